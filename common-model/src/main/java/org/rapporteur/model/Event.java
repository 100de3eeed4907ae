package org.rapporteur.model;

import java.util.List;
import java.util.Objects;

/**
 * Who did what to whom, when and where.
 *
 * @param mode the PLOVER 0.8 mode ("meet", "arrest"); null where none fits
 * @param trigger the words that name the happening
 * @param date when it happened, not when it was published; null where unknown
 * @param statement id of the statement that this event is, or inside which it is claimed; null where the outlet tells it
 * @param story id of the story it belongs to; null where it is in none or was not stored
 */
public record Event(
        String id,
        DocumentRef document,
        EventType type,
        String mode,
        Modality modality,
        double confidence,
        Passage trigger,
        List<Participant> actors,
        List<Participant> recipients,
        Place place,
        DateValue date,
        List<Quantity> quantities,
        int sentence,
        String statement,
        String story)
        implements Fact {
    public Event {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(modality, "modality");
        Objects.requireNonNull(trigger, "trigger");
        if (!(confidence >= 0 && confidence <= 1)) throw new IllegalArgumentException("Confidence " + confidence);
        if (sentence < 0) throw new IllegalArgumentException("Sentence " + sentence);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        quantities = List.copyOf(quantities);
    }

    /** The same event under another id. */
    public Event withId(String other) {
        return new Event(
                other,
                document,
                type,
                mode,
                modality,
                confidence,
                trigger,
                actors,
                recipients,
                place,
                date,
                quantities,
                sentence,
                statement,
                story);
    }
}
