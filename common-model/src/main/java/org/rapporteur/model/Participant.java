package org.rapporteur.model;

import java.util.List;
import java.util.Objects;

/**
 * Somebody who takes part in a fact: the mention as it stands (a pronoun stays a pronoun) and the actor it stands for,
 * null where it cannot be told.
 */
public record Participant(List<Span> spans, String text, Actor actor) {
    public Participant {
        spans = List.copyOf(spans);
        Objects.requireNonNull(text, "text");
    }
}
