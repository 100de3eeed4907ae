package org.rapporteur.model;

import java.util.Arrays;

/**
 * What texts are compared by to find copies (MinHash): two texts have about as many equal minima at equal places as they
 * have word sequences in common, and near-identical ones share a band.
 *
 * @param shingles how many different word sequences the text has
 */
public record Signature(int shingles, int[] minima, int[] bands) {
    public Signature {
        if (shingles < 0) throw new IllegalArgumentException("Shingles " + shingles);
        minima = minima.clone();
        bands = bands.clone();
    }

    @Override
    public int[] minima() {
        return minima.clone();
    }

    @Override
    public int[] bands() {
        return bands.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature same
                && shingles == same.shingles
                && Arrays.equals(minima, same.minima)
                && Arrays.equals(bands, same.bands);
    }

    @Override
    public int hashCode() {
        return 31 * shingles + Arrays.hashCode(minima);
    }

    @Override
    public String toString() {
        return "Signature of " + shingles + " shingles";
    }
}
