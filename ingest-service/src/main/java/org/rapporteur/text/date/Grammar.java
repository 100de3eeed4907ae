package org.rapporteur.text.date;

import org.rapporteur.text.date.Reading.Base;
import org.rapporteur.text.date.Reading.Step;

/** The grammar of single date expressions: looks at a piece and asks the reader of what could begin there. */
final class Grammar {
    /** Dates within dates, as in "the last week of the first quarter of 2024"; more are no language, and would cost. */
    private static final int DEEPEST = 4;

    private final Pieces pieces;
    private final NumberReader numbers;
    private final CalendarReader calendar;
    private final NumericReader numeric;
    private final YearReader years;
    private final PeriodReader periods;
    private final RelativeReader relative;
    private final OffsetReader offsets;
    private final PartReader parts;
    private final FeastReader feasts;
    private final WarReader wars;
    private final ClockReader clock;
    private final BareWords bare;
    private int depth;

    Grammar(Pieces pieces, boolean apart) {
        this.pieces = pieces;
        numbers = new NumberReader(pieces);
        calendar = new CalendarReader(pieces, numbers);
        numeric = new NumericReader(pieces);
        years = new YearReader(pieces, numbers);
        periods = new PeriodReader(pieces, numbers, this);
        relative = new RelativeReader(pieces, numbers, this);
        offsets = new OffsetReader(pieces, numbers, this);
        parts = new PartReader(pieces, this);
        feasts = new FeastReader(pieces, numbers);
        wars = new WarReader(pieces);
        clock = new ClockReader(pieces, this);
        bare = new BareWords(pieces, apart);
    }

    /** The date expression that begins at a piece and is no range between dates, or null. */
    Found single(int at) {
        if (depth == DEEPEST) return null;
        depth++;
        Found found = begun(at);
        depth--;
        return found;
    }

    private Found begun(int at) {
        return switch (pieces.kind(at)) {
            case NUMBER, APOSTROPHE, DECADE, ERA -> number(at);
            case ORDINAL -> ordinal(at);
            case CARDINAL, ARTICLE -> counted(at);
            case THE -> the(at);
            case MONTH, SHORT_MONTH -> month(at, 0);
            case WEEKDAY, SHORT_WEEKDAY -> weekday(at);
            case FEAST -> {
                Found feast = feasts.read(at, 0);
                yield feast == null || feast.end() == at + 1 && !bare.feast(at) ? null : feast;
            }
            case WAR -> wars.read(at);
            case SEASON -> periods.season(at, 0);
            case QUARTER, HALF -> periods.abbreviated(at);
            case EDGE -> parts.read(at);
            case END -> parts.end(at);
            case UNIT -> parts.deadline(at);
            case EARLIER, LATER -> parts.sooner(at);
            case TODAY -> bare.today(at) ? relative.today(at) : null;
            case LAST -> lastOf(at);
            case PREVIOUS -> relative.last(at);
            case NEXT -> relative.next(at);
            case THIS -> relative.here(at);
            case THAT -> relative.there(pieces.is(at + 1, Kind.SAME) ? at + 2 : at + 1, 0);
            default -> null;
        };
    }

    private Found number(int at) {
        Found found = numeric.read(at);
        if (found == null) found = clock.read(at);
        if (found == null) found = periods.decade(at);
        if (found == null) found = periods.abbreviatedAfter(at);
        if (found == null) found = calendar.read(at);
        if (found == null) found = offsets.read(at);
        return found == null ? years.read(at) : found;
    }

    private Found ordinal(int at) {
        Found found = calendar.read(at);
        if (found == null) found = wars.read(at);
        Count number = found == null ? numbers.ordinal(at) : null;
        return number == null ? found : periods.ordinal(at, number);
    }

    private Found counted(int at) {
        Found found = ordinal(at);
        if (found == null) found = offsets.read(at);
        return found == null && pieces.is(at, Kind.CARDINAL) ? years.read(at) : found;
    }

    /** What "the" begins; most dates begin behind it. */
    private Found the(int at) {
        int next = at + 1;
        return switch (pieces.kind(next)) {
            case LAST -> lastOf(next);
            case NEXT -> relative.next(next);
            case SAME -> relative.there(next + 1, 0);
            case FOLLOWING -> relative.there(next + 1, 1);
            case PREVIOUS -> relative.there(next + 1, -1);
            case UNIT -> theUnit(next);
            case DECADE, APOSTROPHE -> periods.decade(next);
            case NUMBER -> pieces.is(next + 1, Kind.POSSESSIVE) ? periods.decade(next) : null;
            case EDGE -> parts.read(next);
            case END -> parts.end(next);
            case WAR -> wars.read(next);
            case SEASON -> periods.season(next, 0);
            case ORDINAL, CARDINAL -> ordinal(next);
            default -> null;
        };
    }

    private Found theUnit(int at) {
        Found found = offsets.one(at);
        if (found != null) return found;
        Unit unit = Unit.values()[pieces.value(at)];
        int after = pieces.is(at + 2, Kind.THE) ? at + 3 : at + 2;
        if (pieces.is(at + 1, Kind.AFTER) && pieces.is(after, Kind.NEXT) && !pieces.is(after + 1, Kind.UNIT))
            return new Found(after + 1, new Step(unit, 2, Base.PUBLICATION));
        if (pieces.is(at + 1, Kind.OF) && (unit == Unit.WEEK || unit == Unit.WEEKEND)) {
            Found date = single(at + 2);
            if (date != null) return new Found(date.end(), new Reading.Around(date.reading(), unit));
        }
        return unit == Unit.WEEKEND ? new Found(at + 1, new Step(unit, 0, Base.PUBLICATION)) : null;
    }

    private Found lastOf(int at) {
        Found nth = periods.nth(at + 1, -1);
        return nth == null ? relative.last(at) : nth;
    }

    /** A date a part of which may be told: "March" in "mid-March". */
    Found divisible(int at) {
        if (month(at)) return month(at, 0);
        return pieces.is(at, Kind.OF) ? null : single(at);
    }

    private Found weekday(int at) {
        Found dated = calendar.weekday(at);
        if (dated == null && pieces.is(at + 1, Kind.OF)) dated = periods.nth(at, 1);
        if (dated != null) return dated;
        return bare.weekday(at) ? relative.weekday(at, Weekday.Turn.NEAREST) : null;
    }

    /** See {@link OffsetReader#ahead}. */
    Found ahead(int at) {
        return offsets.ahead(at);
    }

    private boolean month(int at) {
        return pieces.is(at, Kind.MONTH) && pieces.capitalised(at);
    }

    private Found month(int at, int turn) {
        Found found = feasts.read(at, turn);
        if (found == null) found = calendar.read(at);
        boolean ranges = month(at) && pieces.links(at + 1) && calendar.month(at + 2) > 0;
        boolean alone = found == null && calendar.month(at) > 0 && (ranges || bare.month(at));
        return alone ? new Found(at + 1, CalendarDate.of(0, pieces.value(at), 0)) : found;
    }

    /** A month told without its name: "next month", "the month". */
    Found monthUnit(int at) {
        boolean plain =
                pieces.is(at, Kind.THE) && pieces.is(at + 1, Kind.UNIT) && pieces.value(at + 1) == Unit.MONTH.ordinal();
        if (plain) return new Found(at + 2, new Step(Unit.MONTH, 0, Base.EITHER));
        Found found = single(at);
        boolean month = found != null && found.reading() instanceof Step step && step.unit() == Unit.MONTH;
        return month ? found : null;
    }

    /** See {@link FeastReader#read}. */
    Found feast(int at, int turn) {
        return feasts.read(at, turn);
    }

    /** See {@link CalendarReader#weekday}. */
    Found dated(int at) {
        return calendar.weekday(at);
    }

    /** See {@link PeriodReader#season}. */
    Found season(int at, int turn) {
        return periods.season(at, turn);
    }

    /** See {@link CalendarReader#read}. */
    Found date(int at) {
        return calendar.read(at);
    }

    /** What has parts worth counting: a date, or a month alone. */
    Found whole(int at) {
        Found date = single(at);
        if (date != null || !month(at)) return date;
        return new Found(at + 1, CalendarDate.of(0, pieces.value(at), 0));
    }
}
