package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.extract.Extractor;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.Event;
import org.rapporteur.model.PublicationTime;
import org.rapporteur.text.encoder.EncoderSize;

/**
 * Events of articles that somebody read and judged, against those verdicts: {@code MeasureVerdicts GOLD VERDICTS}, the second
 * as {@code wikinews-verdicts.tsv}, which says what its verdicts mean. An event has the verdict of its article, start and
 * type; one that was not there when the articles were read has none and is counted apart.
 */
public final class MeasureVerdicts {
    private static final String OUTLET = "Wikinews";

    /** Verdicts by article, and there by start and type. */
    private final Map<String, Map<String, String>> verdicts = new HashMap<>();

    private final Map<String, Integer> found = new TreeMap<>();
    private final Set<String> met = new HashSet<>();
    private int judged;

    private MeasureVerdicts() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) throw new IllegalArgumentException("usage: MeasureVerdicts GOLD VERDICTS");
        MeasureVerdicts measure = new MeasureVerdicts();
        measure.readVerdicts(Path.of(arguments[1]));
        try (Extractor extractor = Extractor.load(EncoderSize.DEFAULT)) {
            boolean there = GoldLines.each(Path.of(arguments[0]), row -> measure.count(row, extractor));
            if (there) measure.print();
        }
    }

    private void readVerdicts(Path table) throws IOException {
        for (String line : Files.readAllLines(table)) {
            if (line.startsWith("#")) continue;
            String[] fields = line.split("\t", -1);
            Map<String, String> article = verdicts.computeIfAbsent(fields[0], id -> new HashMap<>());
            if (fields[1].isEmpty()) continue;
            article.put(fields[1] + " " + fields[3], fields[4]);
            judged++;
        }
    }

    private void count(JsonNode row, Extractor extractor) {
        String id = row.path("id").asText();
        Map<String, String> known = verdicts.get(id);
        if (known == null) return;
        PublicationTime published = PublicationTime.parse(row.path("date").asText());
        String text = row.path("text").asText();
        CleanDocument document = new CleanDocument(id, null, OUTLET, null, null, published, "en", text);
        for (Event event : extractor.extract(document).events()) {
            String key = event.trigger().spans().get(0).start() + " " + event.type();
            found.merge(known.getOrDefault(key, "unjudged"), 1, Integer::sum);
            if (known.containsKey(key)) met.add(id + " " + key);
        }
    }

    private void print() {
        int right = found.getOrDefault("right", 0);
        int none = found.getOrDefault("no-event", 0) + found.getOrDefault("type", 0);
        int known = met.size();
        System.out.printf(
                Locale.ROOT,
                "%d of %d judged ones found again: %.1f %% are such an event, %.1f %% right in all that is told%n",
                known,
                judged,
                100.0 * (known - none) / Math.max(1, known),
                100.0 * right / Math.max(1, known));
        System.out.println(found);
    }
}
