package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rapporteur.extract.Extractor;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Mention;
import org.rapporteur.model.Participant;
import org.rapporteur.model.PublicationTime;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.text.encoder.EncoderSize;

/**
 * Extracts statements and entities from a gold file and writes them for a scorer: one line for each document,
 * {@code {"id":…,"attributions":[{"source":[[s,e]],"cue":…,"content":…}],"entities":[{"start":…,"end":…,"type":…}]}}.
 *
 * <p>Usage: {@code ExtractGold GOLD.jsonl[.gz] PREDICTIONS.jsonl [DEFAULT|FAST]}. Prints tokens of whitespace a second, warm.
 */
public final class ExtractGold {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Extractor extractor;
    private long words;
    private long nanos;

    private ExtractGold(EncoderSize size) {
        extractor = Extractor.load(size);
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2)
            throw new IllegalArgumentException("usage: ExtractGold GOLD PREDICTIONS [DEFAULT|FAST]");
        EncoderSize size = arguments.length > 2 ? EncoderSize.valueOf(arguments[2]) : EncoderSize.DEFAULT;
        new ExtractGold(size).run(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    private void run(Path gold, Path predictions) throws IOException {
        int[] documents = new int[1];
        try (BufferedWriter out = Files.newBufferedWriter(predictions)) {
            boolean there = GoldLines.each(gold, row -> {
                out.write(JSON.writeValueAsString(predict(row)));
                out.newLine();
                documents[0]++;
            });
            if (!there) return;
        }
        System.out.println(
                documents[0] + " documents, " + words * 1_000_000_000L / Math.max(1, nanos) + " words a second");
    }

    private ObjectNode predict(JsonNode row) {
        String date = row.path("date").asText("");
        PublicationTime published = date.length() == 10 ? PublicationTime.parse(date) : null;
        String id = row.path("id").asText();
        CleanDocument document = new CleanDocument(
                id, null, null, null, null, published, "en", row.path("text").asText());
        long start = System.nanoTime();
        Extraction extraction = extractor.extract(document);
        nanos += System.nanoTime() - start;
        words += document.text().split("\\s+", -1).length;
        ObjectNode prediction = JSON.createObjectNode().put("id", id);
        ArrayNode attributions = prediction.putArray("attributions");
        for (Statement said : extraction.statements()) attributions.add(attribution(said));
        ArrayNode entities = prediction.putArray("entities");
        for (Mention mention : extraction.entities()) entities.add(entity(mention));
        return prediction;
    }

    private static ObjectNode attribution(Statement said) {
        ObjectNode attribution = JSON.createObjectNode();
        Participant speaker = said.speaker();
        attribution.set("source", spans(speaker == null ? List.of() : speaker.spans()));
        attribution.set("cue", spans(said.cue().spans()));
        attribution.set("content", spans(said.content().spans()));
        attribution.put("cue_text", said.cue().text());
        attribution.put("lemma", said.cue().lemma());
        attribution.put("confidence", said.confidence());
        return attribution;
    }

    private static ObjectNode entity(Mention mention) {
        return JSON.createObjectNode()
                .put("start", mention.start())
                .put("end", mention.end())
                .put("type", mention.type().name());
    }

    private static ArrayNode spans(List<Span> spans) {
        ArrayNode array = JSON.createArrayNode();
        for (Span span : spans)
            array.add(JSON.createArrayNode().add(span.start()).add(span.end()));
        return array;
    }
}
