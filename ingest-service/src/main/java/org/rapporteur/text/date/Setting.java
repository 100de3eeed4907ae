package org.rapporteur.text.date;

import java.time.LocalDate;

/**
 * Whether a text tells of its own days, as news, letters and talks do, or stands apart from them, as a biography, a
 * guide or a lesson: a longer text without a "yesterday", a "last week", a weekday or a date near its publication,
 * and almost without "I" and "we". News tells its days against publication; a text that stands apart tells them
 * against each other, or tells what comes back every year.
 */
final class Setting {
    /** Pieces; a shorter text says too little of itself and is taken for news. */
    private static final int LONG = 200;

    /** A text that says "I" or "we" more often than once in so many pieces speaks of its own days. */
    private static final int SELDOM = 120;

    private final Pieces pieces;
    private final BareWords bare;
    private final LocalDate published;

    private Setting(Pieces pieces, LocalDate published) {
        this.pieces = pieces;
        this.bare = new BareWords(pieces, false);
        this.published = published;
    }

    /**
     * Whether a text stands apart from the day it was published. Asks each piece once.
     *
     * @param published null where it is unknown
     */
    static boolean apart(Pieces pieces, LocalDate published) {
        pieces.confine(0, pieces.size());
        return pieces.size() >= LONG && new Setting(pieces, published).apart();
    }

    private boolean apart() {
        int self = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.is(i, Kind.SELF)) self++;
            else if (pointsHere(i)) return false;
        }
        return self * SELDOM < pieces.size();
    }

    /** Whether a date begins at a piece that is near publication, or means something only to who knows that day. */
    private boolean pointsHere(int at) {
        return switch (pieces.kind(at)) {
            case WEEKDAY -> bare.weekday(at);
            case TODAY -> pieces.value(at) != 0 || pieces.word(at).equals("tonight");
            case LAST, NEXT, THIS -> !pieces.is(at - 1, Kind.THE) && told(at + 1);
            case AGO -> pieces.is(at - 1, Kind.UNITS) && shorter(at - 1) || told(at - 1);
            case MONTH, SHORT_MONTH -> near(at);
            default -> false;
        };
    }

    private boolean told(int at) {
        boolean year = pieces.is(at, Kind.UNIT) && pieces.value(at) == Unit.YEAR.ordinal();
        return year
                || pieces.is(at, Kind.NIGHT)
                || pieces.is(at, Kind.DAYPART)
                || pieces.is(at, Kind.UNIT) && shorter(at);
    }

    private boolean shorter(int at) {
        return switch (Unit.values()[pieces.value(at)]) {
            case WEEK, FORTNIGHT, WEEKEND, MONTH, QUARTER -> true;
            case DAY -> pieces.is(at, Kind.UNITS);
            case HALF, YEAR, DECADE, CENTURY -> false;
        };
    }

    /** Whether the month at a piece, with the year behind it, is that of publication or a neighbour of it. */
    private boolean near(int month) {
        if (published == null) return false;
        for (int i = month + 1; i < month + 4; i++) {
            if (!pieces.number(i, 4)) continue;
            int away = 12 * (pieces.value(i) - published.getYear()) + pieces.value(month) - published.getMonthValue();
            return Math.abs(away) <= 1;
        }
        return false;
    }
}
