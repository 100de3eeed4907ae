package org.rapporteur.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;

/** A day of the week: alone, of last, this or next week, or the same, next or previous one after a date mentioned. */
record Weekday(DayOfWeek day, Turn turn) implements Reading {
    /** Which of the many days of that name. */
    enum Turn {
        /** The nearest in the direction of the tense. */
        NEAREST,
        LAST_WEEK,
        THIS_WEEK,
        NEXT_WEEK,
        /** The last before publication: "this past Tuesday". */
        PREVIOUS,
        /** The first after publication: "the coming Tuesday". */
        UPCOMING,
        /** Of the week of the last date mentioned: "that Tuesday". */
        MENTIONED,
        /** After the last date mentioned: "the following Tuesday". */
        FOLLOWING
    }

    @Override
    public Period resolve(Anchor anchor) {
        return switch (turn) {
            case NEAREST -> anchor.weekday(day);
            case LAST_WEEK -> ofWeek(anchor.published(), -1);
            case THIS_WEEK -> ofWeek(anchor.published(), 0);
            case NEXT_WEEK -> ofWeek(anchor.published(), 1);
            case PREVIOUS -> beside(anchor.published(), TemporalAdjusters.previous(day));
            case UPCOMING -> beside(anchor.published(), TemporalAdjusters.next(day));
            case MENTIONED -> {
                Period week = anchor.mentioned(Unit.WEEK);
                yield week == null ? null : ofWeek(week.first(), 0);
            }
            case FOLLOWING -> {
                Period told = anchor.mentioned(Unit.DAY);
                yield told == null ? null : Period.day(told.first().with(TemporalAdjusters.next(day)));
            }
        };
    }

    private static Period beside(LocalDate anchor, TemporalAdjuster adjuster) {
        return anchor == null ? null : Period.day(anchor.with(adjuster));
    }

    private Period ofWeek(LocalDate anchor, int step) {
        if (anchor == null) return null;
        return Period.day(Unit.WEEK.around(anchor.plusWeeks(step)).first().with(TemporalAdjusters.nextOrSame(day)));
    }

    /** The first day of that name on or after another date. */
    Period after(Period start) {
        return start.first() == null ? null : Period.day(start.first().with(TemporalAdjusters.nextOrSame(day)));
    }
}
