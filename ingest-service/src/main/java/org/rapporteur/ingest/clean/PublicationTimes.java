package org.rapporteur.ingest.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.rapporteur.model.PublicationTime;

/** Times of publication in the forms pages write them: ISO 8601 and its near misses, RFC 1123, English dates. */
public final class PublicationTimes {
    private static final int MAX_LENGTH = 64;

    private static final List<DateTimeFormatter> FORMS = List.of(
            iso("[XXXXX][XXX][XX][X]"),
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.BASIC_ISO_DATE,
            english("EEEE, d MMMM uuuu"),
            english("[EEEE, ][EEE, ]MMMM d, uuuu[ [H:mm][h:mm a][ h:mma]]"),
            english("[EEEE, ][EEE, ]MMM d, uuuu[ [H:mm][h:mm a][ h:mma]]"),
            english("d MMMM uuuu[ H:mm]"),
            english("d MMM uuuu[ H:mm]"));

    private PublicationTimes() {}

    /** The time told, its instant only where an offset says which; null where it cannot be read. */
    public static PublicationTime read(String text) {
        String line = Values.line(text);
        if (line == null || line.length() > MAX_LENGTH) return null;
        for (DateTimeFormatter form : FORMS) {
            try {
                return of(form.parseBest(
                        line, OffsetDateTime::from, ZonedDateTime::from, LocalDateTime::from, LocalDate::from));
            } catch (DateTimeException | IllegalArgumentException e) {
                // not this form
            }
        }
        return null;
    }

    private static PublicationTime of(TemporalAccessor time) {
        if (time instanceof OffsetDateTime offset) return new PublicationTime(offset.toLocalDate(), offset.toInstant());
        if (time instanceof ZonedDateTime zoned) return new PublicationTime(zoned.toLocalDate(), zoned.toInstant());
        if (time instanceof LocalDateTime local) return new PublicationTime(local.toLocalDate(), null);
        return new PublicationTime((LocalDate) time, null);
    }

    private static DateTimeFormatter iso(String offset) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("uuuu-MM-dd[['T'][' ']H:mm[:ss]")
                .appendPattern("[.SSSSSSSSS][.SSSSSSSS][.SSSSSSS][.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S]")
                .appendPattern("[' ']" + offset + "]")
                .toFormatter(Locale.ROOT);
    }

    private static DateTimeFormatter english(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
