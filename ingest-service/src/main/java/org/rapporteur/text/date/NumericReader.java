package org.rapporteur.text.date;

import java.time.LocalDate;

/**
 * Reads dates written in numbers: "2025-09-24", "24.9.2025", "24/09/2025", "9/2025", "9/11". Whether the day or the
 * month comes first is decided by the date itself, else by another of the same text; where nothing decides there is no
 * date.
 */
final class NumericReader {
    /** Whether the day comes first: 1 it does, -1 it does not, 0 nobody knows. This stands before anybody asked. */
    private static final int NOT_ASKED = 2;

    private final Pieces pieces;
    private int dayFirst = NOT_ASKED;

    NumericReader(Pieces pieces) {
        this.pieces = pieces;
    }

    /** The date that begins at a piece, or null. */
    Found read(int at) {
        if (!pieces.is(at, Kind.NUMBER) || joined(at - 1)) return null;
        if (pieces.number(at, 8)) return eightDigits(at);
        if (!separated(at + 1)) return null;
        Found date = separated(at + 3) && pieces.kind(at + 1) == pieces.kind(at + 3) ? threeParts(at) : twoParts(at);
        return date == null || separated(date.end()) && !pieces.is(date.end(), Kind.STOP) ? null : date;
    }

    /** Whether a piece is a mark with a number close on both sides. */
    private boolean separated(int at) {
        boolean mark = pieces.is(at, Kind.DASH) || pieces.is(at, Kind.SLASH) || pieces.is(at, Kind.STOP);
        return mark && pieces.attached(at) && pieces.attached(at + 1) && pieces.is(at + 1, Kind.NUMBER);
    }

    private boolean joined(int mark) {
        return (pieces.is(mark, Kind.SLASH) || pieces.is(mark, Kind.DASH))
                && pieces.attached(mark + 1)
                && pieces.attached(mark);
    }

    private Found threeParts(int at) {
        int a = pieces.value(at);
        int b = pieces.value(at + 2);
        int c = pieces.value(at + 4);
        if (pieces.number(at, 4)) return date(at + 5, a, b, c);
        if (!pieces.number(at + 4, 4) && !pieces.number(at + 4, 2)) return null;
        int year = pieces.number(at + 4, 4) ? c : NumberReader.full(c);
        int order = pieces.is(at + 1, Kind.STOP) ? 1 : order(a, b);
        if (order == 0) order = textOrder();
        return order == 0 ? null : order > 0 ? date(at + 5, year, b, a) : date(at + 5, year, a, b);
    }

    /** 1 where the day stands first, -1 where the month does, 0 where both could be. */
    private static int order(int a, int b) {
        return a > 12 || a == b ? 1 : b > 12 ? -1 : 0;
    }

    /** The order of the first date of the text that tells it. */
    private int textOrder() {
        if (dayFirst == NOT_ASKED) dayFirst = pieces.dayFirst();
        return dayFirst;
    }

    private static Found date(int end, int year, int month, int day) {
        if (year < 1 || month < 1 || month > 12) return null;
        LocalDate date = Anchor.date(year, month, day);
        return date == null ? null : new Found(end, CalendarDate.of(year, month, day));
    }

    /** "2025-09", "9/2025" and "9/11". */
    private Found twoParts(int at) {
        int a = pieces.value(at);
        int b = pieces.value(at + 2);
        boolean dash = pieces.is(at + 1, Kind.DASH);
        if (pieces.is(at + 1, Kind.STOP)) return null;
        if (a == 9 && b == 11 && !dash) return september11(at);
        if (pieces.number(at, 4) && pieces.number(at + 2, 2) && b != a % 100 + 1) return month(at + 3, a, b);
        if (!dash && pieces.number(at, 4)) return month(at + 3, a, b);
        if (!dash && pieces.number(at + 2, 4)) return month(at + 3, b, a);
        boolean slashed = !dash && a <= 12 && b > 12 && ends(at + 3);
        return pieces.is(at - 1, Kind.ON) || slashed ? dayMonth(at + 3, a, b) : null;
    }

    /** Whether nothing that a fraction could be of follows, as in "5/16 inch". */
    private boolean ends(int at) {
        return !pieces.wordLike(at) && !pieces.is(at, Kind.NUMBER) && !pieces.is(at, Kind.SLASH)
                || pieces.is(at, Kind.AND)
                || pieces.is(at, Kind.PREPOSITION);
    }

    /** "on 11/20": where one of the two can be no month. */
    private static Found dayMonth(int end, int a, int b) {
        boolean valid = a >= 1 && b >= 1 && Math.min(a, b) <= 12 && Math.max(a, b) <= 31 && order(a, b) != 0 && a != b;
        return valid ? new Found(end, CalendarDate.of(0, Math.min(a, b), Math.max(a, b))) : null;
    }

    private static Found month(int end, int year, int month) {
        boolean valid = year >= 1000 && year < 2100 && month >= 1 && month <= 12;
        return valid ? new Found(end, CalendarDate.of(year, month, 0)) : null;
    }

    /** The attacks of 2001, where the words around them leave no doubt. */
    private Found september11(int at) {
        boolean led =
                switch (pieces.kind(at - 1)) {
                    case THE, SINCE, AFTER, BEFORE, OF, IN, FROM, DASH -> true;
                    default -> false;
                };
        boolean followed = pieces.is(at + 3, Kind.ATTACK) || pieces.is(at + 3, Kind.DASH);
        return led || followed ? new Found(at + 3, CalendarDate.of(2001, 9, 11)) : null;
    }

    private Found eightDigits(int at) {
        int value = pieces.value(at);
        int year = value / 10_000;
        return year < 1900 || year > 2099 ? null : date(at + 1, year, value / 100 % 100, value % 100);
    }
}
