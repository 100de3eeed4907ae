package org.rapporteur.text.date;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What a date expression says before it is known when it was said. Resolving it against an {@link Anchor} gives the
 * period it means, or null where that cannot be told.
 */
sealed interface Reading
        permits CalendarDate,
                Weekday,
                Nth,
                Part,
                Season,
                Easter,
                Reading.Step,
                Reading.Ahead,
                Reading.Around,
                Reading.Offset,
                Reading.Trailing,
                Reading.Fixed,
                Reading.Range,
                Reading.Open,
                Reading.Clock,
                Reading.BeforeEra {
    Period resolve(Anchor anchor);

    /** How it is written where it has no period, see {@link Undated}; null where it is nothing of that kind. */
    default String undated(Anchor anchor) {
        return null;
    }

    /** Whether it names its year itself. */
    default boolean namesYear() {
        return false;
    }

    /** What a step is counted from. */
    enum Base {
        PUBLICATION,
        /** The last date mentioned, where it lies within one unit. */
        MENTIONED,
        /** The last date mentioned, else the day of publication. */
        EITHER
    }

    /** A period that needs no anchor: a decade, a century. */
    record Fixed(Period period) implements Reading {
        @Override
        public Period resolve(Anchor anchor) {
            return period;
        }
    }

    /**
     * A calendar unit some steps from the anchor: "last month", "two weeks ago", "four days later", "that year".
     *
     * @param count how many units after the anchor, before it where negative
     */
    record Step(Unit unit, int count, Base base) implements Reading {
        @Override
        public Period resolve(Anchor anchor) {
            Period told = base == Base.PUBLICATION ? null : anchor.mentioned(unit);
            boolean here = count == 0 && base == Base.MENTIONED && told != null && unit == Unit.DAY;
            if (here && told.first().equals(anchor.published())) return null;
            if (told != null) return unit.around(unit.move(told.first(), count));
            if (base == Base.MENTIONED || anchor.published() == null) return null;
            if (unit == Unit.WEEKEND && count == 0 && !anchor.future()) return pastWeekend(anchor.published());
            return unit.around(unit.move(anchor.published(), count));
        }

        /** This weekend in the past tense: the one that has begun last. */
        private static Period pastWeekend(LocalDate published) {
            Period weekend = Unit.WEEKEND.around(published);
            return weekend.first().isAfter(published) ? Unit.WEEKEND.around(published.minusWeeks(1)) : weekend;
        }
    }

    /** Some units from another date: "two days after 5 May", "the day before yesterday". */
    record Offset(Reading from, Unit unit, int count) implements Reading {
        @Override
        public Period resolve(Anchor anchor) {
            Period base = from.resolve(anchor);
            if (base == null || !base.closed()) return null;
            Period around = unit.around(unit.move(count < 0 ? base.first() : base.last(), count));
            return unit == Unit.DAY || base.opens() != Precision.DAY
                    ? around
                    : Period.day(unit.move(base.first(), count));
        }
    }

    /** What is a date only when the tense looks forward: "in two days", which else is how long something took. */
    record Ahead(Reading date) implements Reading {
        @Override
        public Period resolve(Anchor anchor) {
            return anchor.future() ? date.resolve(anchor) : null;
        }
    }

    /** The whole unit around a date: "the week of 5 May". */
    record Around(Reading date, Unit unit) implements Reading {
        @Override
        public Period resolve(Anchor anchor) {
            Period period = date.resolve(anchor);
            return period == null || period.first() == null ? null : unit.around(period.first());
        }

        @Override
        public boolean namesYear() {
            return date.namesYear();
        }
    }

    /** The days of some units up to publication, or from it where the count is positive: "the past two years". */
    record Trailing(Unit unit, int count) implements Reading {
        @Override
        public Period resolve(Anchor anchor) {
            LocalDate now = anchor.published();
            if (now == null) return null;
            LocalDate other = unit.move(now, count);
            return count < 0 ? Period.days(other, now) : Period.days(now, other);
        }
    }

    /** From the beginning of one date to the end of another; what one leaves out the other may tell. */
    record Range(Reading from, Reading to) implements Reading {
        @Override
        public Period resolve(Anchor anchor) {
            Period start = start(anchor);
            Period end = end(anchor);
            return start == null || end == null ? null : start.to(end);
        }

        /** The earlier date, in the year of the later one where only that names its own. */
        Period start(Anchor anchor) {
            boolean lacks = from instanceof CalendarDate first && first.year() == 0 && first.within() == null;
            Period end = lacks && to instanceof CalendarDate last && last.year() > 0 ? last.resolve(anchor) : null;
            return end == null ? from.resolve(anchor) : ((CalendarDate) from).before(end);
        }

        /** The later date, the first one after the earlier where it does not name its year. */
        Period end(Anchor anchor) {
            boolean lacks = to instanceof Weekday || to instanceof CalendarDate last && last.year() == 0;
            Period start = lacks ? from.resolve(anchor) : null;
            if (start == null) return to.resolve(anchor);
            return to instanceof Weekday last ? last.after(start) : ((CalendarDate) to).after(start);
        }

        @Override
        public boolean namesYear() {
            return to.namesYear() || from.namesYear();
        }
    }

    /** A date and all that follows it, or all before it and itself: "since 2019", "until Friday". */
    record Open(Reading date, boolean since) implements Reading {
        @Override
        public Period resolve(Anchor anchor) {
            Period period = date.resolve(anchor);
            if (period == null) return null;
            return since ? period.since() : period.until();
        }

        @Override
        public boolean namesYear() {
            return date.namesYear();
        }
    }

    /**
     * A time of day: that day.
     *
     * @param of the day told behind it; null for the day mentioned last
     */
    record Clock(Reading of) implements Reading {
        @Override
        public Period resolve(Anchor anchor) {
            Period day = of == null ? null : of.resolve(anchor);
            return day != null && day.closed() && day.first().equals(day.last()) ? day : anchor.mentioned(Unit.DAY);
        }
    }

    /** A year before our era, which has no value. */
    record BeforeEra(int year) implements Reading {
        @Override
        public Period resolve(Anchor anchor) {
            return null;
        }

        @Override
        public String undated(Anchor anchor) {
            return String.format(Locale.ROOT, "-%04d", year);
        }
    }
}
