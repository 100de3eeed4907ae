package org.rapporteur.text.date;

/** Reads years that stand without a month, where the words around say that the number is one. */
final class YearReader {
    /** Numbers below are years only after a word of time. */
    private static final int LATE = 1700;

    private final Pieces pieces;
    private final NumberReader numbers;

    YearReader(Pieces pieces, NumberReader numbers) {
        this.pieces = pieces;
        this.numbers = numbers;
    }

    /** The year that begins at a piece, or null. */
    Found read(int at) {
        if (beforeEra(at)) return new Found(at + 2, new Reading.BeforeEra(pieces.value(at)));
        Count year = numbers.year(at);
        if (year == null) year = ancient(at);
        if (year == null) return saidYear(at);
        boolean certain = timeBefore(at);
        boolean plain = (pieces.number(at, 4) || pieces.number(at, 3)) && year.end() == at + 1;
        boolean stands =
                plain ? fits(at, certain) : certain || pieces.is(year.end() - 1, Kind.ERA) || pieces.is(at, Kind.ERA);
        if (!stands) return null;
        CalendarDate date = CalendarDate.of(year.value(), 0, 0);
        return plain && spans(at) ? spanned(at, date) : new Found(year.end(), date);
    }

    /** "508 BC". */
    private boolean beforeEra(int at) {
        boolean era =
                pieces.is(at + 1, Kind.BEFORE_ERA) || pieces.word(at + 1).equals("bc") && pieces.capitalised(at + 1);
        return era && pieces.is(at, Kind.NUMBER) && pieces.value(at) > 0 && pieces.value(at) < 10_000;
    }

    /** A year below 1000: "in 348 Pachomius died", "c. 347", but not "one in 500". */
    private Count ancient(int at) {
        boolean counted = pieces.is(at - 2, Kind.CARDINAL) || pieces.is(at - 2, Kind.NUMBER);
        boolean in = pieces.word(at - 1).equals("in") && pieces.capitalised(at + 1) && !counted;
        return in || pieces.word(at - 1).equals("c.") ? numbers.early(at) : null;
    }

    /**
     * Whether a later year of the same century goes on in two digits: "1892-94", "(1892 – 94)", but not "2011-12",
     * perhaps a month.
     */
    private boolean spans(int at) {
        boolean apart = !pieces.attached(at + 1) && !pieces.attached(at + 2) && !pieces.wordLike(at + 3);
        boolean dash = pieces.is(at + 1, Kind.DASH) && (apart || pieces.links(at + 1));
        boolean later = pieces.number(at + 2, 2) && pieces.value(at + 2) > Math.max(12, pieces.value(at) % 100);
        return dash && later && !pieces.is(at + 3, Kind.DASH);
    }

    private Found spanned(int at, CalendarDate from) {
        int last = from.year() / 100 * 100 + pieces.value(at + 2);
        Reading range = new Reading.Range(from, CalendarDate.of(last, 0, 0));
        return new Found(at + 3, range, pieces.links(at + 1) ? null : new Found.Pair(at + 1, at + 2));
    }

    /** A small number that is called a year: "in the year 71". */
    private Found saidYear(int at) {
        boolean said = pieces.is(at, Kind.NUMBER) && pieces.word(at - 1).equals("year") && pieces.is(at - 2, Kind.THE);
        boolean small = said && pieces.value(at) >= 1 && pieces.value(at) < 1000 && !pieces.is(at + 1, Kind.COUNTED);
        return small && !plural(at + 1) ? new Found(at + 1, CalendarDate.of(pieces.value(at), 0, 0)) : null;
    }

    private boolean fits(int at, boolean certain) {
        Kind before = pieces.kind(at - 1);
        Kind after = pieces.kind(at + 1);
        if (before == Kind.LABEL || before == Kind.CURRENCY || before == Kind.BOUND) return false;
        if (joinsNumbers(at)) return false;
        boolean old = after == Kind.UNIT && pieces.value(at + 1) == Unit.YEAR.ordinal();
        if (old || after == Kind.UNITS || after == Kind.COUNTED || after == Kind.CURRENCY) return false;
        boolean round = pieces.value(at) % 1000 == 0 && before == Kind.PREPOSITION && plural(at + 1);
        if (round || people(at + 1)) return false;
        if (certain) return true;
        if (pieces.value(at) < LATE) return early(at);
        boolean counted = before == Kind.PAST && after == Kind.OTHER && pieces.wordLike(at + 1);
        return !counted && !plural(at + 1);
    }

    /** Whether marks make a year of a small number: "(1596)", "1596, rebuilt since", "(1580-1660)". */
    private boolean early(int at) {
        boolean ends = pieces.is(at + 1, Kind.CLOSING) || pieces.is(at + 1, Kind.COMMA) || pieces.is(at + 1, Kind.DASH);
        return switch (pieces.kind(at - 1)) {
            case OPENING, COMMA -> ends;
            case DASH -> pieces.number(at - 2, 4) && read(at - 2) != null;
            default -> !pieces.inside(at - 1) && ends;
        };
    }

    /** Whether other numbers stand beside, as in a telephone number or a part number. */
    private boolean joinsNumbers(int at) {
        boolean spaced =
                pieces.is(at - 1, Kind.NUMBER) || pieces.is(at + 1, Kind.NUMBER) || pieces.is(at - 1, Kind.CARDINAL);
        boolean fraction = pieces.is(at - 1, Kind.SLASH) || pieces.is(at + 1, Kind.SLASH);
        boolean decimal = pieces.is(at - 1, Kind.STOP) && pieces.attached(at) && pieces.is(at - 2, Kind.NUMBER);
        boolean dashed = pieces.is(at - 1, Kind.DASH) && pieces.attached(at) && !pieces.number(at - 2, 4);
        boolean dashes = pieces.is(at + 1, Kind.DASH)
                && pieces.attached(at + 1)
                && pieces.is(at + 2, Kind.NUMBER)
                && !pieces.number(at + 2, 4)
                && !spans(at);
        return spaced || fraction || decimal || dashed && pieces.is(at - 2, Kind.NUMBER) || dashes;
    }

    private boolean timeBefore(int at) {
        return switch (pieces.kind(at - 1)) {
            case IN, SINCE, UNTIL, FROM, BEFORE, AFTER, BETWEEN, EDGE, THE, OF, PREPOSITION, UNIT -> true;
            case AND, TO, DASH -> pieces.number(at - 2, 4);
            default -> false;
        };
    }

    /** Whether a lower-case noun in the plural follows, which the number counts. */
    private boolean plural(int at) {
        String word = pieces.word(at);
        boolean ends = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
        return ends && pieces.lowerCase(at) && pieces.is(at, Kind.OTHER);
    }

    private boolean people(int at) {
        return pieces.word(at).endsWith("children") || pieces.word(at).endsWith("men");
    }
}
