package org.rapporteur.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * A year, a month or a day, as far as it is told; 0 stands for what is not.
 *
 * @param weekday what day of the week it is said to be, or null
 * @param turn -1 for "last May", 1 for "next May", else 0
 * @param within tells the year where year is 0: "May this year"; or null
 */
record CalendarDate(int year, int month, int day, DayOfWeek weekday, int turn, Reading within) implements Reading {
    static CalendarDate of(int year, int month, int day) {
        return new CalendarDate(year, month, day, null, 0, null);
    }

    CalendarDate on(DayOfWeek said) {
        return new CalendarDate(year, month, day, said, turn, within);
    }

    CalendarDate turned(int to) {
        return new CalendarDate(year, month, day, weekday, to, within);
    }

    CalendarDate within(Reading period) {
        return new CalendarDate(year, month, day, weekday, turn, period);
    }

    @Override
    public boolean namesYear() {
        return year > 0;
    }

    @Override
    public String undated(Anchor anchor) {
        if (!anchor.apart() || year > 0 || month == 0 || within != null || turn != 0) return null;
        return day == 0
                ? String.format(Locale.ROOT, "--%02d", month)
                : String.format(Locale.ROOT, "--%02d-%02d", month, day);
    }

    @Override
    public Period resolve(Anchor anchor) {
        if (year > 0) return in(year);
        if (within != null) {
            Period period = within.resolve(anchor);
            return period == null
                    ? null
                    : month > 0 ? in(period.first().getYear()) : dayOf(YearMonth.from(period.first()));
        }
        if (month == 0) return dayAlone(anchor);
        Period near = day > 0 ? anchor.day(month, day, weekday) : anchor.month(month);
        return near == null || turn == 0 || anchor.published() == null ? near : turned(near, anchor.published());
    }

    /** The nearest before or after publication, never the month of publication itself. */
    private Period turned(Period near, LocalDate published) {
        int year = published.getYear();
        if (turn < 0) return in(month < published.getMonthValue() ? year : year - 1);
        return in(month > published.getMonthValue() ? year : year + 1);
    }

    private Period dayAlone(Anchor anchor) {
        if (anchor.published() == null) return null;
        YearMonth here = YearMonth.from(anchor.published());
        if (weekday != null) return dayAlone(here);
        int side = day - anchor.published().getDayOfMonth();
        if (side > 0 && !anchor.future()) here = here.minusMonths(1);
        if (side < 0 && anchor.future()) here = here.plusMonths(1);
        return dayOf(here);
    }

    /** The last month up to this one whose day of that number falls on the weekday. */
    private Period dayAlone(YearMonth here) {
        for (int back = 0; back <= 12; back++) {
            Period day = dayOf(here.minusMonths(back));
            if (day != null && day.first().getDayOfWeek() == weekday) return day;
        }
        return null;
    }

    private Period dayOf(YearMonth of) {
        return of.isValidDay(day) ? Period.day(of.atDay(day)) : null;
    }

    private Period in(int certain) {
        if (month == 0) return Period.year(certain);
        if (day == 0) return Period.month(YearMonth.of(certain, month));
        LocalDate date = Anchor.date(certain, month, day);
        return date == null ? null : Period.day(date);
    }

    /** This date without its year, the last one on or before another date ends. */
    Period before(Period end) {
        Period same = in(end.last().getYear());
        return same != null && same.first().isAfter(end.last()) ? in(end.last().getYear() - 1) : same;
    }

    /** This date without its year, the first one on or after another date begins. */
    Period after(Period start) {
        if (start.first() == null) return null;
        if (month == 0) {
            YearMonth here = YearMonth.from(start.first());
            return dayOf(day < start.first().getDayOfMonth() ? here.plusMonths(1) : here);
        }
        Period same = in(start.first().getYear());
        return same != null && same.last().isBefore(start.first())
                ? in(start.first().getYear() + 1)
                : same;
    }
}
