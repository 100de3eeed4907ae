package org.rapporteur.model;

import java.util.Objects;

/** A date expression of the text and what it means; offsets in code points, half-open. */
public record DateMention(int start, int end, String text, DateValue value) {
    public DateMention {
        if (start < 0 || end <= start) throw new IllegalArgumentException("Invalid date [" + start + ", " + end + ")");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(value, "value");
    }
}
