package org.rapporteur.text.encoder;

import java.util.Arrays;

/** A growing column of ints. */
final class IntColumn {
    private int[] values = new int[256];
    private int size;

    void add(int value) {
        if (size == values.length) values = Arrays.copyOf(values, size * 2);
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    /** Drops all values from an index on. */
    void cutTo(int length) {
        size = length;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
