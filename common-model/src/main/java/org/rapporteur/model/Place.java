package org.rapporteur.model;

import java.util.List;
import java.util.Objects;

/**
 * A place by name, with its country (ISO 3166-1 alpha-2) and WGS 84 coordinates where known. A disputed place has no
 * country, but claimants.
 *
 * @param id the stored place's id; null in an extraction that was not stored
 * @param claimants who claims or holds a disputed place, as countries are written (XK is Kosovo); null where undisputed
 */
public record Place(String id, String name, String country, Double lat, Double lon, List<String> claimants) {
    public Place {
        Objects.requireNonNull(name, "name");
        if (claimants != null) {
            claimants = List.copyOf(claimants);
            if (country != null) throw new IllegalArgumentException(name + " is disputed and has a country");
        }
    }

    /** A place that is not disputed, or of which that is not known. */
    public Place(String id, String name, String country, Double lat, Double lon) {
        this(id, name, country, lat, lon, null);
    }
}
