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

    Tense(Pieces pieces) {
        this.pieces = pieces;
    }

    /** Begins a sentence that ends before a piece. */
    void enter(int end) {
        to = end;
        seen = NONE;
    }

    /** Takes note of a piece; pieces come in order. */
    void pass(int at) {
        int tense = at(at);
        if (tense != NONE) seen = tense;
    }

    /** Whether a date that ends before a piece looks forward. Each sentence is looked through once at most. */
    boolean future(int end) {
        if (seen != NONE) return seen == FUTURE;
        for (int i = end; i < to; i++) {
            int tense = at(i);
            if (tense == NONE) continue;
            seen = tense;
            return tense == FUTURE;
        }
        seen = PAST;
        return false;
    }

    private int at(int at) {
        return switch (pieces.kind(at)) {
            case FUTURE -> FUTURE;
            case PAST -> passive(at) ? NONE : PAST;
            case TO -> pieces.is(at - 1, Kind.TOWARDS) ? FUTURE : NONE;
            default -> NONE;
        };
    }

    /** A participle after "be" has the tense of what stands before: "will be held". */
    private boolean passive(int at) {
        return pieces.is(at - 1, Kind.AUXILIARY) || pieces.is(at - 2, Kind.AUXILIARY) && !pieces.is(at - 1, Kind.COMMA);
    }
}
