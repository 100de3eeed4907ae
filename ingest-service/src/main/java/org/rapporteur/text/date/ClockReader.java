package org.rapporteur.text.date;

/** Reads times of day: "9:30 p.m.", "22:30", "7 am". */
final class ClockReader {
    private final Pieces pieces;

    ClockReader(Pieces pieces) {
        this.pieces = pieces;
    }

    /** The time that begins at a piece, or null. */
    Found read(int at) {
        boolean hour = (pieces.number(at, 1) || pieces.number(at, 2)) && pieces.value(at) < 24;
        if (!hour || pieces.is(at - 1, Kind.COLON) && pieces.attached(at)) return null;
        boolean minutes = (pieces.is(at + 1, Kind.COLON) || pieces.is(at + 1, Kind.STOP))
                && pieces.attached(at + 1)
                && pieces.attached(at + 2)
                && pieces.number(at + 2, 2)
                && pieces.value(at + 2) < 60;
        int end = minutes ? at + 3 : at + 1;
        if (pieces.is(end, Kind.MERIDIEM)) return new Found(end + 1, new Reading.Clock());
        boolean plain = minutes && pieces.is(at + 1, Kind.COLON) && !pieces.is(end, Kind.COLON);
        return plain ? new Found(end, new Reading.Clock()) : null;
    }
}
