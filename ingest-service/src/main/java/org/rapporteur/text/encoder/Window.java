package org.rapporteur.text.encoder;

import org.rapporteur.text.encoder.Heads.Head;

/**
 * What the encoder said of one window. Tokens are counted from the window's first; -1 is the begin mark, which stands for
 * "no token".
 *
 * @param from the text's token that is the window's first
 * @param keptFrom first token whose reading is kept, counted from the window's first
 * @param keptTo token after the last whose reading is kept
 * @param size tokens of the window
 */
record Window(int from, int keptFrom, int keptTo, int size, float[] rows, int width) {

    private int at(int token, Head head) {
        return (token + 1) * width + head.column();
    }

    float value(int token, Head head, int column) {
        return rows[at(token, head) + column];
    }

    /** The column of a head that has the highest value. */
    int best(int token, Head head) {
        int start = at(token, head);
        int best = 0;
        for (int i = 1; i < head.size(); i++) if (rows[start + i] > rows[start + best]) best = i;
        return best;
    }

    /** How strongly one token points to another. */
    float pointer(int token, Head query, int target, Head key) {
        int q = at(token, query);
        int k = at(target, key);
        float sum = 0;
        for (int i = 0; i < query.size(); i++) sum += rows[q + i] * rows[k + i];
        return sum;
    }

    /** Natural logarithms of a head's probabilities, written to a row of a table. */
    void logProbabilities(int token, Head head, double[] into) {
        int start = at(token, head);
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < head.size(); i++) highest = Math.max(highest, rows[start + i]);
        double sum = 0;
        for (int i = 0; i < head.size(); i++) sum += Math.exp(rows[start + i] - highest);
        double log = highest + Math.log(sum);
        for (int i = 0; i < head.size(); i++) into[i] = rows[start + i] - log;
    }
}
