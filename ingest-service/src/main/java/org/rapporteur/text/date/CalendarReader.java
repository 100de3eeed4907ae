package org.rapporteur.text.date;

import java.time.DayOfWeek;

/** Reads dates of the calendar: a day, month and year in any order, as far as they are told. */
final class CalendarReader {
    private static final int MARCH = 3;
    private static final int MAY = 5;

    private final Pieces pieces;
    private final NumberReader numbers;

    CalendarReader(Pieces pieces, NumberReader numbers) {
        this.pieces = pieces;
        this.numbers = numbers;
    }

    /** A date with at least a month and one of day and year, or null: "24 September", "May, 1750". */
    Found read(int at) {
        if (month(at) > 0) return monthFirst(at);
        if (pieces.number(at, 4)) return yearFirst(at);
        Count day = pieces.is(at - 1, Kind.CURRENCY) ? null : numbers.day(at);
        if (day == null) day = numbers.spelledDay(at);
        return day == null ? null : dayFirst(day);
    }

    /** A weekday with its date: "Tuesday, September 22, 2015", "Thursday the 21st". */
    Found weekday(int at) {
        int end = at + 1;
        if (pieces.is(end, Kind.DAYPART) || pieces.is(end, Kind.NIGHT)) end++;
        if (pieces.is(end, Kind.COMMA) || pieces.is(end, Kind.DASH)) end++;
        DayOfWeek day = DayOfWeek.of(pieces.value(at));
        Found date = read(end);
        if (date != null && date.reading() instanceof CalendarDate told && told.day() > 0)
            return new Found(date.end(), told.on(day));
        boolean numbered = pieces.is(end, Kind.THE)
                || pieces.is(end, Kind.ORDINAL) && pieces.word(end).length() < 5;
        Count ordinal = numbered ? numbers.day(end) : null;
        return ordinal == null
                ? null
                : new Found(
                        ordinal.end(), CalendarDate.of(0, 0, ordinal.value()).on(day));
    }

    /** The month at a piece, 0 where none stands there; "may" and "march" are verbs. */
    int month(int at) {
        if (pieces.is(at, Kind.SHORT_MONTH)) return pieces.value(at);
        if (!pieces.is(at, Kind.MONTH)) return 0;
        int month = pieces.value(at);
        boolean verb = (month == MARCH || month == MAY) && !pieces.capitalised(at);
        boolean date = pieces.is(at - 1, Kind.ORDINAL) || pieces.is(at + 1, Kind.ORDINAL) || pieces.is(at - 1, Kind.IN);
        return verb && !date ? 0 : month;
    }

    private Found dayFirst(Count day) {
        Found range = dayRange(day);
        if (range != null) return range;
        Found date = dayMonth(day);
        if (date != null || !pieces.is(day.end(), Kind.AND)) return date;
        Count other = numbers.day(day.end() + 1);
        Found shared = other == null ? null : dayMonth(other);
        if (shared == null || !(shared.reading() instanceof CalendarDate told)) return null;
        return new Found(day.end(), new CalendarDate(told.year(), told.month(), day.value(), null, 0, told.within()));
    }

    /** "24 September 2025". */
    private Found dayMonth(Count day) {
        boolean stop = pieces.is(day.end(), Kind.STOP) && pieces.number(day.end() - 1, 2) && pieces.attached(day.end());
        int next = stop ? day.end() + 1 : skip(day.end(), true);
        int month = month(next);
        return month == 0 ? null : withYear(next + 1, CalendarDate.of(0, month, day.value()));
    }

    /** "24-26 September 2025", "between 3 and 5 May". */
    private Found dayRange(Count first) {
        if (!ranges(first.end())) return null;
        Count last = numbers.day(first.end() + 1);
        if (last == null) return null;
        int next = skip(last.end(), true);
        int month = month(next);
        if (month == 0) return null;
        Found end = withYear(next + 1, CalendarDate.of(0, month, last.value()));
        return new Found(end.end(), new Reading.Range(CalendarDate.of(0, month, first.value()), end.reading()));
    }

    /** Whether a range goes on at a piece; "and" joins only what "between" has opened. */
    private boolean ranges(int at) {
        if (pieces.is(at, Kind.AND)) return between(at);
        return pieces.is(at, Kind.DASH) || pieces.is(at, Kind.TO) || pieces.is(at, Kind.UNTIL);
    }

    private boolean between(int and) {
        for (int back = and - 1; back > and - 6; back--) if (pieces.is(back, Kind.BETWEEN)) return true;
        return false;
    }

    private Found monthFirst(int at) {
        int month = month(at);
        int next = pieces.is(at + 1, Kind.DASH) || pieces.is(at + 1, Kind.STOP) && pieces.is(at, Kind.SHORT_MONTH)
                ? at + 2
                : at + 1;
        if (pieces.is(next, Kind.COMMA) && pieces.is(next + 1, Kind.ORDINAL)) next++;
        Count day = numbers.day(next);
        if (day == null) day = numbers.spelledDay(next);
        if (day == null || counts(day.end(), next)) return monthYear(at, month);
        if (ranges(day.end())) {
            Count last = numbers.day(day.end() + 1);
            boolean other = last != null && month(skip(last.end(), true)) > 0;
            if (last != null && !other && !counts(last.end(), day.end() + 1)) {
                Found end = withYear(last.end(), CalendarDate.of(0, month, last.value()));
                return new Found(end.end(), new Reading.Range(CalendarDate.of(0, month, day.value()), end.reading()));
            }
        }
        return withYear(day.end(), CalendarDate.of(0, month, day.value()));
    }

    /** Whether a number counts what follows it, or goes on. */
    private boolean counts(int end, int number) {
        boolean digits = pieces.is(number, Kind.NUMBER);
        boolean decimal = pieces.is(end, Kind.STOP)
                && pieces.attached(end)
                && pieces.is(end + 1, Kind.NUMBER)
                && pieces.attached(end + 1);
        return digits
                && (decimal || pieces.is(end, Kind.COUNTED) || pieces.is(end, Kind.COLON) && pieces.number(end + 1, 2));
    }

    private Found monthYear(int at, int month) {
        Found found = withYear(at + 1, CalendarDate.of(0, month, 0));
        return found.end() > at + 1 ? found : null;
    }

    private Found yearFirst(int at) {
        Count year = numbers.year(at);
        if (year == null || year.end() != at + 1) return null;
        boolean apart = pieces.is(at + 1, Kind.DASH) && !pieces.links(at + 1);
        int next = skip(at + 1, false);
        int month = apart ? 0 : month(next);
        if (month == 0) return null;
        int after = pieces.is(next + 1, Kind.DASH) || pieces.is(next + 1, Kind.SLASH) ? next + 2 : next + 1;
        Count day = numbers.day(after);
        boolean otherYear = numbers.year(next + 1) != null;
        if (otherYear) return null;
        return day == null
                ? new Found(next + 1, CalendarDate.of(year.value(), month, 0))
                : new Found(day.end(), CalendarDate.of(year.value(), month, day.value()));
    }

    /** Adds the year that stands behind a date, or the words that tell it: "of 1995", "last year". */
    private Found withYear(int at, CalendarDate date) {
        int next = skip(at, true);
        Count year = numbers.year(next);
        if (year == null && (date.day() > 0 || pieces.is(at, Kind.OF))) year = numbers.early(next);
        if (year == null && pieces.is(at, Kind.OF) && pieces.number(next, 2))
            year = new Count(next + 1, NumberReader.full(pieces.value(next)));
        if (year != null) return new Found(year.end(), CalendarDate.of(year.value(), date.month(), date.day()));
        Found within = yearWords(next);
        return within == null ? new Found(at, date) : new Found(within.end(), date.within(within.reading()));
    }

    /** "this year", "last year", "the same year". */
    private Found yearWords(int at) {
        int next = pieces.is(at, Kind.THE) ? at + 1 : at;
        int end = pieces.is(next, Kind.THAT) && pieces.is(next + 1, Kind.SAME) ? next + 2 : next + 1;
        if (!pieces.is(end, Kind.UNIT) || pieces.value(end) != Unit.YEAR.ordinal()) return null;
        Reading.Step year =
                switch (pieces.kind(next)) {
                    case THIS -> new Reading.Step(Unit.YEAR, 0, Reading.Base.PUBLICATION);
                    case LAST -> new Reading.Step(Unit.YEAR, -1, Reading.Base.PUBLICATION);
                    case NEXT -> new Reading.Step(Unit.YEAR, 1, Reading.Base.PUBLICATION);
                    case THAT, SAME -> new Reading.Step(Unit.YEAR, 0, Reading.Base.MENTIONED);
                    case FOLLOWING -> new Reading.Step(Unit.YEAR, 1, Reading.Base.MENTIONED);
                    case PREVIOUS -> new Reading.Step(Unit.YEAR, -1, Reading.Base.MENTIONED);
                    default -> null;
                };
        return year == null ? null : new Found(end + 1, year);
    }

    /** The piece after a mark or word that may stand between the parts of a date. */
    private int skip(int at, boolean words) {
        return switch (pieces.kind(at)) {
            case COMMA, DASH, SLASH -> at + 1;
            case OF, IN -> words ? at + 1 : at;
            default -> at;
        };
    }
}
