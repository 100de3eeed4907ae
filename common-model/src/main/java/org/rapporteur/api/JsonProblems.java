package org.rapporteur.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.stream.Collectors;

/** What is wrong with a JSON body, told by the place it is wrong at and without repeating the body. */
public final class JsonProblems {
    private JsonProblems() {}

    /** 400, naming the JSON path where one is known, else line and column. */
    public static ProblemException of(JsonProcessingException failure) {
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) return ProblemException.badRequest(path(mapping), message(mapping));
        JsonLocation at = failure.getLocation();
        String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return ProblemException.badRequest("body", "is not valid JSON" + place + ": " + firstLine(failure));
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String message(JsonMappingException failure) {
        if (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null)
            return "is not a " + mismatch.getTargetType().getSimpleName();
        return "is not valid";
    }

    private static String firstLine(JsonProcessingException failure) {
        String message = failure.getOriginalMessage();
        String line =
                message == null ? "malformed" : message.lines().findFirst().orElse("malformed");
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
