package org.rapporteur.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/**
 * A calendar date as precise as the text tells it: {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD}, an interval
 * {@code a/b} of these, or one open on a side, {@code a/..} or {@code ../b} (ISO 8601-2). Years 0001 to 9999.
 *
 * @throws IllegalArgumentException for any other form, a date that does not exist, or an interval that ends before it
 *     begins
 */
public record DateValue(String value) {
    private static final String OPEN = "..";

    public DateValue {
        Objects.requireNonNull(value, "value");
        int slash = value.indexOf('/');
        if (slash < 0) {
            first(value);
        } else {
            String from = value.substring(0, slash);
            String to = value.substring(slash + 1);
            if (from.equals(OPEN) && to.equals(OPEN))
                throw new IllegalArgumentException("No date in \"" + value + "\"");
            boolean closed = !from.equals(OPEN) && !to.equals(OPEN);
            if (!from.equals(OPEN)) first(from);
            if (!to.equals(OPEN)) last(to);
            if (closed && last(to).isBefore(first(from)))
                throw new IllegalArgumentException("The interval \"" + value + "\" ends before it begins");
        }
    }

    public static DateValue of(LocalDate day) {
        return new DateValue(day.toString());
    }

    /** The first day it covers; empty where the interval is open on the left. */
    public Optional<LocalDate> firstDay() {
        int slash = value.indexOf('/');
        String from = slash < 0 ? value : value.substring(0, slash);
        return from.equals(OPEN) ? Optional.empty() : Optional.of(first(from));
    }

    /** The last day it covers; empty where the interval is open on the right. */
    public Optional<LocalDate> lastDay() {
        int slash = value.indexOf('/');
        String to = slash < 0 ? value : value.substring(slash + 1);
        return to.equals(OPEN) ? Optional.empty() : Optional.of(last(to));
    }

    private static LocalDate first(String date) {
        return switch (precision(date)) {
            case 4 -> Year.parse(date).atDay(1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    private static LocalDate last(String date) {
        return switch (precision(date)) {
            case 4 -> Year.parse(date).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }

    /** The length of a well-formed date: 4, 7 or 10. */
    private static int precision(String date) {
        try {
            int length = date.length();
            if (length != 4 && length != 7 && length != 10) throw new DateTimeException("length " + length);
            if (length == 10) LocalDate.parse(date);
            else if (length == 7) YearMonth.parse(date);
            else Year.parse(date);
            return length;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + date + "\" is no date of the form YYYY, YYYY-MM or YYYY-MM-DD", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
