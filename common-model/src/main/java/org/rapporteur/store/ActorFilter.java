package org.rapporteur.store;

import java.util.List;
import org.rapporteur.model.ActorKind;

/** Which actors are asked for; {@code q} is how a name or alias begins, or null. */
public record ActorFilter(String q, List<ActorKind> kind, List<String> country) {
    public ActorFilter {
        kind = List.copyOf(kind);
        country = List.copyOf(country);
    }
}
