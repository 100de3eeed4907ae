package org.rapporteur.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What went wrong, as {@code application/problem+json} (RFC 9457). {@code line} and {@code id} stand in answers to NDJSON
 * requests, where a problem is one line among good ones.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, String detail, List<FieldError> errors, Integer line, String id) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A field of the request and what is wrong with it. */
    public record FieldError(String field, String message) {}

    public static Problem of(int status, String title, String detail, List<FieldError> errors) {
        return new Problem("about:blank", title, status, detail, errors, null, null);
    }

    /** The same problem as one line of an NDJSON answer; lines count from 1. */
    public Problem atLine(int line, String id) {
        return new Problem(type, title, status, detail, errors, line, id);
    }
}
