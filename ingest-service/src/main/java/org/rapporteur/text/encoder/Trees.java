package org.rapporteur.text.encoder;

import java.util.Arrays;

/**
 * Finds the dependency tree of highest score, with one token at the root: the algorithm of Chu and Liu (1965) and Edmonds
 * (1967). A sentence whose best heads form no cycle, as nearly all do, takes time in proportion to its pairs.
 */
final class Trees {
    private static final double NEVER = -1e9;

    private Trees() {}

    /**
     * The head of each token.
     *
     * @param scores {@code scores[d][h]}: of token d hanging on h, both counted from 1; h = 0 is the root; row 0 is unused
     * @return heads counted alike; index 0 is unused
     */
    static int[] best(double[][] scores) {
        int size = scores.length;
        double range = 0;
        for (int d = 1; d < size; d++) {
            scores[d][d] = NEVER;
            double low = Double.MAX_VALUE;
            double high = NEVER;
            for (int h = 0; h < size; h++) {
                if (h == d) continue;
                low = Math.min(low, scores[d][h]);
                high = Math.max(high, scores[d][h]);
            }
            range += high - low;
        }
        int[] heads = heads(scores);
        if (roots(heads) == 1) return heads;
        // each token at the root now costs more than any tree can win: the best tree has one
        for (int d = 1; d < size; d++) scores[d][0] -= range + 1;
        return heads(scores);
    }

    private static int roots(int[] heads) {
        int roots = 0;
        for (int d = 1; d < heads.length; d++) if (heads[d] == 0) roots++;
        return roots;
    }

    private static int[] heads(double[][] scores) {
        int size = scores.length;
        int[] heads = new int[size];
        for (int d = 1; d < size; d++)
            for (int h = 0; h < size; h++) if (scores[d][h] > scores[d][heads[d]] || heads[d] == d) heads[d] = h;
        boolean[] cycle = cycle(heads);
        return cycle == null ? heads : broken(scores, heads, cycle);
    }

    /** The tokens of one cycle, or null where there is none. */
    private static boolean[] cycle(int[] heads) {
        int[] seen = new int[heads.length];
        for (int start = 1; start < heads.length; start++) {
            int at = start;
            while (at != 0 && seen[at] == 0) {
                seen[at] = start;
                at = heads[at];
            }
            if (at == 0 || seen[at] != start) continue;
            boolean[] members = new boolean[heads.length];
            for (int member = at; !members[member]; member = heads[member]) members[member] = true;
            return members;
        }
        return null;
    }

    /** Makes one token of a cycle, finds the best tree of what is left, and opens the cycle where that tree enters it. */
    private static int[] broken(double[][] scores, int[] heads, boolean[] cycle) {
        int size = scores.length;
        int[] outside = new int[size];
        int count = 1;
        for (int t = 1; t < size; t++) if (!cycle[t]) outside[count++] = t;
        double[][] smaller = new double[count + 1][count + 1];
        int[] enters = new int[count];
        int[] leaves = new int[count];
        for (double[] row : smaller) Arrays.fill(row, NEVER);
        for (int i = 0; i < count; i++) {
            int outer = outside[i];
            for (int j = 0; i > 0 && j < count; j++) if (i != j) smaller[i][j] = scores[outer][outside[j]];
            for (int member = 1; member < size; member++) {
                if (!cycle[member]) continue;
                double enter = scores[member][outer] - scores[member][heads[member]];
                if (enters[i] == 0 || enter > smaller[count][i]) {
                    smaller[count][i] = enter;
                    enters[i] = member;
                }
                if (i > 0 && (leaves[i] == 0 || scores[outer][member] > smaller[i][count])) {
                    smaller[i][count] = scores[outer][member];
                    leaves[i] = member;
                }
            }
        }
        int[] found = heads(smaller);
        int[] opened = heads.clone();
        for (int i = 1; i < count; i++) opened[outside[i]] = found[i] == count ? leaves[i] : outside[found[i]];
        opened[enters[found[count]]] = outside[found[count]];
        return opened;
    }
}
