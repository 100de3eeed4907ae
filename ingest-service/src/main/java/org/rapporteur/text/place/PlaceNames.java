package org.rapporteur.text.place;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Folded names in ascending order, each with the places that bear it: columns, searched by halving. */
final class PlaceNames {
    private final byte[] letters;
    /** Where each name begins in the letters. */
    private final int[] starts;
    /** The places with a name as their main name are a range, those of the next name follow. */
    private final int[] mains;
    /** Ranges of {@link #others}. */
    private final int[] otherStarts;

    private final int[] others;
    private final Map<String, int[]> added = new HashMap<>();

    /**
     * Places that bear a name.
     *
     * @param places indexes; those whose main name it is come first
     * @param main how many of them have it as their main name
     */
    record Bearers(int[] places, int main) {
        static final Bearers NONE = new Bearers(new int[0], 0);
    }

    /** Reads names from the gazetteer's file, where they follow each other with what they share left out. */
    PlaceNames(ByteBuffer file, int count) {
        starts = new int[count + 1];
        letters = letters(file, starts);
        mains = sums(file, count);
        otherStarts = sums(file, count);
        others = new int[otherStarts[count]];
        for (int i = 0; i < others.length; i++)
            others[i] = (file.get() & 255) << 16 | (file.get() & 255) << 8 | file.get() & 255;
    }

    /** Reads the array beneath the buffer: this loop is most of the time that loading takes. */
    private static byte[] letters(ByteBuffer file, int[] starts) {
        byte[] raw = file.array();
        int at = file.position();
        byte[] letters = new byte[starts.length * 24];
        int start = 0;
        for (int name = 1; name < starts.length; name++) {
            int shared = raw[at] & 255;
            int length = shared + (raw[at + 1] & 255);
            if (start + length > letters.length) letters = Arrays.copyOf(letters, letters.length * 2);
            System.arraycopy(letters, starts[Math.max(0, name - 2)], letters, start, shared);
            System.arraycopy(raw, at + 2, letters, start + shared, length - shared);
            at += 2 + length - shared;
            start += length;
            starts[name] = start;
        }
        file.position(at);
        return Arrays.copyOf(letters, start);
    }

    /** Where each name's places begin, from how many it has, one byte each; 255 and 255 are 510. */
    private static int[] sums(ByteBuffer file, int count) {
        byte[] raw = file.array();
        int at = file.position();
        int[] sums = new int[count + 1];
        int sum = 0;
        for (int i = 1; i <= count; i++) {
            int many = raw[at++] & 255;
            sum += many;
            while (many == 255) sum += many = raw[at++] & 255;
            sums[i] = sum;
        }
        file.position(at);
        return sums;
    }

    /** Adds a place that is not in the file under a folded name; such places come before the file's. */
    void add(String key, int place) {
        if (key.isEmpty()) return;
        int[] before = added.getOrDefault(key, new int[0]);
        int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = place;
        added.put(key, after);
    }

    Bearers find(String key) {
        int[] more = added.getOrDefault(key, Bearers.NONE.places);
        int name = search(key.getBytes(StandardCharsets.UTF_8));
        if (name < 0) return more.length == 0 ? Bearers.NONE : new Bearers(more, more.length);
        int main = mains[name + 1] - mains[name];
        int other = otherStarts[name + 1] - otherStarts[name];
        int[] places = Arrays.copyOf(more, more.length + main + other);
        for (int i = 0; i < main; i++) places[more.length + i] = mains[name] + i;
        System.arraycopy(others, otherStarts[name], places, more.length + main, other);
        return new Bearers(places, more.length + main);
    }

    private int search(byte[] key) {
        int low = 0;
        int high = starts.length - 2;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(letters, starts[middle], starts[middle + 1], key, 0, key.length);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    /** The folded main name of a place of the file. */
    String main(int place) {
        int at = Arrays.binarySearch(mains, place);
        int name = at >= 0 ? at : -at - 2;
        while (mains[name + 1] <= place) name++;
        return new String(letters, starts[name], starts[name + 1] - starts[name], StandardCharsets.US_ASCII);
    }
}
