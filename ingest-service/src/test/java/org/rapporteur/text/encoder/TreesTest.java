package org.rapporteur.text.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TreesTest {
    @Test
    void noTreeOfOneRootHasAHigherScore() {
        Random random = new Random(1967);
        for (int i = 0; i < 500; i++) {
            double[][] scores = random(random, 2 + random.nextInt(5));
            int[] heads = Trees.best(copy(scores));
            assertThat(tree(heads)).isTrue();
            assertThat(score(scores, heads)).isCloseTo(best(scores), org.assertj.core.data.Offset.offset(1e-6));
        }
    }

    @Test
    void aLongSentenceOfNestedCyclesIsATreeStill() {
        Random random = new Random(1965);
        double[][] scores = random(random, 127);
        for (int d = 1; d < scores.length; d++) scores[d][d % 2 == 0 ? d - 1 : Math.min(d + 1, 126)] += 10;
        assertThat(tree(Trees.best(scores))).isTrue();
    }

    @Test
    void oneTokenHangsOnTheRoot() {
        assertThat(Trees.best(new double[][] {{0, 0}, {-3, 5}})[1]).isZero();
    }

    private static double[][] random(Random random, int size) {
        double[][] scores = new double[size][size];
        for (double[] row : scores) for (int h = 0; h < size; h++) row[h] = random.nextGaussian() * 3;
        return scores;
    }

    private static double[][] copy(double[][] scores) {
        double[][] copy = new double[scores.length][];
        for (int i = 0; i < copy.length; i++) copy[i] = scores[i].clone();
        return copy;
    }

    private static double score(double[][] scores, int[] heads) {
        double sum = 0;
        for (int d = 1; d < heads.length; d++) sum += scores[d][heads[d]];
        return sum;
    }

    /** Whether every token reaches the root, and one hangs on it. */
    private static boolean tree(int[] heads) {
        int roots = 0;
        for (int d = 1; d < heads.length; d++) {
            if (heads[d] == 0) roots++;
            int at = d;
            for (int steps = 0; at != 0; steps++) {
                if (steps > heads.length) return false;
                at = heads[at];
            }
        }
        return roots == 1;
    }

    /** The highest score of all trees, by trying all. */
    private static double best(double[][] scores) {
        int size = scores.length;
        double best = Double.NEGATIVE_INFINITY;
        int[] heads = new int[size];
        long count = (long) Math.pow(size, size - 1);
        for (long code = 0; code < count; code++) {
            long rest = code;
            for (int d = 1; d < size; d++) {
                heads[d] = (int) (rest % size);
                rest /= size;
            }
            if (tree(heads)) best = Math.max(best, score(scores, heads));
        }
        return best;
    }
}
