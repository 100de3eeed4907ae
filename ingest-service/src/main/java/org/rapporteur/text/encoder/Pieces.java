package org.rapporteur.text.encoder;

/**
 * The wordpieces of a text.
 *
 * @param numbers their numbers in the vocabulary, in order
 * @param first for each token the index of its first piece, and behind the last token the number of all pieces
 */
record Pieces(int[] numbers, int[] first) {
    Pieces {
        if (first.length == 0 || first[first.length - 1] != numbers.length)
            throw new IllegalArgumentException("Pieces do not end where their tokens end");
    }

    int tokens() {
        return first.length - 1;
    }

    /** How many pieces a range of tokens has. */
    int count(int from, int to) {
        return first[to] - first[from];
    }
}
