package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.PublicationTime;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.Dates;
import org.rapporteur.text.date.DateFinder;
import org.rapporteur.text.date.Undated;
import org.rapporteur.text.token.SentenceSplitter;
import org.rapporteur.text.token.Tokenizer;

/**
 * Finds the dates of a gold file and writes them for a scorer: one line for each document,
 * {@code {"id":…,"dates":[{"start":…,"end":…,"value":…}]}}, offsets in code points. A row's {@code date} is its day of
 * publication.
 *
 * <p>Usage: {@code MeasureDates GOLD.jsonl[.gz] PREDICTIONS.jsonl [gum]}. It writes what the service answers; with
 * {@code gum} in the conventions of that corpus, and what has no value too: see {@link GumDates}. Prints how many
 * tokens the date annotator alone reads in a second of one core, warm: time other processes take is not counted.
 */
public final class MeasureDates {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 30;
    private static final DateFinder FINDER = new DateFinder();
    private static final List<Annotator> BEFORE = List.of(new Tokenizer(), new SentenceSplitter());

    private MeasureDates() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) throw new IllegalArgumentException("usage: MeasureDates GOLD PREDICTIONS [gum]");
        boolean gum = arguments.length > 2 && arguments[2].equals("gum");
        List<AnnotatedText> texts = new ArrayList<>();
        boolean there = GoldLines.each(
                Path.of(arguments[0]),
                row -> texts.add(cut(
                        row.path("id").asText(),
                        row.path("text").asText(),
                        row.path("date").asText(""))));
        if (!there) return;
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (AnnotatedText text : texts) {
                out.write(JSON.writeValueAsString(predictions(text, gum)));
                out.newLine();
            }
        }
        System.out.println(texts.size() + " documents, " + speed(texts) + " tokens a second");
    }

    /** A text in tokens and sentences. */
    static AnnotatedText cut(String id, String words, String date) {
        PublicationTime published = date.length() == 10 ? PublicationTime.parse(date) : null;
        AnnotatedText text = AnnotatedText.of(new CleanDocument(id, null, null, null, null, published, "en", words));
        for (Annotator annotator : BEFORE) text = annotator.annotate(text);
        return text;
    }

    private static JsonNode predictions(AnnotatedText text, boolean gum) {
        ObjectNode prediction =
                JSON.createObjectNode().put("id", text.document().id());
        ArrayNode out = prediction.putArray("dates");
        Undated undated = (from, to, value) -> add(out, text, from, to).put("value", GumDates.undated(value));
        Dates dates = (gum ? new DateFinder(undated) : FINDER).annotate(text).dates();
        for (int d = 0; d < dates.size(); d++) {
            ObjectNode date =
                    add(out, text, dates.ranges().start(d), dates.ranges().end(d));
            String value = dates.values().get(d).value();
            date.put("value", gum ? GumDates.value(date.path("text").asText(), value) : value);
        }
        return prediction;
    }

    private static ObjectNode add(ArrayNode dates, AnnotatedText text, int firstToken, int endToken) {
        String chars = text.document().text();
        int from = text.tokens().start(firstToken);
        int to = text.tokens().end(endToken - 1);
        return dates.addObject()
                .put("start", chars.codePointCount(0, from))
                .put("end", chars.codePointCount(0, to))
                .put("text", chars.substring(from, to));
    }

    /** Tokens a second of processor time in the later half of the rounds, when the code is warm. */
    private static long speed(List<AnnotatedText> texts) {
        long tokens = 0;
        long nanos = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            for (AnnotatedText text : texts) {
                FINDER.annotate(text);
                if (round >= ROUNDS / 2) tokens += text.tokens().size();
            }
            if (round >= ROUNDS / 2) nanos += CLOCK.getCurrentThreadCpuTime() - start;
        }
        return tokens * 1_000_000_000L / Math.max(1, nanos);
    }
}
