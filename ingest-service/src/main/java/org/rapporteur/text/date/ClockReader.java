package org.rapporteur.text.date;

import java.util.Set;

/** Reads times of day: "9:30 p.m.", "22:30", "7 am". */
final class ClockReader {
    /** Pieces that opening hours take, two times and the days before them. */
    private static final int HOURS = 12;

    private static final Set<String> OFTEN = Set.of("daily", "every", "each");
    private static final Set<String> ZONES =
            Set.of("local", "time", "gmt", "utc", "bst", "cet", "cest", "ist", "et", "est", "edt", "pt", "pst", "pdt");

    /** Most words between a time and its day: "3 pm local time on Monday". */
    private static final int ASIDE = 3;

    private final Pieces pieces;
    private final Grammar grammar;

    ClockReader(Pieces pieces, Grammar grammar) {
        this.pieces = pieces;
        this.grammar = grammar;
    }

    /** The time that begins at a piece, or null. */
    Found read(int at) {
        boolean hour = (pieces.number(at, 1) || pieces.number(at, 2)) && pieces.value(at) < 24;
        if (!hour || pieces.is(at - 1, Kind.COLON) && pieces.attached(at) || repeated(at)) return null;
        boolean minutes = (pieces.is(at + 1, Kind.COLON) || pieces.is(at + 1, Kind.STOP))
                && pieces.attached(at + 1)
                && pieces.attached(at + 2)
                && pieces.number(at + 2, 2)
                && pieces.value(at + 2) < 60;
        int end = minutes ? at + 3 : at + 1;
        if (pieces.is(end, Kind.MERIDIEM)) return time(end + 1);
        boolean plain = minutes && pieces.is(at + 1, Kind.COLON) && !pieces.is(end, Kind.COLON);
        return plain ? time(end) : null;
    }

    /** A time that ends before a piece, of the day told behind it if there is one. */
    private Found time(int end) {
        int next = end;
        while (next < end + ASIDE && (pieces.is(next, Kind.ON) || ZONES.contains(pieces.word(next)))) next++;
        if (pieces.is(next, Kind.OPENING)) next = behind(next);
        Found day = grammar.single(next);
        return new Found(end, new Reading.Clock(day == null ? null : day.reading()));
    }

    /** The piece behind the same time elsewhere: "(0100 UTC) on". */
    private int behind(int opening) {
        for (int i = opening + 2; i < opening + 2 + ASIDE; i++)
            if (pieces.is(i, Kind.CLOSING)) return pieces.is(i + 1, Kind.ON) ? i + 2 : i + 1;
        return opening;
    }

    /** Whether a time is one of opening hours: "Mon-Fri 9 am - 5 pm", "daily from 8:30". */
    private boolean repeated(int at) {
        for (int i = at - 1; i > at - HOURS; i--) {
            boolean day = pieces.is(i, Kind.SHORT_WEEKDAY) && !pieces.is(i - 1, Kind.ON);
            if (day || pieces.is(i, Kind.DAYPARTS) || OFTEN.contains(pieces.word(i))) return true;
        }
        return false;
    }
}
