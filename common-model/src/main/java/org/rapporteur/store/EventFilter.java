package org.rapporteur.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Modality;

/**
 * Which events, or stories by their events, are asked for: each filled member narrows the list, several values of one
 * mean any of them. Actors, places and outlets are given by name or id, countries by ISO 3166-1 alpha-2.
 *
 * @param minOutlets how many outlets at least tell the event's story; up to 1 lets all through
 */
public record EventFilter(
        List<EventType> type,
        List<String> actor,
        List<String> recipient,
        List<String> place,
        List<String> country,
        List<Modality> modality,
        List<String> outlet,
        String q,
        LocalDate from,
        LocalDate to,
        int minOutlets,
        List<UUID> document) {
    public EventFilter {
        type = List.copyOf(type);
        actor = List.copyOf(actor);
        recipient = List.copyOf(recipient);
        place = List.copyOf(place);
        country = List.copyOf(country);
        modality = List.copyOf(modality);
        outlet = List.copyOf(outlet);
        document = List.copyOf(document);
    }
}
