package org.rapporteur.text.date;

import java.time.LocalDate;

/**
 * The early, middle or late part of a date. It narrows decades (to five years) and centuries (to a quarter, for the
 * middle a half); how early "early May" is nobody can say, so that shorter dates stay whole.
 */
record Part(Edge edge, Reading of) implements Reading {
    /** Which part. */
    enum Edge {
        EARLY,
        MID,
        LATE
    }

    @Override
    public Period resolve(Anchor anchor) {
        Period whole = of.resolve(anchor);
        if (whole == null || !whole.closed()) return whole;
        int years = whole.last().getYear() - whole.first().getYear() + 1;
        return years == 10 ? part(whole, 5, 3) : years == 100 ? part(whole, 25, 25) : whole;
    }

    @Override
    public String undated(Anchor anchor) {
        return of.undated(anchor);
    }

    @Override
    public boolean namesYear() {
        return of.namesYear();
    }

    /**
     * @param outer years of the early and the late part
     * @param cut years the middle leaves out on each side
     */
    private Period part(Period whole, int outer, int cut) {
        LocalDate first = whole.first();
        LocalDate last = whole.last();
        return switch (edge) {
            case EARLY -> Period.days(first, first.plusYears(outer).minusDays(1));
            case MID -> Period.days(first.plusYears(cut), last.minusYears(cut));
            case LATE -> Period.days(last.minusYears(outer).plusDays(1), last);
        };
    }
}
