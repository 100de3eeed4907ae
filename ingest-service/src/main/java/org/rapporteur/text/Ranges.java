package org.rapporteur.text;

import java.util.Arrays;

/** Half-open ranges in ascending order that do not overlap, as two columns. */
public final class Ranges {
    /** No range at all. */
    public static final Ranges NONE = new Builder().build();

    private final int[] starts;
    private final int[] ends;

    private Ranges(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    public int size() {
        return starts.length;
    }

    public int start(int index) {
        return starts[index];
    }

    public int end(int index) {
        return ends[index];
    }

    /** Index of the range that holds a position, or -1. */
    public int at(int position) {
        int index = lastStartingAtOrBefore(position);
        return index >= 0 && position < ends[index] ? index : -1;
    }

    /** Index of the last range that starts at or before a position, or -1. */
    public int lastStartingAtOrBefore(int position) {
        int found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found : -found - 2;
    }

    /** The same ranges without the positions of another, {@code [start, end)}. */
    public Ranges without(int start, int end) {
        Builder rest = new Builder();
        for (int i = 0; i < size(); i++) {
            int before = Math.min(ends[i], start);
            int behind = Math.max(starts[i], end);
            if (starts[i] < before) rest.add(starts[i], before);
            if (behind < ends[i]) rest.add(behind, ends[i]);
        }
        return rest.build();
    }

    /** For each position up to the last range's end, the index of the range that holds it, or -1. */
    public int[] byPosition() {
        int[] index = new int[size() == 0 ? 0 : ends[size() - 1]];
        Arrays.fill(index, -1);
        for (int i = 0; i < size(); i++) Arrays.fill(index, starts[i], ends[i], i);
        return index;
    }

    /** Collects ranges in order. */
    public static final class Builder {
        private int[] starts = new int[16];
        private int[] ends = new int[16];
        private int size;

        public void add(int start, int end) {
            if (end <= start || size > 0 && start < ends[size - 1])
                throw new IllegalArgumentException("Range [" + start + ", " + end + ") is empty or out of order");
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            starts[size] = start;
            ends[size++] = end;
        }

        public int size() {
            return size;
        }

        public Ranges build() {
            return new Ranges(Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
        }
    }
}
