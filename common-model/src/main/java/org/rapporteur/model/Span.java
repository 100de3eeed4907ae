package org.rapporteur.model;

/**
 * A half-open range {@code [start, end)} of Unicode code points of a document's text (the unit of the W3C
 * TextPositionSelector). Written in JSON as {@code [start, end]}.
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) throw new IllegalArgumentException("Invalid span [" + start + ", " + end + ")");
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
