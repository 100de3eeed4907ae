package org.rapporteur.text.date;

/** Reads date expressions, ranges between two dates and open ones among them: "from May to July", "since 2019". */
final class RangeReader {
    private final Pieces pieces;
    private final Grammar grammar;

    RangeReader(Pieces pieces, Grammar grammar) {
        this.pieces = pieces;
        this.grammar = grammar;
    }

    /** The date expression that begins at a piece, or null. */
    Found read(int at) {
        return switch (pieces.kind(at)) {
            case SINCE -> opened(at, true);
            case UNTIL -> opened(at, false);
            case FROM, BETWEEN -> range(at);
            case IN -> grammar.ahead(at);
            default -> {
                Found first = grammar.single(at);
                yield first == null ? null : joined(first, at);
            }
        };
    }

    private Found opened(int at, boolean since) {
        Found date = end(at + 1);
        return date == null ? null : new Found(date.end(), new Reading.Open(date.reading(), since));
    }

    /** "from A to B", "between A and B". */
    private Found range(int at) {
        Found from = end(at + 1);
        if (from == null || from.reading() instanceof Reading.Range) return from;
        boolean and = pieces.is(at, Kind.BETWEEN) && pieces.is(from.end(), Kind.AND);
        Found to = and || pieces.links(from.end()) ? end(from.end() + 1) : null;
        return to == null ? null : new Found(to.end(), new Reading.Range(from.reading(), to.reading()));
    }

    /** Either end of a range: any date but a time of day. */
    private Found end(int at) {
        Found date = grammar.whole(at);
        return date == null || date.reading() instanceof Reading.Clock ? null : date;
    }

    /** Adds the other end of a range that "to" or a dash tells: "May to July 2025". */
    private Found joined(Found from, int at) {
        boolean links = pieces.links(from.end());
        if (!links && !pieces.is(from.end(), Kind.DASH)) return from;
        if (from.reading() instanceof Reading.Range || from.reading() instanceof Reading.Clock) return from;
        Found to = from.reading() instanceof CalendarDate ? end(from.end() + 1) : grammar.single(from.end() + 1);
        if (to == null || to.reading() instanceof Reading.Clock) return from;
        if (to.reading() instanceof Reading.Range || lifetime(at, from.end(), to)) return from;
        boolean lacks = !from.reading().namesYear() && to.reading().namesYear();
        return links || lacks ? new Found(to.end(), new Reading.Range(from.reading(), to.reading())) : from;
    }

    /** Whether two years alone in parentheses, an en dash between them, are somebody's birth and death: two dates. */
    private boolean lifetime(int at, int dash, Found to) {
        return pieces.is(at - 1, Kind.OPENING)
                && pieces.is(to.end(), Kind.CLOSING)
                && pieces.word(dash).equals("–");
    }
}
