package org.rapporteur.model;

import java.util.List;

/**
 * A sentence of a document: its code points {@code [start, end)} and the lemmas of its content words, in order, lower
 * case; what search and summaries need of it.
 */
public record Sentence(int start, int end, List<String> lemmas) {
    public Sentence {
        if (start < 0 || end < start)
            throw new IllegalArgumentException("Invalid sentence [" + start + ", " + end + ")");
        lemmas = List.copyOf(lemmas);
    }

    public Span span() {
        return new Span(start, end);
    }
}
