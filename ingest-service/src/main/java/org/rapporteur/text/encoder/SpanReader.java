package org.rapporteur.text.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.text.encoder.Heads.TagHead;

/**
 * Reads spans of several types from two heads: one tells where a span of a type begins, a pointer from there to its last
 * token where it ends. Of all spans that do not overlap those are read whose probabilities, each less a threshold, sum up
 * highest: weighted interval scheduling (Kleinberg and Tardos, Algorithm Design, 6.1), which favours exact spans over the
 * most probable sequence of tags.
 */
final class SpanReader {
    /** What is less probable is not looked at. */
    private static final double LEAST = 0.02;

    private final TagHead head;
    private final int toEnd;

    SpanReader(TagHead head, int toEnd) {
        this.head = head;
        this.toEnd = toEnd;
    }

    /**
     * A span of tokens [from, to) of a window.
     *
     * @param type the number of its type
     * @param begins how probable it is that one of the type begins there, wherever it ends
     * @param probability how probable exactly this span is
     */
    record Span(int from, int to, int type, double begins, double probability) {
        boolean overlaps(Span other) {
            return from < other.to && other.from < to;
        }
    }

    /** The number of a type. */
    int type(String name) {
        return head.tags().indexOf("B-" + name) / 2;
    }

    /**
     * All spans of a window that may be, by their ends.
     *
     * @param limits for each token the token that no span which begins with it goes beyond
     */
    List<Span> candidates(Window window, int[] limits) {
        List<Span> found = new ArrayList<>();
        double[] tags = new double[head.size()];
        double[] ends = new double[window.size()];
        for (int from = 0; from < window.size(); from++) {
            window.logProbabilities(from, head, tags);
            boolean pointed = false;
            for (int tag = 1; tag < tags.length; tag += 2) {
                double begins = Math.exp(tags[tag]);
                if (begins < LEAST) continue;
                if (!pointed) window.pointed(toEnd, from, from, limits[from], ends);
                pointed = true;
                for (int last = from; last < limits[from]; last++)
                    if (begins * ends[last] >= LEAST)
                        found.add(new Span(from, last + 1, tag / 2, begins, begins * ends[last]));
            }
        }
        found.sort(Comparator.comparingInt(Span::to));
        return found;
    }

    /**
     * Those of the candidates, sorted by their ends, that are read together; in the order of the text.
     *
     * @param worth a span as probable as this is worth reading: higher, fewer are read and more of them are exact
     */
    static List<Span> best(List<Span> candidates, int size, double worth) {
        double[] sums = new double[size + 1];
        Span[] last = new Span[size + 1];
        int c = 0;
        for (int end = 1; end <= size; end++) {
            sums[end] = sums[end - 1];
            for (; c < candidates.size() && candidates.get(c).to() == end; c++) {
                Span span = candidates.get(c);
                double sum = sums[span.from()] + span.probability() - worth;
                if (sum <= sums[end]) continue;
                sums[end] = sum;
                last[end] = span;
            }
        }
        List<Span> read = new ArrayList<>();
        for (int end = size; end > 0; end = last[end] == null ? end - 1 : last[end].from())
            if (last[end] != null) read.add(0, last[end]);
        return read;
    }
}
