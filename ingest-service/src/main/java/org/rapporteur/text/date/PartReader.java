package org.rapporteur.text.date;

import org.rapporteur.text.date.Reading.Base;
import org.rapporteur.text.date.Reading.Step;

/** Reads parts of a date: "early 1990s", "mid-March", "the end of the year", "later that week". */
final class PartReader {
    private final Pieces pieces;
    private final Grammar grammar;

    PartReader(Pieces pieces, Grammar grammar) {
        this.pieces = pieces;
        this.grammar = grammar;
    }

    /** "early 1990s", "mid-March", "late Tuesday". */
    Found read(int at) {
        int next = pieces.is(at + 1, Kind.DASH) ? at + 2 : at + 1;
        if (pieces.is(next, Kind.EDGE)) return null;
        Found of = grammar.divisible(next);
        if (of == null || of.reading() instanceof Reading.Clock) return null;
        Part.Edge edge = Part.Edge.values()[pieces.value(at)];
        if (of.reading() instanceof Reading.Range range)
            return new Found(of.end(), new Reading.Range(new Part(edge, range.from()), range.to()));
        return new Found(of.end(), new Part(edge, of.reading()));
    }

    /** "end of the year": its last day, as deadlines are told. */
    Found end(int at) {
        boolean closes = pieces.word(at).equals("end") && pieces.is(at + 1, Kind.OF) && pieces.is(at + 2, Kind.THE);
        if (!closes || !pieces.is(at + 3, Kind.UNIT)) return null;
        Unit unit = Unit.values()[pieces.value(at + 3)];
        boolean goesOn = pieces.is(at + 4, Kind.OTHER) && pieces.wordLike(at + 4) && !pieces.function(at + 4);
        boolean plain = unit == Unit.WEEK || unit == Unit.MONTH || unit == Unit.YEAR;
        return plain && !goesOn && !pieces.is(at + 4, Kind.OF) ? new Found(at + 4, last(unit)) : null;
    }

    /** "year end", "month's end" behind "by" or "before": its last day. */
    Found deadline(int at) {
        Unit unit = Unit.values()[pieces.value(at)];
        boolean led = pieces.is(at - 1, Kind.BEFORE)
                || pieces.is(at - 1, Kind.UNTIL)
                || pieces.word(at - 1).equals("by");
        if (!led || unit != Unit.MONTH && unit != Unit.YEAR) return null;
        int end = pieces.is(at + 1, Kind.DASH) || pieces.is(at + 1, Kind.POSSESSIVE) ? at + 2 : at + 1;
        if (!pieces.word(end).endsWith("end") || !pieces.is(end, Kind.END)) return null;
        return new Found(end + 1, last(unit));
    }

    private static Reading last(Unit unit) {
        return new Nth(-1, Unit.DAY, null, new Step(unit, 0, Base.PUBLICATION));
    }

    /** "earlier this week", "later that year", "earlier in the day". */
    Found sooner(int at) {
        int next = at + 1;
        if (pieces.is(next, Kind.IN) && pieces.is(next + 1, Kind.THE) && pieces.is(next + 2, Kind.UNIT)) {
            Unit unit = Unit.values()[pieces.value(next + 2)];
            return unit == Unit.HALF ? null : new Found(next + 3, new Step(unit, 0, Base.EITHER));
        }
        return switch (pieces.kind(next)) {
            case THIS, THAT, LAST, NEXT, TODAY -> grammar.single(next);
            case THE -> pieces.is(next + 1, Kind.SAME) ? grammar.single(next) : null;
            default -> null;
        };
    }
}
