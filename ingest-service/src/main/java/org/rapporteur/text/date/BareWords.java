package org.rapporteur.text.date;

import java.util.Set;
import org.rapporteur.text.Words;

/** Tells months, weekdays and feasts that stand alone from names, verbs and what is repeated. */
final class BareWords {
    /** April, May, June and August are names of people too. */
    private static final Set<Integer> GIVEN_NAMES = Set.of(4, 5, 6, 8);

    /** How many pieces before "today" may say that it is nowadays. */
    private static final int NEAR = 4;

    /** How many pieces around "today", or before a weekday, may tell what is meant by it. */
    private static final int CLAUSE = 12;

    private final Pieces pieces;
    private final boolean apart;

    BareWords(Pieces pieces, boolean apart) {
        this.pieces = pieces;
        this.apart = apart;
    }

    /** Whether a month without day and year is one: a word of time stands before it. */
    boolean month(int at) {
        boolean time =
                switch (pieces.kind(at - 1)) {
                    case IN,
                            SINCE,
                            UNTIL,
                            FROM,
                            BEFORE,
                            AFTER,
                            BETWEEN,
                            EDGE,
                            OF,
                            PREPOSITION,
                            LAST,
                            NEXT,
                            THIS,
                            OPENING -> true;
                    case AND, TO, COMMA -> pieces.is(at - 2, Kind.MONTH);
                    case DASH -> pieces.is(at - 2, Kind.EDGE) || pieces.is(at - 2, Kind.MONTH);
                    default -> false;
                };
        boolean written = pieces.capitalised(at) || pieces.is(at - 1, Kind.IN);
        return time && written && !name(at);
    }

    /** Whether a month's name is somebody's: "by May" where the text knows a Theresa May, "June Holm". */
    private boolean name(int at) {
        if (!GIVEN_NAMES.contains(pieces.value(at))) return false;
        boolean certain = pieces.is(at - 1, Kind.IN) || pieces.is(at - 1, Kind.SINCE) || pieces.is(at - 1, Kind.EDGE);
        return !certain && (pieces.nameLike(at) || pieces.capitalised(at + 1) && pieces.is(at + 1, Kind.OTHER));
    }

    /** Whether a weekday is one day: not every one, and no name. */
    boolean weekday(int at) {
        boolean dotted =
                pieces.word(at).endsWith(".") && !pieces.is(at - 1, Kind.DASH) && !pieces.is(at + 1, Kind.DASH);
        if (pieces.is(at, Kind.SHORT_WEEKDAY) && !pieces.is(at - 1, Kind.ON) && !dotted) return false;
        if (pieces.is(at - 1, Kind.EACH) || pieces.is(at - 1, Kind.ARTICLE) || weekly(at)) return false;
        boolean repeated =
                pieces.is(at + 1, Kind.SLASH) || pieces.is(at - 1, Kind.SLASH) || pieces.is(at + 1, Kind.DAYPARTS);
        boolean opens = pieces.is(at - 1, Kind.THE) || !pieces.inside(at - 1);
        return !repeated && !(opens && pieces.capitalised(at) && titled(at + 1));
    }

    /** Whether the words before a weekday say that it comes back: "one flight per week on Thursday". */
    private boolean weekly(int at) {
        for (int i = at - 1; i > at - CLAUSE; i--) {
            boolean week = pieces.is(i, Kind.UNIT) && pieces.value(i) == Unit.WEEK.ordinal();
            if (week && (pieces.is(i - 1, Kind.EACH) || pieces.word(i - 1).equals("per"))) return true;
        }
        return false;
    }

    /** Whether a word goes on with the name of a newspaper or a show: "Times", "Post". */
    private boolean titled(int at) {
        boolean word = pieces.is(at, Kind.OTHER) || pieces.is(at, Kind.COUNTED) || pieces.is(at, Kind.LABEL);
        return word && pieces.capitalised(at);
    }

    /**
     * Whether "today" is the day of publication, and not our times: "still in use today". A text that stands apart from
     * its day means our times, unless something was done: "adopted today".
     */
    boolean today(int at) {
        if (apart && pieces.value(at) == 0 && !done(at)) return false;
        for (int i = at - 1; i >= at - NEAR; i--) if (pieces.is(i, Kind.STILL)) return pieces.value(at) != 0;
        return true;
    }

    /** Whether a verb in the past stands beside "today", or somebody speaks in its sentence. */
    private boolean done(int today) {
        if (pieces.is(today - 1, Kind.PAST) || pieces.is(today + 1, Kind.PAST)) return true;
        for (int i = today - CLAUSE; i < today + CLAUSE; i++) if (pieces.is(i, Kind.SELF)) return true;
        return false;
    }

    /** Whether a feast of one word is a day: a word of time stands before it and no noun behind. */
    boolean feast(int at) {
        boolean time =
                switch (pieces.kind(at - 1)) {
                    case IN, ON, SINCE, UNTIL, BEFORE, AFTER, PREPOSITION -> true;
                    default -> pieces.word(at - 1).equals("at");
                };
        boolean noun = pieces.is(at + 1, Kind.OTHER) && pieces.wordLike(at + 1) && !Words.function(pieces.word(at + 1));
        return time && !noun;
    }
}
