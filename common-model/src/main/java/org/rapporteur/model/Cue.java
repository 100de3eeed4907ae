package org.rapporteur.model;

import java.util.List;
import java.util.Objects;

/** The reporting word or phrase of a statement: the whole verb group as it stands, and the lemma of its head. */
public record Cue(List<Span> spans, String text, String lemma) {
    public Cue {
        spans = List.copyOf(spans);
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(lemma, "lemma");
    }
}
