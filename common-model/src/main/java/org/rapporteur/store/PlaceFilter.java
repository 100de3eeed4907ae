package org.rapporteur.store;

import java.util.List;

/** Which places are asked for; {@code q} is how the name begins, or null. */
public record PlaceFilter(String q, List<String> country) {
    public PlaceFilter {
        country = List.copyOf(country);
    }
}
