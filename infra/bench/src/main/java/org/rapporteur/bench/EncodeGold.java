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
import org.rapporteur.text.Attribution;
import org.rapporteur.text.encoder.Encoder;
import org.rapporteur.text.encoder.EncoderSize;
import org.rapporteur.text.english.English;

/**
 * What the encoder alone says of a gold file's texts, before any rule: one line for each document, {@code {"id":…,
 * "entities":[{"start":…,"end":…,"type":…}],"attributions":[{"source":[[s,e]],"cue":…,"content":…,"confidence":…}]}}.
 *
 * <p>Usage: {@code EncodeGold GOLD.jsonl[.gz] PREDICTIONS.jsonl DEFAULT}. Prints tokens a second of one thread,
 * cutting included.
 */
public final class EncodeGold {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Encoder encoder;
    private long tokens;
    private long nanos;

    private EncodeGold(Encoder encoder) {
        this.encoder = encoder;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) throw new IllegalArgumentException("usage: EncodeGold GOLD PREDICTIONS SIZE");
        EncodeGold encode = new EncodeGold(Encoder.load(EncoderSize.valueOf(arguments[2])));
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            boolean there = GoldLines.each(Path.of(arguments[0]), row -> {
                out.write(JSON.writeValueAsString(encode.predict(row)));
                out.newLine();
            });
            if (there) System.out.println(encode.tokens * 1_000_000_000L / encode.nanos + " tokens a second");
        }
    }

    private ObjectNode predict(JsonNode row) {
        String chars = row.path("text").asText();
        long start = System.nanoTime();
        AnnotatedText text =
                encoder.annotate(English.cut(new CleanDocument(null, null, null, null, null, null, "en", chars)));
        nanos += System.nanoTime() - start;
        tokens += text.tokens().size();
        TokenPoints points = new TokenPoints(text);
        ObjectNode prediction = JSON.createObjectNode().put("id", row.path("id").asText());
        ArrayNode entities = prediction.putArray("entities");
        for (int m = 0; m < text.mentions().size(); m++)
            entities.addObject()
                    .put("start", points.start(text.mentions().from(m)))
                    .put("end", points.end(text.mentions().to(m) - 1))
                    .put("type", text.mentions().type(m).name());
        ArrayNode attributions = prediction.putArray("attributions");
        for (Attribution said : text.attributions()) {
            if (said.faint()) continue;
            ObjectNode attribution = attributions.addObject();
            points.put(attribution.putArray("source"), said.source());
            points.put(attribution.putArray("cue"), said.cue());
            points.put(attribution.putArray("content"), said.content());
            attribution.put("confidence", said.confidence());
        }
        return prediction;
    }
}
