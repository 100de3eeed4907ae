package org.rapporteur.model;

import java.util.Objects;

/**
 * A place by name, with its country (ISO 3166-1 alpha-2) and WGS 84 coordinates where known.
 *
 * @param id the stored place's id; null in an extraction that was not stored
 */
public record Place(String id, String name, String country, Double lat, Double lon) {
    public Place {
        Objects.requireNonNull(name, "name");
    }
}
