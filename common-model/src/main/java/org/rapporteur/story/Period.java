package org.rapporteur.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.model.DateValue;

/**
 * The days within which something happened: those its text tells, else those in which news of its document's day mostly
 * lie; without days where neither is known.
 *
 * @param from the first day; null where no day is known
 * @param to the last day, included; null where no day is known
 * @param told whether the text tells them
 */
record Period(LocalDate from, LocalDate to, boolean told) {
    static final Period UNKNOWN = new Period(null, null, false);
    private static final String NEVER = "*";
    /** A longer period tells less than the day of publication does; days. */
    private static final int LONGEST = 62;
    /** How long ago a past event is that is told without a date, and how far off an announced one; days. */
    private static final int BACK = 31;

    private static final int AHEAD = 62;
    /** So short that few meet in one that have no day in common, so long that most periods lie in one or two; days. */
    private static final int MONTH = 28;

    Period {
        if ((from == null) != (to == null) || from != null && to.isBefore(from))
            throw new IllegalArgumentException("Period " + from + " to " + to);
    }

    static Period of(DateValue date, LocalDate published, boolean future) {
        if (date != null && date.firstDay().isPresent() && date.lastDay().isPresent()) {
            LocalDate first = date.firstDay().get();
            LocalDate last = date.lastDay().get();
            if (ChronoUnit.DAYS.between(first, last) <= LONGEST) return new Period(first, last, true);
        }
        if (published == null) return UNKNOWN;
        return future
                ? new Period(published, published.plusDays(AHEAD), false)
                : new Period(published.minusDays(BACK), published, false);
    }

    boolean known() {
        return from != null;
    }

    /** Whether its text tells the very day. */
    boolean day() {
        return told && from.equals(to);
    }

    /** Whether both can be of one happening; true where one is not known. */
    boolean meets(Period other) {
        return !known() || !other.known() || !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** The months of four weeks that it touches, counted from 1970; a star where it is not known. */
    Set<String> months() {
        if (!known()) return Set.of(NEVER);
        Set<String> months = new TreeSet<>();
        long last = Math.floorDiv(to.toEpochDay(), MONTH);
        for (long month = Math.floorDiv(from.toEpochDay(), MONTH); month <= last; month++)
            months.add(Long.toString(month));
        return months;
    }
}
