package org.rapporteur.model;

import java.util.List;
import java.util.Objects;

/**
 * Why an event belongs to its story: it is the same happening as another event of it, for these reasons.
 *
 * @param event id of the event
 * @param sameAs id of the event it was linked to, which tells more
 * @param strength the sum of what the reasons weigh, those against it subtracted
 */
public record StoryLink(String event, String sameAs, double strength, List<Reason> because) {
    /** What two events can have in common. */
    public enum Kind {
        /** The word that names it. */
        TRIGGER,
        TYPE,
        MODE,
        DATE,
        PLACE,
        ACTOR,
        RECIPIENT,
        /** Names and numerals in the sentences that tell it. */
        NAMES,
        /** Other words of these sentences. */
        WORDS,
        FIGURES,
        /** Words of the documents that tell it. */
        CONTEXT
    }

    /** One thing in common: {@code DATE}, "2025-06-02". */
    public record Reason(Kind kind, String of) {
        public Reason {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(of, "of");
        }
    }

    public StoryLink {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(sameAs, "sameAs");
        because = List.copyOf(because);
    }
}
