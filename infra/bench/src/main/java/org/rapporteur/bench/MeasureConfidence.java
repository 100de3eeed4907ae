package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rapporteur.extract.Extractor;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.text.encoder.EncoderSize;

/**
 * Measures whether statements are as often right as their confidence says. Right is a statement that meets one of the gold
 * file: contents and sources overlap by half and more (Dice, by characters), cues at all; each gold one is met once, the
 * surest first. Prints for each tenth of confidence how many there are, their mean confidence and the share of right ones,
 * then the mean gap between the two.
 *
 * <p>Usage: {@code MeasureConfidence GOLD.jsonl[.gz] SIZE [fit]}. With {@code fit} confidence is taken as the encoder gives
 * it, and the rows that a rising line through it needs are printed as {@code calibration.tsv} of {@code org.rapporteur.extract}
 * holds them: fit on texts the encoder was not trained on.
 */
public final class MeasureConfidence {
    private static final double OVERLAP = 0.5;
    private static final int BINS = 10;
    /** A point of the line rests on so many statements at least. */
    private static final int LEAST = 40;

    /** A statement's confidence and whether it is right. */
    private record Guess(double confidence, boolean right) {}

    private final Extractor extractor;
    private final List<Guess> guesses = new ArrayList<>();

    private MeasureConfidence(Extractor extractor) {
        this.extractor = extractor;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) throw new IllegalArgumentException("usage: MeasureConfidence GOLD SIZE [fit]");
        EncoderSize size = EncoderSize.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        boolean fit = arguments.length > 2;
        Extractor extractor = Extractor.load(size);
        MeasureConfidence measure = new MeasureConfidence(fit ? extractor.uncalibrated() : extractor);
        if (!GoldLines.each(Path.of(arguments[0]), measure::add)) return;
        measure.table();
        if (fit) measure.rows(size);
    }

    private void add(JsonNode row) {
        String text = row.path("text").asText();
        CleanDocument document = new CleanDocument(row.path("id").asText(), null, null, null, null, null, "en", text);
        List<Statement> statements = new ArrayList<>(extractor.extract(document).statements());
        statements.sort(Comparator.comparingDouble((Statement said) -> -said.confidence()));
        List<Triple> gold = new ArrayList<>();
        for (JsonNode attribution : row.path("attributions")) gold.add(Triple.of(attribution));
        for (Statement said : statements) guesses.add(new Guess(said.confidence(), meets(Triple.of(said), gold)));
    }

    /** Whether a statement meets one of the gold ones, which is then gone. */
    private static boolean meets(Triple said, List<Triple> gold) {
        for (int g = 0; g < gold.size(); g++) {
            if (!said.meets(gold.get(g))) continue;
            gold.remove(g);
            return true;
        }
        return false;
    }

    /** The characters of source, cue and content. */
    private record Triple(BitSet source, BitSet cue, BitSet content) {
        static Triple of(JsonNode attribution) {
            return new Triple(
                    characters(attribution.path("source")),
                    characters(attribution.path("cue")),
                    characters(attribution.path("content")));
        }

        static Triple of(Statement said) {
            return new Triple(
                    characters(
                            said.speaker() == null ? List.of() : said.speaker().spans()),
                    characters(said.cue().spans()),
                    characters(said.content().spans()));
        }

        private static BitSet characters(JsonNode spans) {
            BitSet characters = new BitSet();
            for (JsonNode span : spans)
                characters.set(span.get(0).asInt(), span.get(1).asInt());
            return characters;
        }

        private static BitSet characters(List<Span> spans) {
            BitSet characters = new BitSet();
            for (Span span : spans) characters.set(span.start(), span.end());
            return characters;
        }

        boolean meets(Triple other) {
            boolean nobody = source.isEmpty() && other.source.isEmpty();
            return dice(content, other.content) >= OVERLAP
                    && (nobody || dice(source, other.source) >= OVERLAP)
                    && cue.intersects(other.cue);
        }

        private static double dice(BitSet one, BitSet other) {
            BitSet both = (BitSet) one.clone();
            both.and(other);
            return 2.0 * both.cardinality() / Math.max(1, one.cardinality() + other.cardinality());
        }
    }

    private void table() {
        System.out.println("confidence  statements  mean  right");
        double gap = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double from = (double) bin / BINS;
            double to = bin == BINS - 1 ? 2 : from + 1.0 / BINS;
            List<Guess> in = guesses.stream()
                    .filter(guess -> guess.confidence() >= from && guess.confidence() < to)
                    .toList();
            if (in.isEmpty()) continue;
            double mean = in.stream().mapToDouble(Guess::confidence).average().orElse(0);
            double right = share(in);
            gap += Math.abs(mean - right) * in.size();
            System.out.printf(Locale.ROOT, "%.1f         %10d  %.3f %.3f%n", from, in.size(), mean, right);
        }
        System.out.printf(
                Locale.ROOT, "%d statements, mean gap %.3f%n", guesses.size(), gap / Math.max(1, guesses.size()));
    }

    /** Pools neighbours whose shares would fall (isotonic regression), and those that are few. */
    private void rows(EncoderSize size) {
        guesses.sort(Comparator.comparingDouble(Guess::confidence));
        List<List<Guess>> pools = new ArrayList<>();
        for (int i = 0; i < guesses.size(); i += LEAST) {
            pools.add(new ArrayList<>(guesses.subList(i, Math.min(guesses.size(), i + LEAST))));
            while (pools.size() > 1 && share(last(pools, 1)) <= share(last(pools, 2))) {
                List<Guess> last = pools.remove(pools.size() - 1);
                last(pools, 1).addAll(last);
            }
        }
        for (List<Guess> pool : pools)
            System.out.printf(
                    Locale.ROOT,
                    "%s|%.4f|%.3f%n",
                    size,
                    pool.stream().mapToDouble(Guess::confidence).average().orElse(0),
                    share(pool));
    }

    private static <T> T last(List<T> list, int back) {
        return list.get(list.size() - back);
    }

    private static double share(List<Guess> guesses) {
        return (double) guesses.stream().filter(Guess::right).count() / guesses.size();
    }
}
