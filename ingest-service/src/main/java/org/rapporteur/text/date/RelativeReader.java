package org.rapporteur.text.date;

import java.time.DayOfWeek;
import java.util.Set;
import org.rapporteur.text.date.Reading.Base;
import org.rapporteur.text.date.Reading.Step;

/** Reads dates told from others: "yesterday", "last month", "that year", "this Tuesday". */
final class RelativeReader {
    private static final Unit[] UNITS = Unit.values();
    private static final Set<String> SURENESS = Set.of(
            "probably", "possibly", "perhaps", "maybe", "likely", "preferably", "most", "say", "at", "latest", "the");

    /** Most words between a week and its day. */
    private static final int ASIDE = 5;

    private final Pieces pieces;
    private final NumberReader numbers;
    private final Grammar grammar;

    RelativeReader(Pieces pieces, NumberReader numbers, Grammar grammar) {
        this.pieces = pieces;
        this.numbers = numbers;
        this.grammar = grammar;
    }

    /** "today", "yesterday morning". */
    Found today(int at) {
        return new Found(past(at + 1), new Step(Unit.DAY, pieces.value(at), Base.PUBLICATION));
    }

    /** A weekday alone, with the part of the day: "Tuesday night". */
    Found weekday(int at, Weekday.Turn turn) {
        return new Found(past(at + 1), new Weekday(DayOfWeek.of(pieces.value(at)), turn));
    }

    /** The piece after a part of the day. */
    private int past(int at) {
        return pieces.is(at, Kind.DAYPART) || pieces.is(at, Kind.NIGHT) ? at + 1 : at;
    }

    /** What follows "last", "past" or "previous". */
    Found last(int at) {
        boolean these = pieces.is(at - 1, Kind.THE);
        int next = at + 1;
        return switch (pieces.kind(next)) {
            case NIGHT -> new Found(next + 1, new Step(Unit.DAY, -1, Base.PUBLICATION));
            case DAYPART -> null;
            case WEEKDAY, SHORT_WEEKDAY -> weekday(next, Weekday.Turn.LAST_WEEK);
            case MONTH, SHORT_MONTH, SEASON, FEAST -> turned(next, -1);
            case UNIT -> inWeek(lastUnit(next, these));
            default -> trailing(next, -1);
        };
    }

    /** "last week" is the one before this; "the last week" the seven days up to now. */
    private Found lastUnit(int at, boolean these) {
        Unit unit = UNITS[pieces.value(at)];
        if (unit == Unit.HALF || unit == Unit.DAY) return null;
        boolean past = these || pieces.word(at - 1).equals("past") && !pieces.is(at - 2, Kind.THIS);
        boolean trails = past && unit != Unit.WEEKEND && unit != Unit.QUARTER;
        if (trails && pieces.is(at + 1, Kind.OF)) return null;
        return new Found(at + 1, trails ? new Reading.Trailing(unit, -1) : new Step(unit, -1, Base.PUBLICATION));
    }

    /** What follows "next" or "coming". */
    Found next(int at) {
        boolean these = pieces.is(at - 1, Kind.THE);
        int next = at + 1;
        return switch (pieces.kind(next)) {
            case WEEKDAY, SHORT_WEEKDAY -> weekday(next, nextDay(at, these));
            case MONTH, SHORT_MONTH, SEASON, FEAST -> turned(next, 1);
            case NIGHT, DAYPART -> these ? new Found(next + 1, new Step(Unit.DAY, 1, Base.MENTIONED)) : null;
            case UNIT -> {
                Unit unit = UNITS[pieces.value(next)];
                Base base = unit == Unit.DAY ? Base.MENTIONED : these ? Base.EITHER : Base.PUBLICATION;
                boolean none = unit == Unit.HALF || unit == Unit.DAY && !these;
                yield none ? null : inWeek(new Found(next + 1, new Step(unit, 1, base)));
            }
            default -> trailing(next, 1);
        };
    }

    /** Adds the weekday told behind a week: "next week on Tuesday", "next week, probably on Tuesday". */
    private Found inWeek(Found week) {
        if (week == null || !(week.reading() instanceof Step step) || step.unit() != Unit.WEEK) return week;
        int on = week.end();
        while (on < week.end() + ASIDE && (pieces.is(on, Kind.COMMA) || adverb(on))) on++;
        int day = pieces.is(on, Kind.ON) ? on + 1 : week.end();
        if (!weekday(day)) return week;
        return new Found(day + 1, new Nth(1, Unit.DAY, DayOfWeek.of(pieces.value(day)), step));
    }

    /** Whether a word says no more than how sure a date is. */
    private boolean adverb(int at) {
        return SURENESS.contains(pieces.word(at));
    }

    /** "Next Friday" is next week's, "the coming Friday" the first to come. */
    private Weekday.Turn nextDay(int at, boolean these) {
        if (!pieces.word(at).equals("next")) return Weekday.Turn.UPCOMING;
        return these ? Weekday.Turn.FOLLOWING : Weekday.Turn.NEXT_WEEK;
    }

    /** "two weeks" behind "the last" or "the next". */
    private Found trailing(int at, int sign) {
        if (pieces.is(at, Kind.ARTICLE)) return null;
        if (pieces.is(at, Kind.VAGUE)) return vague(pieces.is(at + 1, Kind.OF) ? at + 2 : at + 1, sign);
        if (pieces.is(at, Kind.UNITS)) return sign > 0 && !pieces.word(at - 1).equals("next") ? vague(at, sign) : null;
        Count count = numbers.count(at);
        boolean units = count != null && (pieces.is(count.end(), Kind.UNITS) || pieces.is(count.end(), Kind.UNIT));
        if (!units || count.value() < 1) return null;
        Unit unit = UNITS[pieces.value(count.end())];
        if (unit == Unit.WEEKEND || pieces.is(count.end() + 1, Kind.OF)) return null;
        return new Found(count.end() + 1, new Reading.Trailing(unit, sign * count.value()));
    }

    /** "days" behind "the last few" or "recent": up to publication, and nobody knows since when. */
    Found vague(int at, int sign) {
        if (!pieces.is(at, Kind.UNITS)) return null;
        Step now = new Step(Unit.DAY, 0, Base.PUBLICATION);
        return new Found(at + 1, new Reading.Open(now, sign > 0));
    }

    private Found turned(int at, int turn) {
        if (pieces.is(at, Kind.SEASON)) return grammar.season(at, turn);
        Found feast = grammar.feast(at, turn);
        if (feast != null || pieces.is(at, Kind.FEAST)) return feast;
        Found date = grammar.date(at);
        if (date != null && date.reading() instanceof CalendarDate told)
            return new Found(date.end(), told.turned(turn));
        return new Found(at + 1, CalendarDate.of(0, pieces.value(at), 0).turned(turn));
    }

    /** What follows "this". */
    Found here(int at) {
        int next = at + 1;
        return switch (pieces.kind(next)) {
            case NIGHT, DAYPART -> new Found(next + 1, new Step(Unit.DAY, 0, Base.PUBLICATION));
            case WEEKDAY, SHORT_WEEKDAY -> {
                Found dated = grammar.dated(next);
                yield dated == null ? weekday(next, Weekday.Turn.THIS_WEEK) : dated;
            }
            case MONTH -> pieces.capitalised(next) ? thisMonth(next) : null;
            case SEASON, FEAST -> turned(next, 0);
            case UNIT -> pieces.is(at - 1, Kind.TO) ? null : unit(next, 0, Base.PUBLICATION);
            case LAST -> weekday(next + 1) ? weekday(next + 1, Weekday.Turn.PREVIOUS) : last(next);
            case NEXT -> next(next);
            default -> null;
        };
    }

    private boolean weekday(int at) {
        return pieces.is(at, Kind.WEEKDAY) || pieces.is(at, Kind.SHORT_WEEKDAY);
    }

    private Found thisMonth(int at) {
        Found date = turned(at, 0);
        boolean yearless = date != null && date.reading() instanceof CalendarDate told && told.year() == 0;
        if (!yearless) return date;
        Step year = new Step(Unit.YEAR, 0, Base.PUBLICATION);
        return new Found(date.end(), ((CalendarDate) date.reading()).within(year));
    }

    /** What follows "that", "the same", "the following", "the previous": it leans on the date mentioned last. */
    Found there(int at, int step) {
        return switch (pieces.kind(at)) {
            case NIGHT, DAYPART -> new Found(at + 1, new Step(Unit.DAY, step, Base.MENTIONED));
            case WEEKDAY -> step < 0 ? null : weekday(at, step > 0 ? Weekday.Turn.FOLLOWING : Weekday.Turn.MENTIONED);
            case UNIT -> unit(at, step, Base.MENTIONED);
            default -> null;
        };
    }

    private Found unit(int at, int step, Base base) {
        Unit unit = UNITS[pieces.value(at)];
        return unit == Unit.HALF ? null : new Found(at + 1, new Step(unit, step, base));
    }
}
