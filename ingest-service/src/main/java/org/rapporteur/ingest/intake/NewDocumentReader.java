package org.rapporteur.ingest.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.api.JsonProblems;
import org.rapporteur.api.ProblemException;

/** Reads a {@link NewDocument} from JSON and names the member that is not what it should be. */
final class NewDocumentReader {
    private static final List<String> MEMBERS =
            List.of("id", "title", "text", "html", "url", "outlet", "author", "publishedAt", "language");

    private final JsonFactory json = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxNameLength(200)
                    .maxStringLength(Integer.MAX_VALUE) // the body is limited
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * @throws RefusedLine with the document's own id where it was read before the fault
     * @throws ProblemException 400 for broken UTF-8, anything but one JSON object, unknown members and wrong types
     */
    NewDocument read(byte[] body) {
        String text = Utf8.decode(body, "body");
        Map<String, String> members = new HashMap<>();
        try (JsonParser parser = json.createParser(text)) {
            object(parser, members);
        } catch (JsonProcessingException e) {
            throw new RefusedLine(problem(e).problem(), members.get("id"));
        } catch (ProblemException e) {
            throw new RefusedLine(e.problem(), members.get("id"));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string cannot fail to be read
        }
        return document(members);
    }

    private static void object(JsonParser parser, Map<String, String> members) throws IOException {
        if (parser.nextToken() == null) throw ProblemException.badRequest("body", "is empty");
        if (parser.currentToken() != JsonToken.START_OBJECT)
            throw ProblemException.badRequest("body", "is not a JSON object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (!MEMBERS.contains(name))
                throw ProblemException.badRequest(name, "is not a member of a document; known are " + MEMBERS);
            JsonToken value = parser.nextToken();
            if (value != JsonToken.VALUE_NULL && value != JsonToken.VALUE_STRING)
                throw ProblemException.badRequest(name, "is not a string");
            if (value == JsonToken.VALUE_STRING) members.put(name, parser.getText());
        }
        if (parser.nextToken() != null) throw ProblemException.badRequest("body", "holds more than one JSON value");
    }

    private static ProblemException problem(JsonProcessingException e) {
        return e instanceof StreamConstraintsException
                ? ProblemException.badRequest("body", "is nested too deeply or has names that are too long")
                : JsonProblems.of(e);
    }

    private static NewDocument document(Map<String, String> members) {
        return new NewDocument(
                members.get("id"),
                members.get("title"),
                members.get("text"),
                members.get("html"),
                members.get("url"),
                members.get("outlet"),
                members.get("author"),
                members.get("publishedAt"),
                members.get("language"));
    }
}
