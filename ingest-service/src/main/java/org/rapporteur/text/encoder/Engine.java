package org.rapporteur.text.encoder;

/** What computes an encoder with its heads. Safe for several threads; each call uses the calling thread alone. */
interface Engine extends AutoCloseable {
    /**
     * Reads one window.
     *
     * @param pieces numbers of its wordpieces, begin and end marks included
     * @param shapes the shape of each piece's token
     * @param first where the begin mark and each token's first piece stand
     * @return a row of all heads' values for each of {@code first}, one row after the other
     */
    float[] rows(int[] pieces, int[] shapes, int[] first);

    @Override
    void close();
}
