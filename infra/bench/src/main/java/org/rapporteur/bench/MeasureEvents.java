package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.rapporteur.extract.Extractor;
import org.rapporteur.extract.event.EventWords;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.PublicationTime;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.encoder.EncoderSize;
import org.rapporteur.text.english.English;

/**
 * Events against gold files of four sorts, which its first argument names:
 *
 * <ul>
 *   <li>{@code plover GOLD PREDICTIONS}: one event for each sentence, in the names of PLOVER 0.5 ({@link PloverUnits}),
 *       written for a scorer of {@code {id, event, source:[{text}], target:[{text}]}};
 *   <li>{@code weis GOLD}: types of sentences coded in WEIS, by the first two digits;
 *   <li>{@code words GOLD}: the words that name happenings, {@code {sentences, mentions:[{spans, class}]}}, of the title
 *       and the first sentences (all that is annotated), without classes SPEECH_COGNITIVE and GRAMMATICAL; F1 of overlap,
 *       each wanted one matched once;
 *   <li>{@code police GOLD}: sentences that tell of killings, arrests and force by the police ({@link PoliceSentences}).
 * </ul>
 */
public final class MeasureEvents {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of MEANTIME the title, the date and the first sentences; what is behind is annotated here and there only. */
    private static final int ANNOTATED_SENTENCES = 6;

    private MeasureEvents() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2)
            throw new IllegalArgumentException("usage: MeasureEvents plover|weis|words|police GOLD [PREDICTIONS]");
        Path gold = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "plover" -> plover(gold, Path.of(arguments[2]));
            case "weis" -> weis(gold);
            case "words" -> words(gold);
            case "police" -> police(gold);
            default -> throw new IllegalArgumentException("No such sort of gold: " + arguments[0]);
        }
    }

    private static void plover(Path gold, Path predictions) throws IOException {
        try (Extractor extractor = Extractor.load(EncoderSize.DEFAULT);
                BufferedWriter out = Files.newBufferedWriter(predictions)) {
            GoldLines.each(gold, row -> {
                ObjectNode prediction = PloverUnits.prediction(
                        row.path("id").asText(),
                        extractor.extract(document(row, row.path("text").asText())));
                out.write(JSON.writeValueAsString(prediction));
                out.newLine();
            });
        }
    }

    private static void weis(Path gold) throws IOException {
        Overlap types = new Overlap();
        try (Extractor extractor = Extractor.load(EncoderSize.DEFAULT)) {
            boolean there = GoldLines.each(gold, row -> {
                List<String> wanted = PloverUnits.weis(row);
                if (wanted == null) return;
                types.countAll(
                        wanted,
                        PloverUnits.types(
                                extractor.extract(document(row, row.path("text").asText()))));
            });
            if (there) System.out.println("types of sentences: " + types);
        }
    }

    private static void words(Path gold) throws IOException {
        Overlap overlap = new Overlap();
        try (English english = English.load(EncoderSize.DEFAULT)) {
            boolean there = GoldLines.each(gold, row -> {
                int end = row.path("sentences")
                        .path(ANNOTATED_SENTENCES - 1)
                        .path(2)
                        .asInt(row.path("text").asText().length());
                String text = row.path("text").asText();
                AnnotatedText annotated =
                        english.annotate(document(row, text.substring(0, text.offsetByCodePoints(0, end))));
                TokenPoints points = new TokenPoints(annotated);
                Ranges found = EventWords.of(annotated);
                overlap.countSpans(row.path("mentions"), end, found, points);
            });
            if (there) System.out.println("event words, overlap: " + overlap);
        }
    }

    private static void police(Path gold) throws IOException {
        PoliceSentences measure = new PoliceSentences();
        try (Extractor extractor = Extractor.load(EncoderSize.DEFAULT)) {
            boolean there =
                    GoldLines.each(gold, row -> measure.count(row, text -> extractor.extract(document(row, text))));
            if (there) System.out.println(measure);
        }
    }

    private static CleanDocument document(JsonNode row, String text) {
        String date = row.path("date").asText("");
        PublicationTime published = date.length() == 10 ? PublicationTime.parse(date) : null;
        return new CleanDocument(row.path("id").asText(), null, null, null, null, published, "en", text);
    }

    /** Wanted, found and right ones. */
    static final class Overlap {
        private static final List<String> LEFT_OUT = List.of("SPEECH_COGNITIVE", "GRAMMATICAL");

        private int wanted;
        private int found;
        private int right;

        /** Counts labels of one item. */
        void countAll(List<String> wantedLabels, List<String> foundLabels) {
            wanted += wantedLabels.size();
            found += foundLabels.size();
            for (String label : wantedLabels) if (foundLabels.contains(label)) right++;
        }

        void countSpans(JsonNode mentions, int end, Ranges tokens, TokenPoints points) {
            boolean[] used = new boolean[tokens.size()];
            for (JsonNode mention : mentions) {
                if (LEFT_OUT.contains(mention.path("class").asText())) continue;
                if (mention.path("spans").get(0).get(0).asInt() >= end) continue;
                int match = match(mention, tokens, points, used);
                if (match >= 0) used[match] = true;
                wanted++;
                if (match >= 0) right++;
            }
            found += tokens.size();
        }

        private static int match(JsonNode mention, Ranges tokens, TokenPoints points, boolean[] used) {
            for (JsonNode span : mention.path("spans"))
                for (int t = 0; t < tokens.size(); t++) {
                    boolean overlaps =
                            points.start(tokens.start(t)) < span.get(1).asInt()
                                    && span.get(0).asInt() < points.end(tokens.end(t) - 1);
                    if (overlaps && !used[t]) return t;
                }
            return -1;
        }

        double f1() {
            return wanted + found == 0 ? 0 : 200.0 * right / (wanted + found);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "F1 %.1f, precision %.1f, recall %.1f (%d wanted, %d found)",
                    f1(),
                    100.0 * right / Math.max(1, found),
                    100.0 * right / Math.max(1, wanted),
                    wanted,
                    found);
        }
    }
}
