package org.rapporteur.text.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The wordpieces an encoder knows: strings that begin a word and strings that continue one, each with its number. Kept as
 * an open-addressing table of hashes, so that the longest piece at a position is found in one walk over its characters.
 */
final class Vocabulary {
    /** What stands for a word that no pieces make up. */
    static final int UNKNOWN = 100;
    /** Begins each window. */
    static final int BEGIN = 101;
    /** Ends each window. */
    static final int END = 102;

    private static final String CONTINUES = "##";
    /** Hash of the empty string at the beginning of a word and within one (64-bit FNV-1a offset basis, and another). */
    private static final long WORD = 0xcbf29ce484222325L;

    private static final long WITHIN = 0x9ae16a3b2f90404fL;
    private static final long PRIME = 0x100000001b3L;

    private final long[] hashes;
    private final int[] numbers;
    private final int mask;
    /** Chars of the longest piece. */
    private final int longest;

    private Vocabulary(List<String> pieces) {
        int slots = Integer.highestOneBit(pieces.size() * 4);
        hashes = new long[slots];
        numbers = new int[slots];
        mask = slots - 1;
        Arrays.fill(numbers, -1);
        int most = 0;
        for (int number = 0; number < pieces.size(); number++) {
            String piece = pieces.get(number);
            boolean within = piece.startsWith(CONTINUES) && piece.length() > CONTINUES.length();
            String chars = within ? piece.substring(CONTINUES.length()) : piece;
            most = Math.max(most, chars.length());
            add(hash(chars, within), number);
        }
        longest = most;
    }

    /** The uncased English vocabulary of BERT (30,522 pieces, Apache-2.0), one piece a line in the order of numbers. */
    static Vocabulary english() {
        try (InputStream resource = Vocabulary.class.getResourceAsStream("vocabulary.txt")) {
            if (resource == null) throw new IllegalStateException("Resource vocabulary.txt is missing");
            BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            return new Vocabulary(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long hash(String chars, boolean within) {
        long hash = within ? WITHIN : WORD;
        for (int i = 0; i < chars.length(); i++) hash = (hash ^ chars.charAt(i)) * PRIME;
        return hash;
    }

    private void add(long hash, int number) {
        int slot = slot(hash);
        while (numbers[slot] >= 0) {
            if (hashes[slot] == hash) throw new IllegalStateException("Pieces share a hash: " + number);
            slot = slot + 1 & mask;
        }
        hashes[slot] = hash;
        numbers[slot] = number;
    }

    private int slot(long hash) {
        return (int) (hash ^ hash >>> 32) & mask;
    }

    private int find(long hash) {
        int slot = slot(hash);
        while (numbers[slot] >= 0 && hashes[slot] != hash) slot = slot + 1 & mask;
        return numbers[slot];
    }

    /**
     * Cuts one normalised word into its pieces, the longest first.
     *
     * @param chars holds the word in {@code [0, length)}
     * @return whether pieces make up the whole word; where not, some may have been added
     */
    boolean cut(char[] chars, int length, IntColumn pieces) {
        int at = 0;
        while (at < length) {
            long hash = at == 0 ? WORD : WITHIN;
            int found = -1;
            int next = at;
            for (int end = at; end < Math.min(length, at + longest); end++) {
                hash = (hash ^ chars[end]) * PRIME;
                int number = find(hash);
                if (number < 0) continue;
                found = number;
                next = end + 1;
            }
            if (found < 0) return false;
            pieces.add(found);
            at = next;
        }
        return true;
    }
}
