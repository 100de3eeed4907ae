package org.rapporteur.text.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Attribution;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.encoder.SpanReader.Span;

/**
 * Reads attributions out of windows: spans of sources, cues and contents, of which each content points to its cue and each
 * cue to its source, or to none. A content that is there brings its cue with it, however unusual a word that is. Between
 * the spans that are probable by themselves fainter ones are read: contents that certainly begin, though their end is not
 * clear, and sources that a cue points to; the rest of them make faint attributions.
 */
final class AttributionReader {
    /** A span as probable as this is read by itself. */
    private static final double WORTH = 0.25;
    /** One as probable as this is read where it leaves those alone. */
    private static final double FAINT = 0.06;
    /** A content that begins as probably as this is not faint, whatever its probability with this end. */
    private static final double LIKELY = 0.4;
    /** A cue that a content points to less than this is not its cue. */
    private static final double LEAST = 0.1;

    private final SpanReader spans;
    private final int source;
    private final int cue;
    private final int content;
    private final int toCue;
    private final int toSource;

    AttributionReader(Heads heads) {
        spans = new SpanReader(heads.tags("statement"), heads.pointer("span_end"));
        source = spans.type("source");
        cue = spans.type("cue");
        content = spans.type("content");
        toCue = heads.pointer("content_cue");
        toSource = heads.pointer("cue_source");
    }

    /**
     * Reads the attributions whose cue begins where a window's reading is kept. Nothing goes on behind a line break, and
     * what is not quoted stands in the paragraph of its cue, as a source does: lines of headlines are no sentence.
     */
    void read(Window window, AnnotatedText text, List<Attribution> attributions) {
        Reading reading = new Reading(window, text);
        reading.read(WORTH);
        reading.read(FAINT);
        reading.attributions(attributions);
    }

    /** For each token of a window the token after its paragraph, or after the window. */
    private static int[] limits(Window window, Ranges paragraphs) {
        int[] limits = new int[window.size()];
        int paragraph = paragraphs.at(window.from());
        for (int t = 0; t < limits.length; t++) {
            if (window.from() + t >= paragraphs.end(paragraph)) paragraph++;
            limits[t] = Math.min(window.size(), paragraphs.end(paragraph) - window.from());
        }
        return limits;
    }

    /** The reading of one window. */
    private final class Reading {
        private final Window window;
        private final AnnotatedText text;
        /** For each token the token after its paragraph, or after the window. */
        private final int[] limits;

        private final List<Span> candidates;
        private final List<Span> chosen = new ArrayList<>();
        /** Contents by their cues, those in the order of the text. */
        private final Map<Span, List<Span>> said = new TreeMap<>(Comparator.comparingInt(Span::from));

        Reading(Window window, AnnotatedText text) {
            this.window = window;
            this.text = text;
            this.limits = limits(window, text.paragraphs());
            this.candidates = spans.candidates(window, limits);
        }

        /** Chooses spans that leave alone what was chosen before; contents go to cues that have none by then. */
        void read(double worth) {
            List<Span> free = candidates.stream()
                    .filter(span -> chosen.stream().noneMatch(span::overlaps))
                    .toList();
            Set<Span> taken = Set.copyOf(said.keySet());
            List<Span> read = SpanReader.best(free, window.size(), worth);
            chosen.addAll(read);
            for (Span part : read) {
                Span by = part.type() == content ? cueOf(part) : null;
                if (by == null || taken.contains(by)) continue;
                if (!chosen.contains(by)) chosen.add(by);
                said.computeIfAbsent(by, none -> new ArrayList<>()).add(part);
            }
        }

        void attributions(List<Attribution> attributions) {
            said.forEach((by, parts) -> {
                if (by.from() >= window.keptFrom() && by.from() < window.keptTo())
                    attributions.add(attribution(sourceOf(by), by, parts));
            });
        }

        /**
         * The cue a content's tokens point to most: one that was chosen, or one that is less probable but leaves all
         * chosen spans alone. Null where there is none.
         */
        private Span cueOf(Span part) {
            double[] pointed = pointed(part);
            double highest = LEAST;
            Span best = null;
            for (Span by : candidates) {
                if (by.type() != cue || !beside(by, part) && !text.quoted(window.from() + part.from())) continue;
                double score = pointed[by.from()];
                if (!chosen.contains(by)) score *= chosen.stream().anyMatch(by::overlaps) ? 0 : by.probability();
                if (score <= highest) continue;
                highest = score;
                best = by;
            }
            return best;
        }

        /** Whether two spans stand in one paragraph. */
        private boolean beside(Span one, Span other) {
            return limits[one.from()] == limits[other.from()];
        }

        /** For each token how probable it is, on the average over a content's tokens, that their cue begins with it. */
        private double[] pointed(Span part) {
            double[] mean = new double[window.size()];
            double[] one = new double[window.size()];
            for (int t = part.from(); t < part.to(); t++) {
                window.pointed(toCue, t, 0, window.size(), one);
                for (int i = 0; i < mean.length; i++) mean[i] += one[i] / (part.to() - part.from());
            }
            return mean;
        }

        /** The source a cue points to, or null where it points to none. */
        private Span sourceOf(Span by) {
            double best = window.pointer(toSource, by.from(), -1);
            Span found = null;
            for (Span span : chosen) {
                double score = span.type() == source && beside(span, by)
                        ? window.pointer(toSource, by.from(), span.from())
                        : Double.NEGATIVE_INFINITY;
                if (score <= best) continue;
                best = score;
                found = span;
            }
            return found;
        }

        private Attribution attribution(Span from, Span by, List<Span> parts) {
            double confidence = from == null ? by.probability() : Math.min(by.probability(), from.probability());
            for (Span part : parts) confidence = Math.min(confidence, part.probability());
            boolean faint = parts.stream().allMatch(part -> part.probability() < WORTH && part.begins() < LIKELY);
            return new Attribution(
                    from == null ? Ranges.NONE : ranges(List.of(from)),
                    ranges(List.of(by)),
                    ranges(parts),
                    confidence,
                    faint);
        }

        private Ranges ranges(List<Span> parts) {
            Ranges.Builder ranges = new Ranges.Builder();
            for (Span part : parts) ranges.add(window.from() + part.from(), window.from() + part.to());
            return ranges.build();
        }
    }
}
