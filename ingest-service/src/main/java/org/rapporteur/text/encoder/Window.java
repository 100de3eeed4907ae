package org.rapporteur.text.encoder;

import org.rapporteur.text.encoder.Heads.TagHead;

/**
 * What the encoder said of one window. Tokens are counted from the window's first; -1 is the begin mark, which stands for
 * "no token".
 *
 * @param from the text's token that is the window's first
 * @param keptFrom first token whose reading is kept, counted from the window's first
 * @param keptTo token after the last whose reading is kept
 * @param size tokens of the window
 * @param width columns of a token's row of tags
 */
record Window(int from, int keptFrom, int keptTo, int size, int width, Engine.Scores scores) {

    private int row(int token, TagHead head) {
        return (token + 1) * width + head.column();
    }

    float value(int token, TagHead head, int tag) {
        return scores.tags()[row(token, head) + tag];
    }

    /** The tag of a head that has the highest value. */
    int best(int token, TagHead head) {
        float[] tags = scores.tags();
        int start = row(token, head);
        int best = 0;
        for (int i = 1; i < head.size(); i++) if (tags[start + i] > tags[start + best]) best = i;
        return best;
    }

    /** How strongly one token points to another. */
    float pointer(int pointer, int token, int target) {
        int side = size + 1;
        return scores.pointers()[(pointer * side + token + 1) * side + target + 1];
    }

    /** How probable each token of a range is as what a token points to, these tokens alone being asked. */
    void pointed(int pointer, int token, int from, int to, double[] into) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int t = from; t < to; t++) highest = Math.max(highest, pointer(pointer, token, t));
        double sum = 0;
        for (int t = from; t < to; t++) {
            into[t] = Math.exp(pointer(pointer, token, t) - highest);
            sum += into[t];
        }
        for (int t = from; t < to; t++) into[t] /= sum;
    }

    /** Natural logarithms of a head's probabilities, written to a row of a table. */
    void logProbabilities(int token, TagHead head, double[] into) {
        float[] tags = scores.tags();
        int start = row(token, head);
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < head.size(); i++) highest = Math.max(highest, tags[start + i]);
        double sum = 0;
        for (int i = 0; i < head.size(); i++) sum += Math.exp(tags[start + i] - highest);
        double log = highest + Math.log(sum);
        for (int i = 0; i < head.size(); i++) into[i] = tags[start + i] - log;
    }
}
