package org.rapporteur.text.date;

/** Reads numbers: counts, days of the month, years. Each answer is null where none stands at a piece. */
final class NumberReader {
    /** Two-digit years up to this one are of this century. */
    private static final int PIVOT = 30;

    private final Pieces pieces;

    NumberReader(Pieces pieces) {
        this.pieces = pieces;
    }

    /** "3", "a", "twenty-three", "two hundred". */
    Count count(int at) {
        return switch (pieces.kind(at)) {
            case NUMBER -> pieces.number(at, 4) ? null : new Count(at + 1, pieces.value(at));
            case ARTICLE -> new Count(at + 1, 1);
            case CARDINAL -> cardinal(at);
            default -> null;
        };
    }

    private Count cardinal(int at) {
        int value = pieces.value(at);
        int end = at + 1;
        if (value >= 20 && value < 100) {
            int next = pieces.is(end, Kind.DASH) ? end + 1 : end;
            if (pieces.is(next, Kind.CARDINAL) && pieces.value(next) < 10) {
                value += pieces.value(next);
                end = next + 1;
            }
        }
        if (pieces.is(end, Kind.CARDINAL) && pieces.value(end) >= 100) value *= pieces.value(end++);
        return new Count(end, value);
    }

    /** "first", "21st", "twenty-first". */
    Count ordinal(int at) {
        if (pieces.is(at, Kind.ORDINAL)) return new Count(at + 1, pieces.value(at));
        if (!pieces.is(at, Kind.CARDINAL)) return null;
        int next = pieces.is(at + 1, Kind.DASH) ? at + 2 : at + 1;
        boolean joined = pieces.value(at) >= 20 && pieces.is(next, Kind.ORDINAL) && pieces.value(next) < 10;
        return joined ? new Count(next + 1, pieces.value(at) + pieces.value(next)) : null;
    }

    /** A day of the month: "24", "3rd", "the twenty-first", "26th day". */
    Count day(int at) {
        int from = pieces.is(at, Kind.THE) ? at + 1 : at;
        boolean digits = pieces.number(from, 1) || pieces.number(from, 2);
        Count day = digits ? new Count(from + 1, pieces.value(from)) : ordinal(from);
        if (day == null || day.value() < 1 || day.value() > 31) return null;
        boolean named = !digits && pieces.is(day.end(), Kind.UNIT) && pieces.value(day.end()) == Unit.DAY.ordinal();
        return named ? new Count(day.end() + 1, day.value()) : day;
    }

    /** A day of the month in words beside a month, from eleven on: "twenty-five". */
    Count spelledDay(int at) {
        Count day = pieces.is(at, Kind.CARDINAL) ? cardinal(at) : null;
        return day == null || day.value() < 11 || day.value() > 31 ? null : day;
    }

    /** A year beside a month or after a word that makes it one: "2019", "'71", "AD 842", "nineteen ninety-six". */
    Count year(int at) {
        if (pieces.number(at, 4)) return fourDigits(at);
        if (pieces.is(at, Kind.APOSTROPHE) && pieces.number(at + 1, 2) && pieces.attached(at + 1))
            return new Count(at + 2, full(pieces.value(at + 1)));
        if (pieces.is(at, Kind.ERA) && pieces.is(at + 1, Kind.NUMBER)) return of(at + 2, pieces.value(at + 1));
        if (pieces.is(at, Kind.NUMBER) && pieces.is(at + 1, Kind.ERA)) return of(at + 2, pieces.value(at));
        return pieces.is(at, Kind.CARDINAL) ? spelled(at) : null;
    }

    /** A year below 1000, where no noun follows that it could count. */
    Count early(int at) {
        boolean noun = pieces.wordLike(at + 1) && !pieces.capitalised(at + 1) && !pieces.function(at + 1);
        boolean decimal = pieces.is(at + 1, Kind.STOP) && pieces.attached(at + 1) && pieces.attached(at + 2);
        return pieces.number(at, 3) && !noun && !pieces.is(at + 1, Kind.NUMBER) && !decimal
                ? of(at + 1, pieces.value(at))
                : null;
    }

    private Count fourDigits(int at) {
        if (pieces.is(at + 1, Kind.ERA)) return of(at + 2, pieces.value(at));
        boolean counts = pieces.is(at + 1, Kind.COUNTED)
                || pieces.is(at + 1, Kind.BEFORE_ERA)
                || pieces.is(at + 1, Kind.STOP) && pieces.number(at + 2, 2) && pieces.attached(at + 2);
        return pieces.value(at) < 1000 || pieces.value(at) > 2099 || counts
                ? null
                : new Count(at + 1, pieces.value(at));
    }

    private static Count of(int end, int year) {
        return year < 1 || year > 2099 ? null : new Count(end, year);
    }

    /** "nineteen ninety six", "nineteen hundred ninety six", "two thousand and fifteen"; from 1100 on. */
    private Count spelled(int at) {
        Count hundreds = cardinal(at);
        int end = hundreds.end();
        if (hundreds.value() >= 1100 && hundreds.value() < 2000) {
            Count rest = count(pieces.is(end, Kind.AND) ? end + 1 : end);
            return rest == null || rest.value() > 99 ? null : new Count(rest.end(), hundreds.value() + rest.value());
        }
        if (hundreds.value() == 2000) {
            Count rest = count(pieces.is(end, Kind.AND) ? end + 1 : end);
            return rest == null || rest.value() > 99 ? null : new Count(rest.end(), 2000 + rest.value());
        }
        if (hundreds.value() < 11 || hundreds.value() > 20 || !pieces.is(end, Kind.CARDINAL)) return null;
        Count rest = cardinal(end);
        boolean pair = rest.value() >= 10 && rest.value() < 100;
        return pair ? new Count(rest.end(), hundreds.value() * 100 + rest.value()) : null;
    }

    /** The year two digits stand for. */
    static int full(int twoDigits) {
        return twoDigits + (twoDigits <= PIVOT ? 2000 : 1900);
    }
}
