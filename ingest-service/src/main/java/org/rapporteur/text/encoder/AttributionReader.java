package org.rapporteur.text.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.text.Attribution;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.encoder.SpanReader.Span;

/**
 * Reads attributions out of windows: spans of sources, cues and contents, of which each content points to its cue and each
 * cue to its source, or to none. A content that is there brings its cue with it, however unusual a word that is.
 */
final class AttributionReader {
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

    /** Reads the attributions whose cue begins where a window's reading is kept. */
    void read(Window window, List<Attribution> attributions) {
        List<Span> candidates = spans.candidates(window);
        List<Span> chosen = new ArrayList<>(SpanReader.best(candidates, window.size()));
        List<Span> cues = of(candidates, cue);
        Map<Span, List<Span>> said = new TreeMap<>(Comparator.comparingInt(Span::from));
        for (Span part : of(chosen, content)) {
            Span by = cueOf(window, part, cues, chosen);
            if (by == null) continue;
            if (!chosen.contains(by)) chosen.add(by);
            said.computeIfAbsent(by, none -> new ArrayList<>()).add(part);
        }
        List<Span> sources = of(chosen, source);
        said.forEach((by, parts) -> {
            if (by.from() >= window.keptFrom() && by.from() < window.keptTo())
                attributions.add(attribution(window, sourceOf(window, by, sources), by, parts));
        });
    }

    private static List<Span> of(List<Span> all, int type) {
        return all.stream().filter(span -> span.type() == type).toList();
    }

    /**
     * The cue a content's tokens point to most: one that was chosen, or one that is less probable but leaves all chosen
     * spans alone. Null where there is none.
     */
    private Span cueOf(Window window, Span part, List<Span> cues, List<Span> chosen) {
        double[] pointed = pointed(window, part);
        double highest = LEAST;
        Span best = null;
        for (Span by : cues) {
            double score = pointed[by.from()];
            if (!chosen.contains(by)) score *= chosen.stream().anyMatch(by::overlaps) ? 0 : by.probability();
            if (score <= highest) continue;
            highest = score;
            best = by;
        }
        return best;
    }

    /** For each token how probable it is, on the average over a content's tokens, that their cue begins with it. */
    private double[] pointed(Window window, Span part) {
        double[] mean = new double[window.size()];
        double[] one = new double[window.size()];
        for (int t = part.from(); t < part.to(); t++) {
            window.pointed(toCue, t, 0, one);
            for (int i = 0; i < mean.length; i++) mean[i] += one[i] / (part.to() - part.from());
        }
        return mean;
    }

    /** The source a cue points to, or null where it points to none. */
    private Span sourceOf(Window window, Span from, List<Span> sources) {
        double best = window.pointer(toSource, from.from(), -1);
        Span found = null;
        for (Span span : sources) {
            double score = window.pointer(toSource, from.from(), span.from());
            if (score <= best) continue;
            best = score;
            found = span;
        }
        return found;
    }

    private static Attribution attribution(Window window, Span from, Span by, List<Span> said) {
        double confidence = from == null ? by.probability() : Math.min(by.probability(), from.probability());
        for (Span part : said) confidence = Math.min(confidence, part.probability());
        return new Attribution(
                from == null ? Ranges.NONE : ranges(window, List.of(from)),
                ranges(window, List.of(by)),
                ranges(window, said),
                confidence);
    }

    private static Ranges ranges(Window window, List<Span> parts) {
        Ranges.Builder ranges = new Ranges.Builder();
        for (Span part : parts) ranges.add(window.from() + part.from(), window.from() + part.to());
        return ranges.build();
    }
}
