package org.rapporteur.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Reads {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date, which is taken against the answer's own date. */
final class RetryAfter {
    private static final int MAX_DIGITS = 9;

    private RetryAfter() {}

    /** How long to wait, never negative; null where it is not told or cannot be read. */
    static Duration read(String value, String date) {
        if (value == null) return null;
        String text = value.strip();
        if (text.matches("\\d+"))
            return Duration.ofSeconds(text.length() > MAX_DIGITS ? Integer.MAX_VALUE : Long.parseLong(text));
        Instant until = instant(text);
        if (until == null) return null;
        Instant sent = date == null ? null : instant(date.strip());
        Duration wait = Duration.between(sent == null ? Instant.now() : sent, until);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static Instant instant(String text) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
