package org.rapporteur.model;

import java.util.List;
import java.util.Objects;

/**
 * Words of a document: the spans they stand at, in order, and the words themselves. Where there are several spans (a
 * content interrupted by its cue), {@code text} joins their words with one space.
 */
public record Passage(List<Span> spans, String text) {
    public Passage {
        spans = List.copyOf(spans);
        Objects.requireNonNull(text, "text");
        if (spans.isEmpty()) throw new IllegalArgumentException("A passage has at least one span");
    }
}
