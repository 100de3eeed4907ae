package org.rapporteur.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.rapporteur.text.Words;

/** Reads periods longer than a month: decades, centuries, quarters, halves, seasons, and the nth part of a date. */
final class PeriodReader {
    private final Pieces pieces;
    private final NumberReader numbers;
    private final Grammar grammar;

    PeriodReader(Pieces pieces, NumberReader numbers, Grammar grammar) {
        this.pieces = pieces;
        this.numbers = numbers;
        this.grammar = grammar;
    }

    /** "1990s", "1930's", "'60s"; after "the" also "nineties", "90s". */
    Found decade(int at) {
        boolean apostrophe = pieces.is(at, Kind.APOSTROPHE) && pieces.attached(at + 1);
        int number = apostrophe ? at + 1 : at;
        boolean possessive = pieces.is(number, Kind.NUMBER) && pieces.is(number + 1, Kind.POSSESSIVE);
        if (!possessive && !pieces.is(number, Kind.DECADE)) return null;
        int first = pieces.value(number);
        boolean certain =
                apostrophe || pieces.is(at - 1, Kind.THE) || pieces.is(at - 1, Kind.EDGE) || edged(at) || plain(at);
        if (possessive && !certain || first < 100 && (!certain || first < 20)) return null;
        if (first < 100) first += 1900;
        if (first % 10 != 0 || first < 1000 || first > 2090) return null;
        Unit unit = first % 100 == 0 && first < 2000 ? Unit.CENTURY : Unit.DECADE;
        return new Found(possessive ? number + 2 : number + 1, fixed(unit, first));
    }

    /** Whether "90s" alone is a decade: not an age ("her 90s"), not a temperature ("the high 70s"). */
    private boolean plain(int at) {
        boolean digits =
                pieces.is(at, Kind.DECADE) && Character.isDigit(pieces.word(at).charAt(0));
        boolean counted = pieces.wordLike(at - 1) && (pieces.is(at - 1, Kind.IN) || pieces.function(at - 1));
        return digits && !counted && !pieces.is(at - 1, Kind.SELF) && pieces.value(at) >= 50 && pieces.value(at) < 100;
    }

    private boolean edged(int at) {
        return pieces.is(at - 1, Kind.DASH) && pieces.is(at - 2, Kind.EDGE);
    }

    private static Reading fixed(Unit unit, int year) {
        return new Reading.Fixed(unit.around(LocalDate.of(year, 1, 1)));
    }

    /** What begins with an ordinal: "17th century", "third quarter of 2024", "first Friday of May". */
    Found ordinal(int at, Count number) {
        int next = pieces.is(number.end(), Kind.DASH) ? number.end() + 1 : number.end();
        if (unit(next, Unit.CENTURY)) return century(next + 1, number.value(), number.value());
        if (pieces.is(next, Kind.TO) || pieces.is(next, Kind.AND)) return centuries(next + 1, number.value());
        Found nth = nth(next, number.value());
        return nth == null ? dayOf(at, number) : nth;
    }

    private Found century(int end, int first, int last) {
        boolean early = pieces.is(end, Kind.BEFORE_ERA) || pieces.word(end).equals("bc");
        if (early || first < 1 || last > 21 || first > last) return null;
        Period from = Unit.CENTURY.around(LocalDate.of((first - 1) * 100, 1, 1));
        Period to = Unit.CENTURY.around(LocalDate.of((last - 1) * 100, 1, 1));
        return new Found(end, new Reading.Fixed(Period.days(from.first(), to.last())));
    }

    private Found centuries(int at, int first) {
        int next = pieces.is(at, Kind.THE) ? at + 1 : at;
        boolean edge = pieces.is(next, Kind.EDGE);
        Count last = numbers.ordinal(edge ? next + 1 : next);
        if (last == null) return null;
        int end = pieces.is(last.end(), Kind.DASH) ? last.end() + 1 : last.end();
        boolean named =
                unit(end, Unit.CENTURY) || pieces.is(end, Kind.UNITS) && pieces.value(end) == Unit.CENTURY.ordinal();
        if (!named) return null;
        if (!edge) return century(end + 1, first, last.value());
        Found from = century(end + 1, first, first);
        Found to = century(end + 1, last.value(), last.value());
        if (from == null || to == null) return null;
        Reading part = new Part(Part.Edge.values()[pieces.value(next)], to.reading());
        return new Found(end + 1, new Reading.Range(from.reading(), part));
    }

    private boolean unit(int at, Unit unit) {
        return pieces.is(at, Kind.UNIT) && pieces.value(at) == unit.ordinal();
    }

    /** "20th of next month", or alone behind "on the": "the 18th". */
    Found dayOf(int at, Count number) {
        if (number.value() < 1 || number.value() > 31) return null;
        CalendarDate day = CalendarDate.of(0, 0, number.value());
        boolean of = pieces.is(number.end(), Kind.OF);
        Found month = of ? grammar.monthUnit(number.end() + 1) : null;
        if (month != null) return new Found(month.end(), day.within(month.reading()));
        boolean digits = Character.isDigit(pieces.word(at).charAt(0));
        boolean led = (digits || number.end() > at + 1) && pieces.is(at - 1, Kind.THE) && timeBefore(at - 2);
        boolean ends = !pieces.wordLike(number.end()) && !pieces.is(number.end(), Kind.NUMBER)
                || Words.function(pieces.word(number.end()));
        return led && ends && !of && !pieces.is(number.end(), Kind.DASH) ? new Found(number.end(), day) : null;
    }

    private boolean timeBefore(int at) {
        return switch (pieces.kind(at)) {
            case ON, SINCE, UNTIL, BEFORE, AFTER, FROM, PREPOSITION -> true;
            default -> false;
        };
    }

    /** "quarter of 2024", "week of July", "Friday of May" behind their number; -1 is the last. */
    Found nth(int at, int number) {
        boolean weekday = pieces.is(at, Kind.WEEKDAY);
        if (!weekday && !pieces.is(at, Kind.UNIT)) return null;
        Unit unit = weekday ? Unit.DAY : Unit.values()[pieces.value(at)];
        boolean linked = pieces.is(at + 1, Kind.OF) || pieces.is(at + 1, Kind.IN) || pieces.is(at + 1, Kind.COMMA);
        int next = linked ? at + 2 : at + 1;
        boolean whole = unit == Unit.QUARTER || unit == Unit.HALF;
        if (!linked && !whole || number > 5 && unit != Unit.DAY || pieces.is(at + 1, Kind.COMMA) && !whole) return null;
        Found of = whole(next);
        if (of == null) return null;
        DayOfWeek day = weekday ? DayOfWeek.of(pieces.value(at)) : null;
        return new Found(of.end(), new Nth(number, unit, day, of.reading()));
    }

    /** A month, a year, or a longer period: what has parts worth counting. */
    private Found whole(int at) {
        Found found = grammar.whole(at);
        if (found == null) return null;
        boolean day =
                found.reading() instanceof CalendarDate date && date.day() > 0 || found.reading() instanceof Weekday;
        return day ? null : found;
    }

    /** "Q3 2024", "H1", "2024 Q3" behind its year; without a year the nearest. */
    Found abbreviated(int at) {
        Unit unit = pieces.is(at, Kind.QUARTER) ? Unit.QUARTER : Unit.HALF;
        boolean linked = pieces.is(at + 1, Kind.OF) || pieces.is(at + 1, Kind.DASH) || pieces.is(at + 1, Kind.COMMA);
        Count year = numbers.year(linked ? at + 2 : at + 1);
        if (year == null && (!pieces.is(at - 1, Kind.IN) || unit == Unit.HALF)) return null;
        Reading of = year == null
                ? new Reading.Step(Unit.YEAR, 0, Reading.Base.PUBLICATION)
                : CalendarDate.of(year.value(), 0, 0);
        return new Found(year == null ? at + 1 : year.end(), new Nth(pieces.value(at), unit, null, of));
    }

    /** "2024 Q3". */
    Found abbreviatedAfter(int at) {
        Count year = pieces.number(at, 4) ? numbers.year(at) : null;
        if (year == null) return null;
        int next = pieces.is(year.end(), Kind.DASH) ? year.end() + 1 : year.end();
        boolean quarter = pieces.is(next, Kind.QUARTER);
        if (!quarter && !pieces.is(next, Kind.HALF)) return null;
        Unit unit = quarter ? Unit.QUARTER : Unit.HALF;
        return new Found(next + 1, new Nth(pieces.value(next), unit, null, CalendarDate.of(year.value(), 0, 0)));
    }

    /** "summer 2024", "winter of 1776-77", "summer"; the last where a word of time stands before it. */
    Found season(int at, int turn) {
        int next = pieces.is(at + 1, Kind.OF) || pieces.is(at + 1, Kind.COMMA) ? at + 2 : at + 1;
        Count year = numbers.year(next);
        if (year != null) {
            boolean two = pieces.is(year.end(), Kind.DASH) && pieces.number(year.end() + 1, 2);
            return new Found(
                    two ? year.end() + 2 : year.end(),
                    new Season(pieces.value(at), turn, CalendarDate.of(year.value(), 0, 0)));
        }
        return turn != 0 || seasonal(at) ? new Found(at + 1, new Season(pieces.value(at), turn, null)) : null;
    }

    /** Whether a bare season is a time: "in the summer", but not "the fall of Rome" and not "winter storms". */
    private boolean seasonal(int at) {
        boolean the = pieces.is(at - 1, Kind.THE);
        boolean time =
                switch (pieces.kind(the ? at - 2 : at - 1)) {
                    case IN, SINCE, UNTIL, FROM, BETWEEN, BEFORE, AFTER, PREPOSITION, BOUND, THIS, EDGE -> true;
                    default -> certain(at) && (the || stands(at));
                };
        boolean goesOn =
                pieces.is(at + 1, Kind.OTHER) && pieces.wordLike(at + 1) && !Words.function(pieces.word(at + 1));
        return time && !goesOn && !pieces.is(at + 1, Kind.OF);
    }

    /** Whether a word means a season only: not "fall", and not "the spring". */
    private boolean certain(int at) {
        boolean source = pieces.word(at).equals("spring") && pieces.is(at - 1, Kind.THE);
        return !source && !pieces.word(at).equals("fall");
    }

    /** Whether a season stands where one is told of: "it is summer", "a quiet summer", "Winter can be cold". */
    private boolean stands(int at) {
        boolean quality = pieces.is(at - 1, Kind.OTHER) && pieces.lowerCase(at - 1) && pieces.is(at - 2, Kind.ARTICLE);
        boolean opens = !pieces.inside(at - 1) && pieces.inside(at + 1);
        return opens
                || quality
                || pieces.is(at - 1, Kind.TOWARDS)
                || pieces.word(at - 1).equals("was");
    }
}
