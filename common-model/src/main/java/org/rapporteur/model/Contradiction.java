package org.rapporteur.model;

import java.util.List;
import java.util.Objects;

/**
 * That the events of one story cannot all be right.
 *
 * @param of what is counted differently, or the word that names what is denied
 * @param events ids of those that contradict each other; of a denial those that deny
 */
public record Contradiction(Kind kind, String of, List<String> events) {
    /** How they contradict each other. */
    public enum Kind {
        /** Different numbers of the same. */
        COUNT,
        /** Some say that it did not happen. */
        DENIAL
    }

    public Contradiction {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(of, "of");
        events = List.copyOf(events);
    }
}
