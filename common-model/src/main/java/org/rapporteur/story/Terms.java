package org.rapporteur.story;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A set of words as linking counts what two of them share: by hashes, in order; two words of one hash are taken for one. */
public final class Terms {
    public static final Terms NONE = new Terms("");

    private static final char BREAK = '\n';
    /** Weighs down the cosine of sets of few words. */
    private static final int FEW = 3;

    private final String lines;
    private final int[] hashes;

    private Terms(String lines) {
        this.lines = lines;
        this.hashes = hashes(lines);
    }

    /**
     * These words, in the order of their hashes, so that nothing is left to sort when they are read again.
     *
     * @param words without line breaks
     */
    public static Terms of(Collection<String> words) {
        return ofLines(
                words.stream().sorted(Comparator.comparingInt(String::hashCode)).collect(Collectors.joining("\n")));
    }

    /** The words of which each is a line, as {@link #lines} writes them. */
    public static Terms ofLines(String lines) {
        return lines.isEmpty() ? NONE : new Terms(lines);
    }

    /** One word a line. */
    public String lines() {
        return lines;
    }

    private static int[] hashes(String lines) {
        if (lines.isEmpty()) return new int[0];
        int[] found = new int[(lines.length() + 1) / 2 + 1];
        int hash = 0;
        int words = 0;
        for (char next : lines.toCharArray()) {
            if (next == BREAK) {
                found[words++] = hash;
                hash = 0;
            } else hash = 31 * hash + next;
        }
        found[words++] = hash;
        Arrays.sort(found, 0, words);
        return distinct(found, words);
    }

    private static int[] distinct(int[] sorted, int many) {
        int kept = 0;
        for (int i = 0; i < many; i++) if (kept == 0 || sorted[kept - 1] != sorted[i]) sorted[kept++] = sorted[i];
        return Arrays.copyOf(sorted, kept);
    }

    /** How many words both have. */
    int shared(Terms other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            int difference = Integer.compare(hashes[i], other.hashes[j]);
            if (difference == 0) shared++;
            if (difference <= 0) i++;
            if (difference >= 0) j++;
        }
        return shared;
    }

    /** The cosine of both as vectors of zeros and ones, damped where they are few. */
    double cosine(Terms other) {
        return shared(other) / Math.sqrt((double) (hashes.length + FEW) * (other.hashes.length + FEW));
    }

    /** The words both have, in alphabetical order. */
    Set<String> common(Terms other) {
        Set<String> common = new TreeSet<>();
        for (String word : lines.split("\n", -1))
            if (Arrays.binarySearch(other.hashes, word.hashCode()) >= 0) common.add(word);
        return common;
    }
}
