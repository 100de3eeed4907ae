package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.encoder.EncoderInput;
import org.rapporteur.text.english.English;

/**
 * Cuts the texts of a gold file as the product does, for training: one line for each document,
 * {@code {"id":…,"start":[…],"end":[…],"sentence":[…],"windows":[{"from":…,"to":…,"kept":…,"pieces":[…],"shapes":[…],
 * "first":[…]}]}}; token offsets count code points, windows and sentences count tokens.
 *
 * <p>Usage: {@code PrepareTraining GOLD.jsonl[.gz] PREPARED.jsonl}. Python then needs no tokenizer of its own.
 */
public final class PrepareTraining {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PrepareTraining() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) throw new IllegalArgumentException("usage: PrepareTraining GOLD PREPARED");
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            GoldLines.each(Path.of(arguments[0]), row -> {
                out.write(JSON.writeValueAsString(prepare(row)));
                out.newLine();
            });
        }
    }

    private static ObjectNode prepare(JsonNode gold) {
        String chars = gold.path("text").asText();
        AnnotatedText text = English.cut(new CleanDocument(null, null, null, null, null, null, "en", chars));
        EncoderInput input = EncoderInput.english(text);
        ObjectNode row = JSON.createObjectNode().put("id", gold.path("id").asText());
        ArrayNode start = row.putArray("start");
        ArrayNode end = row.putArray("end");
        TokenPoints points = new TokenPoints(text);
        for (int t = 0; t < text.tokens().size(); t++) {
            start.add(points.start(t));
            end.add(points.end(t));
        }
        ArrayNode sentences = row.putArray("sentence");
        for (int s = 0; s < text.sentences().size(); s++)
            sentences.add(text.sentences().start(s));
        ArrayNode windows = row.putArray("windows");
        for (int w = 0; w < input.windows(); w++) windows.add(window(input, w));
        return row;
    }

    private static ObjectNode window(EncoderInput input, int window) {
        ObjectNode row = JSON.createObjectNode();
        row.put("from", input.from(window)).put("to", input.to(window));
        row.put("kept", input.keptFrom(window));
        row.set("pieces", JSON.valueToTree(input.pieces(window)));
        row.set("shapes", JSON.valueToTree(input.shapes(window)));
        row.set("first", JSON.valueToTree(input.first(window)));
        return row;
    }
}
