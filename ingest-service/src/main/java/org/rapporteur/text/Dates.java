package org.rapporteur.text;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.DateValue;

/** Date expressions of a text: token ranges and what they mean. */
public record Dates(Ranges ranges, List<DateValue> values) {
    public static final Dates NONE = new Dates(Ranges.NONE, List.of());

    public Dates {
        values = List.copyOf(values);
    }

    public int size() {
        return values.size();
    }

    /** Index of the date expression that holds a token, or -1. */
    public int at(int token) {
        return ranges.at(token);
    }

    /** Collects dates in order. */
    public static final class Builder {
        private final Ranges.Builder ranges = new Ranges.Builder();
        private final List<DateValue> values = new ArrayList<>();

        public void add(int from, int to, DateValue value) {
            ranges.add(from, to);
            values.add(value);
        }

        public Dates build() {
            return new Dates(ranges.build(), values);
        }
    }
}
