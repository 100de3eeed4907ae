package org.rapporteur.ingest.intake;

import info.debatty.java.lsh.MinHash;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.model.Signature;

/**
 * By what near-identical texts are found: minima of hashes of all sequences of three words, and bands of three minima.
 * Two texts that share half of their sequences share a band with a probability above 0.99, a third 0.79, a tenth 0.04.
 * The same text gives the same signature in every process and version: signatures are stored.
 */
final class Signatures {
    private static final int WORDS = 3;
    private static final int BANDS = 42;
    private static final int ROWS = 3;
    private static final long SEED = 20_250_924;
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final MinHash HASHES = new MinHash(BANDS * ROWS, Integer.MAX_VALUE, SEED);

    private Signatures() {}

    /** The signature of a text; letter case, punctuation and white space do not matter. */
    static Signature of(String text) {
        Set<Integer> shingles = shingles(text);
        int[] minima = HASHES.signature(shingles);
        int[] bands = new int[BANDS];
        for (int band = 0; band < BANDS; band++)
            bands[band] = 31 * Arrays.hashCode(Arrays.copyOfRange(minima, band * ROWS, (band + 1) * ROWS)) + band;
        return new Signature(shingles.size(), minima, bands);
    }

    private static Set<Integer> shingles(String text) {
        String[] words = BREAK.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        Set<Integer> shingles = new HashSet<>();
        for (int i = 0; i + WORDS <= words.length; i++)
            shingles.add(hash(Arrays.asList(words).subList(i, i + WORDS).hashCode()));
        if (shingles.isEmpty()) shingles.add(hash(Arrays.hashCode(words)));
        return shingles;
    }

    /** Spreads the bits of a hash (MurmurHash3's finalizer); never negative. */
    private static int hash(int value) {
        int hash = (value ^ (value >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return (hash ^ (hash >>> 16)) & Integer.MAX_VALUE;
    }
}
