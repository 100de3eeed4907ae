package org.rapporteur.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * One of several parts of a date, counted from its beginning: "the first quarter of 2024", "the second Friday of May",
 * "the last week of July".
 *
 * @param number from 1; -1 is the last
 * @param unit what is counted, ignored where a weekday is
 * @param weekday what is counted, or null
 */
record Nth(int number, Unit unit, DayOfWeek weekday, Reading of) implements Reading {
    @Override
    public Period resolve(Anchor anchor) {
        Period whole = of.resolve(anchor);
        if (whole == null || !whole.closed()) return null;
        Period part = weekday != null ? weekday(whole) : unit == Unit.HALF ? half(whole) : counted(whole);
        boolean inside = part != null
                && !part.first().isAfter(whole.last())
                && !part.last().isBefore(whole.first());
        return inside ? part : null;
    }

    @Override
    public boolean namesYear() {
        return of.namesYear();
    }

    private Period weekday(Period whole) {
        if (number < 0) return Period.day(whole.last().with(TemporalAdjusters.previousOrSame(weekday)));
        LocalDate first = whole.first().with(TemporalAdjusters.nextOrSame(weekday));
        return Period.day(first.plusWeeks(number - 1L));
    }

    /** A half of a year, decade or century; of anything shorter only the whole is known. */
    private Period half(Period whole) {
        long months = ChronoUnit.MONTHS.between(whole.first(), whole.last().plusDays(1));
        if (months < 2) return whole;
        YearMonth middle = YearMonth.from(whole.first()).plusMonths(months / 2);
        return number == 1
                ? Period.days(whole.first(), middle.atDay(1).minusDays(1))
                : Period.days(middle.atDay(1), whole.last());
    }

    /** Weeks belong where their Thursday lies, as in ISO 8601. */
    private Period counted(Period whole) {
        if (number < 0) return unit.around(unit == Unit.WEEK ? whole.last().minusDays(3) : whole.last());
        LocalDate first = unit == Unit.WEEK ? whole.first().plusDays(3) : whole.first();
        if (unit == Unit.WEEK && first.getDayOfWeek() != DayOfWeek.THURSDAY)
            first = whole.first().with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
        return unit.around(unit.move(first, number - 1));
    }
}
