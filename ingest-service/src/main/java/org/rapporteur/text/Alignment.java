package org.rapporteur.text;

import java.util.Arrays;
import org.rapporteur.model.Span;

/**
 * How the offsets of a clean text answer to those of the raw text it was made of, both in UTF-16 units. Kept as one
 * column for each end of the stretches that changed their length or order; all else only moved. Immutable.
 *
 * <p>A span never gets lost: an end within a changed stretch takes the whole stretch in, and what was removed beside a
 * span stays outside it.
 */
public final class Alignment {
    /** Nothing changed. */
    public static final Alignment IDENTITY = new Builder().build();

    private final int[] rawFrom;
    private final int[] rawTo;
    private final int[] cleanFrom;
    private final int[] cleanTo;

    private Alignment(int[] rawFrom, int[] rawTo, int[] cleanFrom, int[] cleanTo) {
        this.rawFrom = rawFrom;
        this.rawTo = rawTo;
        this.cleanFrom = cleanFrom;
        this.cleanTo = cleanTo;
    }

    /** Whether each offset answers to itself. */
    public boolean identity() {
        return rawFrom.length == 0;
    }

    /** How many stretches changed. */
    public int size() {
        return rawFrom.length;
    }

    /** Where in the raw text a span begins that begins at an offset of the clean text. */
    public int rawStart(int clean) {
        return start(clean, cleanFrom, cleanTo, rawFrom, rawTo);
    }

    /** Where in the raw text a span ends that ends at an offset of the clean text. */
    public int rawEnd(int clean) {
        return end(clean, cleanFrom, cleanTo, rawTo);
    }

    /** Where in the clean text a span begins that begins at an offset of the raw text. */
    public int cleanStart(int raw) {
        return start(raw, rawFrom, rawTo, cleanFrom, cleanTo);
    }

    /** Where in the clean text a span ends that ends at an offset of the raw text. */
    public int cleanEnd(int raw) {
        return end(raw, rawFrom, rawTo, cleanTo);
    }

    /** The raw span of a clean one. */
    public Span raw(Span clean) {
        int start = rawStart(clean.start());
        return new Span(start, Math.max(start, rawEnd(clean.end())));
    }

    /** The clean span of a raw one; empty where all of it was removed. */
    public Span clean(Span raw) {
        int start = cleanStart(raw.start());
        return new Span(start, Math.max(start, cleanEnd(raw.end())));
    }

    private static int start(int offset, int[] from, int[] to, int[] otherFrom, int[] otherTo) {
        int last = lastUpTo(from, offset);
        if (last < 0) return offset;
        return offset < to[last] ? otherFrom[last] : otherTo[last] + offset - to[last];
    }

    private static int end(int offset, int[] from, int[] to, int[] otherTo) {
        int last = lastUpTo(from, offset - 1);
        if (last < 0) return offset;
        return otherTo[last] + Math.max(0, offset - to[last]);
    }

    /** Index of the last stretch that begins at or before an offset, or -1; several may begin at one. */
    private static int lastUpTo(int[] from, int offset) {
        int low = 0;
        int high = from.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from[middle] <= offset) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    /** This alignment followed by one from its clean text to a cleaner one. */
    public Alignment then(Alignment next) {
        if (identity()) return next;
        if (next.identity()) return this;
        return new Composition(this, next).composed();
    }

    /** Collects changed stretches from left to right. */
    public static final class Builder {
        private int[] ends = new int[32];
        private int size;
        private int raw;
        private int clean;

        /**
         * Says that the raw text's chars from one offset to another became so many chars of the clean text.
         *
         * @throws IllegalArgumentException where the stretch begins before the end of the last one
         */
        public Builder replace(int rawFrom, int rawTo, int cleanLength) {
            if (rawFrom < raw || rawTo < rawFrom || cleanLength < 0)
                throw new IllegalArgumentException("Stretch [" + rawFrom + ", " + rawTo + ") is out of order");
            if (size * 4 == ends.length) ends = Arrays.copyOf(ends, ends.length * 2);
            int cleanFrom = clean + rawFrom - raw;
            ends[size * 4] = rawFrom;
            ends[size * 4 + 1] = rawTo;
            ends[size * 4 + 2] = cleanFrom;
            ends[size * 4 + 3] = cleanFrom + cleanLength;
            raw = rawTo;
            clean = cleanFrom + cleanLength;
            size++;
            return this;
        }

        public Alignment build() {
            return new Alignment(column(0), column(1), column(2), column(3));
        }

        private int[] column(int which) {
            int[] column = new int[size];
            for (int i = 0; i < size; i++) column[i] = ends[i * 4 + which];
            return column;
        }
    }

    /** Walks two alignments at once, in the offsets of the text between them; stretches that touch both become one. */
    private static final class Composition {
        private final Alignment first;
        private final Alignment second;
        private final Builder composed = new Builder();
        private int one;
        private int two;

        Composition(Alignment first, Alignment second) {
            this.first = first;
            this.second = second;
        }

        Alignment composed() {
            while (one < first.size() || two < second.size()) {
                boolean earlier =
                        one < first.size() && (two == second.size() || first.cleanFrom[one] <= second.rawFrom[two]);
                int from = earlier ? first.cleanFrom[one] : second.rawFrom[two];
                int to = earlier ? first.cleanTo[one] : second.rawTo[two];
                int rawFrom = earlier ? first.rawFrom[one] : beforeFirst(from);
                int cleanFrom = earlier ? afterSecond(from) : second.cleanFrom[two];
                if (earlier) one++;
                else two++;
                to = join(to);
                composed.replace(rawFrom, beforeFirst(to), afterSecond(to) - cleanFrom);
            }
            return composed.build();
        }

        /** Takes in all stretches of both that begin before an offset; returns the end of the last. */
        private int join(int end) {
            int to = end;
            while (true) {
                if (one < first.size() && first.cleanFrom[one] < to) to = Math.max(to, first.cleanTo[one++]);
                else if (two < second.size() && second.rawFrom[two] < to) to = Math.max(to, second.rawTo[two++]);
                else return to;
            }
        }

        /** The raw offset of one between the texts, after the stretches of the first that were taken. */
        private int beforeFirst(int offset) {
            return one == 0 ? offset : first.rawTo[one - 1] + offset - first.cleanTo[one - 1];
        }

        /** The clean offset of one between the texts, after the stretches of the second that were taken. */
        private int afterSecond(int offset) {
            return two == 0 ? offset : second.cleanTo[two - 1] + offset - second.rawTo[two - 1];
        }
    }
}
