package org.rapporteur.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/**
 * When a document was published: a day, and the instant where the outlet gives one.
 *
 * @param day the calendar day as printed by the outlet
 * @param instant null where only the day is known
 */
public record PublicationTime(LocalDate day, Instant instant) {
    public PublicationTime {
        Objects.requireNonNull(day, "day");
        if (day.getYear() < 1 || day.getYear() > 9999) throw new IllegalArgumentException("Year out of range: " + day);
    }

    /**
     * Reads {@code YYYY-MM-DD} or an ISO 8601 date-time with offset ({@code 2025-09-25T08:00:00+05:00}).
     *
     * @throws IllegalArgumentException for anything else
     */
    public static PublicationTime parse(String text) {
        try {
            if (text.length() == 10) return new PublicationTime(LocalDate.parse(text), null);
            OffsetDateTime time = OffsetDateTime.parse(text);
            return new PublicationTime(time.toLocalDate(), time.toInstant());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "expected a date (2025-09-25) or a date-time with offset (2025-09-25T08:00:00Z)", e);
        }
    }

    /** The instant in UTC where known, else the day. */
    @Override
    public String toString() {
        return instant == null ? day.toString() : instant.toString();
    }
}
