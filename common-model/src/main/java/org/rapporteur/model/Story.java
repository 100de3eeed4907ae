package org.rapporteur.model;

import java.util.List;
import java.util.Objects;

/**
 * Events of several documents that are one happening.
 *
 * @param outlets how many outlets tell it
 * @param independentOutlets the same, near-identical texts counted once
 * @param events its events; null where a list leaves them out
 */
public record Story(
        String id,
        EventType type,
        DateValue date,
        Place place,
        List<Actor> actors,
        List<Actor> recipients,
        int outlets,
        int independentOutlets,
        List<Event> events) {
    public Story {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }
}
