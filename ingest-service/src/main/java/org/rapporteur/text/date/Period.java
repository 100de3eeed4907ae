package org.rapporteur.text.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.rapporteur.model.DateValue;

/**
 * Days from a first to a last one, and how exactly each end is told. An end that is null is open, never both.
 *
 * @param opens how the first day is written, null where it is open
 * @param closes how the last day is written, null where it is open
 */
record Period(LocalDate first, LocalDate last, Precision opens, Precision closes) {
    Period {
        if (first == null && last == null) throw new IllegalArgumentException("A period is open on one side at most");
        if ((first == null) != (opens == null) || (last == null) != (closes == null))
            throw new IllegalArgumentException("An end and its precision come together");
        if (first != null && last != null && last.isBefore(first))
            throw new IllegalArgumentException(last + " is before " + first);
    }

    static Period day(LocalDate day) {
        return new Period(day, day, Precision.DAY, Precision.DAY);
    }

    static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth(), Precision.MONTH, Precision.MONTH);
    }

    static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR, Precision.YEAR);
    }

    /** A period that has no name of its own and is written by its first and last day. */
    static Period days(LocalDate first, LocalDate last) {
        return new Period(first, last, Precision.DAY, Precision.DAY);
    }

    /** From the beginning of this one to the end of a later one; null where that ends before this begins. */
    Period to(Period later) {
        if (first == null || later.last == null || later.last.isBefore(first)) return null;
        return new Period(first, later.last, opens, later.closes);
    }

    /** This one and all that follows; itself where its beginning is open. */
    Period since() {
        return first == null ? this : new Period(first, null, opens, null);
    }

    /** All that was before, up to the end of this one; itself where its end is open. */
    Period until() {
        return last == null ? this : new Period(null, last, null, closes);
    }

    boolean closed() {
        return first != null && last != null;
    }

    /** The value as the model writes it; null outside the years 0001 to 9999. */
    DateValue value() {
        if (first != null && first.getYear() < 1 || last != null && last.getYear() > 9999) return null;
        if (first == null) return new DateValue("../" + closes.write(last));
        if (last == null) return new DateValue(opens.write(first) + "/..");
        String from = opens.write(first);
        String to = closes.write(last);
        return new DateValue(Objects.equals(from, to) ? from : from + "/" + to);
    }
}
