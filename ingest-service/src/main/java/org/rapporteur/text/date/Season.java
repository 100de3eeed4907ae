package org.rapporteur.text.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * A season of the northern half of the earth, three whole months; winter begins in December of the year it is named by.
 *
 * @param index 0 spring to 3 winter
 * @param turn -1 last, 0 nearest in the direction of the tense, 1 next
 * @param year tells the year, or null
 */
record Season(int index, int turn, Reading year) implements Reading {
    @Override
    public Period resolve(Anchor anchor) {
        if (year != null) {
            Period told = year.resolve(anchor);
            return told == null || !told.closed() ? null : in(told.first().getYear());
        }
        if (anchor.recurs(0)) return null;
        LocalDate now = anchor.published();
        if (now == null) return null;
        Period here = in(now.getYear());
        if (turn < 0) return here.last().isBefore(now) ? here : in(now.getYear() - 1);
        if (turn > 0 || anchor.future())
            return here.first().isAfter(now) || turn == 0 && !here.last().isBefore(now) ? here : in(now.getYear() + 1);
        return here.first().isAfter(now) ? in(now.getYear() - 1) : here;
    }

    @Override
    public boolean namesYear() {
        return year != null && year.namesYear();
    }

    @Override
    public String undated(Anchor anchor) {
        int first = 3 + 3 * index;
        return !anchor.apart() || year != null || turn != 0
                ? null
                : String.format(Locale.ROOT, "--%02d/--%02d", first, (first + 1) % 12 + 1);
    }

    private Period in(int of) {
        YearMonth first = YearMonth.of(of, 3 + 3 * index);
        return Period.days(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }
}
