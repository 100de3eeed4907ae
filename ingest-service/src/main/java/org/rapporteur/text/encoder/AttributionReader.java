package org.rapporteur.text.encoder;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.text.Attribution;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.encoder.Heads.Head;

/**
 * Reads attributions out of windows: spans of sources, cues and contents, of which each content points to its cue and each
 * cue to its source, or to none.
 */
final class AttributionReader {
    private final BioTags roles;
    private final int source;
    private final int cue;
    private final int content;
    private final Head contentQuery;
    private final Head cueKey;
    private final Head cueQuery;
    private final Head sourceKey;

    AttributionReader(Heads heads) {
        roles = new BioTags(heads.head("statement"));
        source = roles.types().indexOf("source");
        cue = roles.types().indexOf("cue");
        content = roles.types().indexOf("content");
        contentQuery = heads.head("content_cue_query");
        cueKey = heads.head("content_cue_key");
        cueQuery = heads.head("cue_source_query");
        sourceKey = heads.head("cue_source_key");
    }

    /** A span of tokens of a window. */
    private record Part(int from, int to, double confidence) {}

    /** Reads the attributions whose cue begins where a window's reading is kept. */
    void read(Window window, List<Attribution> attributions) {
        List<Part> sources = new ArrayList<>();
        List<Part> cues = new ArrayList<>();
        List<Part> contents = new ArrayList<>();
        roles.read(window, (from, to, type, confidence) -> {
            List<Part> parts = type == source ? sources : type == cue ? cues : contents;
            parts.add(new Part(from, to, confidence));
        });
        if (cues.isEmpty()) return;
        List<List<Part>> said = new ArrayList<>();
        for (int c = 0; c < cues.size(); c++) said.add(new ArrayList<>());
        for (Part part : contents) said.get(cueOf(window, part, cues)).add(part);
        for (int c = 0; c < cues.size(); c++) {
            int from = cues.get(c).from();
            if (said.get(c).isEmpty() || from < window.keptFrom() || from >= window.keptTo()) continue;
            attributions.add(attribution(window, sourceOf(window, cues.get(c), sources), cues.get(c), said.get(c)));
        }
    }

    /** The cue that a content's tokens point to most: the mean of their log probabilities decides. */
    private int cueOf(Window window, Part part, List<Part> cues) {
        double[] means = new double[cues.size()];
        double[] scores = new double[cues.size()];
        for (int t = part.from(); t < part.to(); t++) {
            double sum = 0;
            for (int c = 0; c < scores.length; c++) {
                scores[c] = window.pointer(t, contentQuery, cues.get(c).from(), cueKey);
                sum += Math.exp(scores[c] - scores[0]);
            }
            double all = scores[0] + Math.log(sum);
            for (int c = 0; c < scores.length; c++) means[c] += scores[c] - all;
        }
        int best = 0;
        for (int c = 1; c < means.length; c++) if (means[c] > means[best]) best = c;
        return best;
    }

    /** The source a cue points to, or null where it points to none. */
    private Part sourceOf(Window window, Part from, List<Part> sources) {
        double best = window.pointer(from.from(), cueQuery, -1, sourceKey);
        Part found = null;
        for (Part part : sources) {
            double score = window.pointer(from.from(), cueQuery, part.from(), sourceKey);
            if (score <= best) continue;
            best = score;
            found = part;
        }
        return found;
    }

    private static Attribution attribution(Window window, Part from, Part by, List<Part> said) {
        double confidence = from == null ? by.confidence() : Math.min(by.confidence(), from.confidence());
        for (Part part : said) confidence = Math.min(confidence, part.confidence());
        return new Attribution(
                from == null ? Ranges.NONE : ranges(window, List.of(from)),
                ranges(window, List.of(by)),
                ranges(window, said),
                confidence);
    }

    private static Ranges ranges(Window window, List<Part> parts) {
        Ranges.Builder ranges = new Ranges.Builder();
        for (Part part : parts) ranges.add(window.from() + part.from(), window.from() + part.to());
        return ranges.build();
    }
}
