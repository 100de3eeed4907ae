package org.rapporteur.story;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * The place of a telling in the order of all of them, those that tell more before those that tell less: it depends on the
 * telling alone.
 *
 * @param precision how much it tells
 * @param published null where unknown
 */
public record Rank(int precision, LocalDate published, String document, int start) implements Comparable<Rank> {
    private static final Comparator<Rank> ORDER = Comparator.comparingInt(Rank::precision)
            .reversed()
            .thenComparing(Rank::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Rank::document)
            .thenComparingInt(Rank::start);

    /** Names in a sentence that tell apart what it tells from the like; more add nothing. */
    private static final int MOST_NAMES = 3;

    /** The rank of a telling. */
    public static Rank of(Telling telling) {
        Telling.Origin origin = telling.origin();
        return new Rank(told(telling), origin.published(), origin.document(), origin.start());
    }

    /**
     * Whether it tells it as done, a day and a place above all; and of those alike in that, how many names stand by it. A
     * sentence without names fits several happenings and must not be what they hang from.
     */
    private static int told(Telling telling) {
        int told =
                switch (telling.modality()) {
                    case ASSERTED, CLAIMED -> 16;
                    case FUTURE -> 8;
                    case NEGATED, HYPOTHETICAL -> 0;
                };
        if (telling.period().day()) told += 4;
        else if (telling.period().told()) told += 2;
        if (telling.place() != null) told += 2;
        if (Party.anyNamed(telling.actors())) told++;
        if (Party.anyNamed(telling.recipients())) told++;
        return told * (MOST_NAMES + 1) + Math.min(MOST_NAMES, telling.here().size());
    }

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
