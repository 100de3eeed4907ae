package org.rapporteur.text.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.rapporteur.model.DateValue;

/**
 * Gives incomplete and relative dates their value. News tells what was: where a date could lie on both sides of the day
 * of publication, it lies before it unless the caller knows better. Every method returns null where the value cannot be
 * told: no day of publication, no such day, a year out of range.
 */
final class PastBias {
    private final LocalDate published;

    /** A normaliser for a text published on a day, or on an unknown one (null). */
    PastBias(LocalDate published) {
        this.published = published;
    }

    /** A day of a month; year 0 means the year is not told. */
    DateValue day(int year, Month month, int day, boolean future) {
        try {
            if (year > 0) return DateValue.of(LocalDate.of(year, month, day));
            if (published == null) return null;
            LocalDate near = LocalDate.of(published.getYear(), month, day);
            if (near.isAfter(published) && !future) near = LocalDate.of(published.getYear() - 1, month, day);
            if (near.isBefore(published) && future) near = LocalDate.of(published.getYear() + 1, month, day);
            return checked(near);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A month; year 0 means the year is not told. */
    DateValue month(int year, Month month, boolean future) {
        if (year > 0) return new DateValue(YearMonth.of(year, month).toString());
        if (published == null) return null;
        YearMonth here = YearMonth.from(published);
        YearMonth near = YearMonth.of(here.getYear(), month);
        if (near.isAfter(here) && !future) near = near.minusYears(1);
        if (near.isBefore(here) && future) near = near.plusYears(1);
        return near.getYear() < 1 || near.getYear() > 9999 ? null : new DateValue(near.toString());
    }

    /** The weekday nearest to publication: on it or before, or after it where the text looks forward. */
    DateValue weekday(DayOfWeek day, boolean future) {
        if (published == null) return null;
        return checked(
                published.with(future ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day)));
    }

    /** "Last", "this" or "next" weekday (step -1, 0, 1). */
    DateValue weekday(DayOfWeek day, int step, boolean future) {
        if (published == null || step == 0) return weekday(day, future);
        return checked(published.with(step < 0 ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day)));
    }

    /** A day some days off the day of publication. */
    DateValue days(int off) {
        return published == null ? null : checked(published.plusDays(off));
    }

    /** "Last", "this" or "next" week, month or year (step -1, 0, 1); weeks begin on Monday. */
    DateValue period(int step, String unit) {
        if (published == null) return null;
        return switch (unit) {
            case "week" -> week(published.plusWeeks(step));
            case "month" -> truncated(published.plusMonths(step), 7);
            case "year" -> truncated(published.plusYears(step), 4);
            default -> null;
        };
    }

    /** A day, week, month or year some units before publication, as precise as the unit. */
    DateValue ago(int count, String unit) {
        if (published == null) return null;
        return switch (unit) {
            case "day", "days" -> checked(published.minusDays(count));
            case "week", "weeks" -> week(published.minusWeeks(count));
            case "month", "months" -> truncated(published.minusMonths(count), 7);
            case "year", "years" -> truncated(published.minusYears(count), 4);
            default -> null;
        };
    }

    /** A date written YYYY-MM-DD. */
    static DateValue parse(String iso) {
        try {
            return checked(LocalDate.parse(iso));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static DateValue week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return checked(monday) == null || checked(monday.plusDays(6)) == null
                ? null
                : new DateValue(monday + "/" + monday.plusDays(6));
    }

    private static DateValue truncated(LocalDate day, int length) {
        return checked(day) == null ? null : new DateValue(day.toString().substring(0, length));
    }

    private static DateValue checked(LocalDate day) {
        return day.getYear() < 1 || day.getYear() > 9999 ? null : DateValue.of(day);
    }
}
