package org.rapporteur.text.date;

/**
 * Whether the words around a date look forward: the nearest verb before it in the sentence decides, else the first one
 * after it. Without any the text looks back, as news does.
 */
final class Tense {
    private static final int NONE = 0;
    private static final int PAST = -1;
    private static final int FUTURE = 1;

    private final Pieces pieces;
    private int to;
    private int seen = NONE;
    private boolean reported;
    private boolean deferred;

    Tense(Pieces pieces) {
        this.pieces = pieces;
    }

    /** Begins a sentence that ends before a piece. */
    void enter(int end) {
        to = end;
        seen = NONE;
        reported = false;
        deferred = false;
    }

    /** Takes note of a piece; pieces come in order. */
    void pass(int at) {
        int tense = toBe(at) ? FUTURE : at(at);
        if (tense != NONE) seen = tense;
        reported |= tense == PAST;
        deferred |= pieces.is(at, Kind.DEFERRED);
    }

    /** Whether a verb of the past stands before a date, but not beside it: what was announced may lie ahead. */
    boolean reported(int from) {
        return reported && !pieces.is(from - 1, Kind.PAST) && !pieces.is(from - 2, Kind.PAST);
    }

    /** Whether a date looks forward. Each sentence is looked through once at most. */
    boolean future(int from, int end) {
        if (deferred && (pieces.is(from - 1, Kind.TO) || pieces.is(from - 1, Kind.UNTIL))) return true;
        if (seen == NONE) seen = after(end) == FUTURE ? FUTURE : PAST;
        return seen == FUTURE;
    }

    private int after(int end) {
        for (int i = end; i < to; i++) {
            int tense = at(i);
            if (tense != NONE) return tense;
        }
        return NONE;
    }

    private int at(int at) {
        return switch (pieces.kind(at)) {
            case FUTURE -> FUTURE;
            case PAST -> passive(at) ? NONE : PAST;
            case DEFERRED -> PAST;
            case TO -> pieces.is(at - 1, Kind.TOWARDS) ? FUTURE : NONE;
            default -> NONE;
        };
    }

    /** "the vote to be held", but not "was said to be held". */
    private boolean toBe(int at) {
        return pieces.is(at, Kind.TO)
                && pieces.is(at - 1, Kind.OTHER)
                && pieces.word(at + 1).equals("be")
                && pieces.is(at + 2, Kind.PAST);
    }

    /** A participle after "be" has the tense of what stands before: "will be held". */
    private boolean passive(int at) {
        return pieces.is(at - 1, Kind.AUXILIARY) || pieces.is(at - 2, Kind.AUXILIARY) && !pieces.is(at - 1, Kind.COMMA);
    }
}
