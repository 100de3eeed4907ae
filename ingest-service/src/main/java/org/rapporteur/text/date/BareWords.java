package org.rapporteur.text.date;

/** Tells months, weekdays and feasts that stand alone from names, verbs and what is repeated. */
final class BareWords {
    private final Pieces pieces;

    BareWords(Pieces pieces) {
        this.pieces = pieces;
    }

    /** Whether a month without day and year is one: a word of time stands before it. */
    boolean month(int at) {
        boolean time = switch (pieces.kind(at - 1)) {
            case IN, SINCE, UNTIL, FROM, BEFORE, AFTER, BETWEEN, EDGE, OF, PREPOSITION, LAST, NEXT, THIS, OPENING -> true;
            case AND, TO, COMMA -> pieces.is(at - 2, Kind.MONTH);
            case DASH -> pieces.is(at - 2, Kind.EDGE) || pieces.is(at - 2, Kind.MONTH);
            default -> false;
        };
        return time && pieces.capitalised(at) && !name(at);
    }

    /** Whether a month's name is somebody's: "by May" where the text knows a Theresa May, "June Holm". */
    private boolean name(int at) {
        boolean certain = pieces.is(at - 1, Kind.IN) || pieces.is(at - 1, Kind.SINCE) || pieces.is(at - 1, Kind.EDGE);
        return !certain && (pieces.nameLike(at) || pieces.capitalised(at + 1) && pieces.is(at + 1, Kind.OTHER));
    }

    /** Whether a weekday is one day: not every one, and no name. */
    boolean weekday(int at) {
        if (!pieces.capitalised(at) || pieces.is(at - 1, Kind.EACH) || pieces.is(at - 1, Kind.ARTICLE)) return false;
        boolean repeated = pieces.is(at + 1, Kind.SLASH) || pieces.is(at - 1, Kind.SLASH);
        boolean name = pieces.is(at - 1, Kind.THE) && pieces.capitalised(at + 1) && pieces.is(at + 1, Kind.OTHER);
        return !repeated && !name;
    }

    /** Whether a feast is a day: a word of time stands before it, or its name says so. */
    boolean feast(int at) {
        String word = pieces.word(at);
        boolean plain = word.equals("christmas") || word.equals("easter") || word.equals("halloween");
        if (!plain || pieces.is(at + 1, Kind.WEEKDAY) || pieces.is(at + 1, Kind.UNIT)) return true;
        boolean time = switch (pieces.kind(at - 1)) {
            case IN, ON, SINCE, UNTIL, BEFORE, AFTER, PREPOSITION -> true;
            default -> pieces.word(at - 1).equals("at");
        };
        return time && !(pieces.lowerCase(at + 1) && pieces.is(at + 1, Kind.OTHER) || pieces.capitalised(at + 1));
    }
}
