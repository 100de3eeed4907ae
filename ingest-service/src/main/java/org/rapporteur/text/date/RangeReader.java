package org.rapporteur.text.date;

/**
 * Reads date expressions and ranges between two of them. A range told in words, or across a dash with spaces, is two
 * dates, each of which lends the other what it leaves out: "from December to February 2024". "24-26 September" is one.
 */
final class RangeReader {
    private final Pieces pieces;
    private final Grammar grammar;

    RangeReader(Pieces pieces, Grammar grammar) {
        this.pieces = pieces;
        this.grammar = grammar;
    }

    /** The date expression that begins at a piece, or null. */
    Found read(int at) {
        if (pieces.is(at, Kind.IN)) return grammar.ahead(at);
        boolean led = pieces.is(at - 1, Kind.FROM) || pieces.is(at - 1, Kind.BETWEEN);
        boolean opened = led || pieces.is(at - 1, Kind.SINCE) || pieces.is(at - 1, Kind.UNTIL);
        Found first = opened ? grammar.whole(at) : grammar.single(at);
        return first == null ? null : joined(first, at);
    }

    /** Adds the other end of a range that "to", a dash, or "and" behind "between" tells: "May to July 2025". */
    private Found joined(Found from, int at) {
        int link = from.end();
        boolean words = pieces.is(link, Kind.TO) || pieces.is(link, Kind.UNTIL);
        boolean between = pieces.is(at - 1, Kind.BETWEEN) && pieces.is(link, Kind.AND);
        if (!words && !between && !pieces.is(link, Kind.DASH)) return from;
        if (from.reading() instanceof Reading.Range || from.reading() instanceof Reading.Clock) return from;
        Found to = end(link + 1, from);
        if (to == null) return from;
        Reading range = new Reading.Range(from.reading(), to.reading());
        boolean lacks = !from.reading().namesYear() && to.reading().namesYear();
        boolean one = !words && !between && pieces.links(link) && !lifetime(link, from, to);
        if (one) return new Found(to.end(), range);
        return words || between || lacks ? new Found(to.end(), range, new Found.Pair(link, link + 1)) : from;
    }

    /** The later end of a range: any date but a time of day or another range. */
    private Found end(int at, Found from) {
        Found to = from.reading() instanceof CalendarDate ? grammar.whole(at) : grammar.single(at);
        boolean plain =
                to != null && !(to.reading() instanceof Reading.Clock) && !(to.reading() instanceof Reading.Range);
        return plain ? to : null;
    }

    /** Whether two whole dates end a parenthesis, an en dash between them: somebody's birth and death. */
    private boolean lifetime(int dash, Found from, Found to) {
        boolean whole = from.reading().namesYear() && to.reading().namesYear();
        return whole && pieces.is(to.end(), Kind.CLOSING) && pieces.word(dash).equals("–");
    }
}
