package org.rapporteur.model;

import java.util.List;
import java.util.Objects;

/**
 * Events, of one document or several, that are one happening.
 *
 * @param outlets how many outlets tell it
 * @param independentOutlets the same, near-identical texts counted once
 * @param events its events
 * @param links why each event but one belongs to it
 * @param figures what the outlets count, side by side
 * @param contradictions where its events cannot all be right
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
        List<Event> events,
        List<StoryLink> links,
        List<StoryFigures> figures,
        List<Contradiction> contradictions) {
    public Story {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        events = List.copyOf(events);
        links = List.copyOf(links);
        figures = List.copyOf(figures);
        contradictions = List.copyOf(contradictions);
    }
}
