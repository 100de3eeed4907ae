package org.rapporteur.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** A unit of the calendar. Weeks begin on Monday, as in ISO 8601; centuries with a year that ends in 00. */
enum Unit {
    DAY(ChronoUnit.DAYS, 1),
    WEEK(ChronoUnit.WEEKS, 1),
    FORTNIGHT(ChronoUnit.WEEKS, 2),
    WEEKEND(ChronoUnit.WEEKS, 1),
    MONTH(ChronoUnit.MONTHS, 1),
    QUARTER(ChronoUnit.MONTHS, 3),
    HALF(ChronoUnit.MONTHS, 6),
    YEAR(ChronoUnit.YEARS, 1),
    DECADE(ChronoUnit.YEARS, 10),
    CENTURY(ChronoUnit.YEARS, 100);

    private final ChronoUnit step;
    private final int length;

    Unit(ChronoUnit step, int length) {
        this.step = step;
        this.length = length;
    }

    /** The day that lies so many units after a day, before it where the count is negative. */
    LocalDate move(LocalDate day, int count) {
        return day.plus((long) count * length, step);
    }

    /** The whole unit that holds a day; for a weekend, that of the day's week. */
    Period around(LocalDate day) {
        return switch (this) {
            case DAY -> Period.day(day);
            case WEEK, FORTNIGHT -> week(day, DayOfWeek.MONDAY);
            case WEEKEND -> week(day, DayOfWeek.SATURDAY);
            case MONTH -> Period.month(YearMonth.from(day));
            case QUARTER, HALF -> months(day.getYear(), (day.getMonthValue() - 1) / length);
            case YEAR -> Period.year(day.getYear());
            case DECADE, CENTURY -> years(Math.floorDiv(day.getYear(), length) * length);
        };
    }

    private static Period week(LocalDate day, DayOfWeek from) {
        LocalDate sunday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return Period.days(sunday.with(TemporalAdjusters.previousOrSame(from)), sunday);
    }

    private Period months(int year, int index) {
        YearMonth first = YearMonth.of(year, index * length + 1);
        return Period.days(first.atDay(1), first.plusMonths(length - 1L).atEndOfMonth());
    }

    private Period years(int first) {
        return Period.days(LocalDate.of(first, 1, 1), LocalDate.of(first + length - 1, 12, 31));
    }
}
