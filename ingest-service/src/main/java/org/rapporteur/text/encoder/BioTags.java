package org.rapporteur.text.encoder;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.text.encoder.Heads.TagHead;

/**
 * A head that marks spans of several types: outside, and the beginning and inside of each. The most probable sequence in
 * which no inside comes without its beginning is found with Viterbi's algorithm.
 */
final class BioTags {
    private static final double NEVER = -1e6;

    private final TagHead head;

    BioTags(TagHead head) {
        for (int tag = 1; tag < head.size(); tag++)
            if (!head.tags().get(tag).startsWith(tag % 2 == 1 ? "B-" : "I-"))
                throw new IllegalArgumentException("Head " + head.name() + " does not tag as O, B-x, I-x, B-y, I-y …");
        this.head = head;
    }

    /** The types of spans, in the order of their numbers. */
    List<String> types() {
        return IntStream.range(0, head.size() / 2)
                .mapToObj(type -> head.tags().get(2 * type + 1).substring(2))
                .toList();
    }

    /** Takes a span of tokens [from, to), counted from the window's first, and its type's number. */
    @FunctionalInterface
    interface Found {
        void span(int from, int to, int type);
    }

    /** Tells the spans of a window in order. */
    void read(Window window, Found found) {
        int size = window.size();
        if (size == 0) return;
        double[][] scores = new double[size][head.size()];
        for (int t = 0; t < size; t++) window.logProbabilities(t, head, scores[t]);
        int[] tags = best(scores);
        int t = 0;
        while (t < size) {
            if (tags[t] == 0) {
                t++;
                continue;
            }
            int end = t + 1;
            int inside = tags[t] + tags[t] % 2;
            while (end < size && tags[end] == inside) end++;
            found.span(t, end, (tags[t] - 1) / 2);
            t = end;
        }
    }

    private int[] best(double[][] scores) {
        int size = scores.length;
        int count = head.size();
        int[][] before = new int[size][count];
        double[] sums = Arrays.copyOf(scores[0], count);
        for (int tag = 2; tag < count; tag += 2) sums[tag] += NEVER;
        for (int t = 1; t < size; t++) sums = step(sums, scores[t], before[t]);
        int[] tags = new int[size];
        tags[size - 1] = highest(sums);
        for (int t = size - 1; t > 0; t--) tags[t - 1] = before[t][tags[t]];
        return tags;
    }

    private static double[] step(double[] sums, double[] scores, int[] before) {
        double[] next = new double[sums.length];
        int any = highest(sums);
        for (int tag = 0; tag < sums.length; tag++) {
            boolean inside = tag > 0 && tag % 2 == 0;
            before[tag] = !inside ? any : sums[tag] >= sums[tag - 1] ? tag : tag - 1;
            next[tag] = sums[before[tag]] + scores[tag];
        }
        return next;
    }

    private static int highest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
        return best;
    }
}
