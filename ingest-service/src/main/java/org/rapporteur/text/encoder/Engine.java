package org.rapporteur.text.encoder;

/** What computes an encoder with its heads. Safe for several threads; each call uses the calling thread alone. */
interface Engine extends AutoCloseable {
    /**
     * Reads one window.
     *
     * @param pieces numbers of its wordpieces, begin and end marks included
     * @param shapes the shape of each piece's token
     * @param first where the begin mark and each token's first piece stand
     */
    Scores read(int[] pieces, int[] shapes, int[] first);

    @Override
    void close();

    /**
     * What the heads say of a window's tokens, the begin mark first.
     *
     * @param tags a row of all tags' values for each token, one row after the other
     * @param pointers for each pointer a table: a row for each token with a value for each token it may point to
     */
    record Scores(float[] tags, float[] pointers) {}
}
