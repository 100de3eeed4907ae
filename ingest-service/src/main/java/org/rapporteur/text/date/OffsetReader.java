package org.rapporteur.text.date;

import org.rapporteur.text.date.Reading.Base;
import org.rapporteur.text.date.Reading.Step;

/** Reads dates told by a distance: "two weeks ago", "four days later", "the day after 5 May", "in two days". */
final class OffsetReader {
    private static final Unit[] UNITS = Unit.values();

    private final Pieces pieces;
    private final NumberReader numbers;
    private final Grammar grammar;

    OffsetReader(Pieces pieces, NumberReader numbers, Grammar grammar) {
        this.pieces = pieces;
        this.numbers = numbers;
        this.grammar = grammar;
    }

    /** A count, its unit and a direction, or null: "three years earlier". */
    Found read(int at) {
        Count count = numbers.count(at);
        if (count == null || !unit(count.end()) || pieces.is(at - 1, Kind.CARDINAL)) return null;
        Unit unit = UNITS[pieces.value(count.end())];
        if (unit == Unit.HALF || unit == Unit.WEEKEND) return null;
        boolean bound = pieces.is(at - 1, Kind.BOUND);
        int end = count.end() + 1;
        return switch (unit) {
            case DECADE -> directed(end, Unit.YEAR, 10 * count.value(), bound);
            case CENTURY -> directed(end, Unit.YEAR, 100 * count.value(), bound);
            default -> directed(end, unit, count.value(), bound);
        };
    }

    /** "day before", "year after" behind "the". */
    Found one(int at) {
        if (!pieces.is(at, Kind.UNIT)) return null;
        Unit unit = UNITS[pieces.value(at)];
        boolean directed = pieces.is(at + 1, Kind.BEFORE) || pieces.is(at + 1, Kind.AFTER);
        return directed && unit != Unit.HALF ? directed(at + 1, unit, 1, false) : null;
    }

    /** "in two days": a date where the tense looks forward. */
    Found ahead(int at) {
        if (!pieces.word(at).equals("in")) return null;
        Count count = numbers.count(at + 1);
        if (count == null || !unit(count.end())) return null;
        Unit unit = UNITS[pieces.value(count.end())];
        int end = count.end() + 1;
        boolean time = unit != Unit.HALF
                && unit != Unit.WEEKEND
                && !pieces.is(end, Kind.OF)
                && !pieces.is(end, Kind.DASH)
                && !directs(end);
        return time ? new Found(end, new Reading.Ahead(new Step(unit, count.value(), Base.PUBLICATION))) : null;
    }

    private boolean directs(int at) {
        return switch (pieces.kind(at)) {
            case AGO, LATER, EARLIER, BEFORE, AFTER, FROM -> true;
            default -> false;
        };
    }

    private boolean unit(int at) {
        return pieces.is(at, Kind.UNIT) || pieces.is(at, Kind.UNITS);
    }

    /** @param bound whether the count is a bound only: "more than two years ago" */
    private Found directed(int at, Unit unit, int count, boolean bound) {
        return switch (pieces.kind(at)) {
            case AGO -> bound ? null : new Found(at + 1, ago(unit, count));
            case LATER -> bound ? null : new Found(at + 1, new Step(unit, count, Base.MENTIONED));
            case EARLIER -> bound ? null : new Found(at + 1, new Step(unit, -count, Base.MENTIONED));
            case PREVIOUS ->
                pieces.word(at).equals("prior") ? new Found(at + 1, new Step(unit, -count, Base.MENTIONED)) : null;
            case AFTER -> beside(at, unit, count);
            case BEFORE -> beside(at, unit, -count);
            case FROM ->
                pieces.is(at + 1, Kind.NOW)
                        ? new Found(at + 2, new Step(unit, count, Base.PUBLICATION))
                        : beside(at, unit, count);
            default -> null;
        };
    }

    /** Weeks are counted in days: "two weeks ago" is a day, "two months ago" a month. */
    private static Step ago(Unit unit, int count) {
        return switch (unit) {
            case WEEK -> new Step(Unit.DAY, -7 * count, Base.PUBLICATION);
            case FORTNIGHT -> new Step(Unit.DAY, -14 * count, Base.PUBLICATION);
            default -> new Step(unit, -count, Base.PUBLICATION);
        };
    }

    /** Counted from the date that follows; at the end of a clause from the one mentioned last. */
    private Found beside(int at, Unit unit, int count) {
        Found date = grammar.single(at + 1);
        if (date != null) return new Found(date.end(), new Reading.Offset(date.reading(), unit, count));
        int next = pieces.is(at + 1, Kind.THAT) ? at + 2 : at + 1;
        boolean ends = !pieces.inside(next) || pieces.is(next, Kind.COMMA) || pieces.is(next, Kind.STOP);
        return ends && !pieces.is(at, Kind.FROM) ? new Found(next, new Step(unit, count, Base.MENTIONED)) : null;
    }
}
