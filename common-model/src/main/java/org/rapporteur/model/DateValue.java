package org.rapporteur.model;

import java.time.DateTimeException;
import java.time.LocalDate;
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

    /** Digits are read one by one: lists check hundreds of dates a page, and the platform's parser is made for more. */
    private static LocalDate first(String date) {
        try {
            int length = date.length();
            if (length != 4 && length != 7 && length != 10) throw new DateTimeException("length " + length);
            int month = length == 4 ? 1 : number(date, 4);
            int day = length < 10 ? 1 : number(date, 7);
            return LocalDate.of(100 * digits(date, 0) + digits(date, 2), month, day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + date + "\" is no date of the form YYYY, YYYY-MM or YYYY-MM-DD", e);
        }
    }

    private static LocalDate last(String date) {
        LocalDate first = first(date);
        return switch (date.length()) {
            case 4 -> first.plusYears(1).minusDays(1);
            case 7 -> first.plusMonths(1).minusDays(1);
            default -> first;
        };
    }

    /** The two digits after a hyphen. */
    private static int number(String date, int hyphen) {
        if (date.charAt(hyphen) != '-') throw new DateTimeException("no hyphen at " + hyphen);
        return digits(date, hyphen + 1);
    }

    private static int digits(String date, int start) {
        int tens = date.charAt(start) - '0';
        int ones = date.charAt(start + 1) - '0';
        if (tens < 0 || tens > 9 || ones < 0 || ones > 9) throw new DateTimeException("no digits at " + start);
        return 10 * tens + ones;
    }

    @Override
    public String toString() {
        return value;
    }
}
