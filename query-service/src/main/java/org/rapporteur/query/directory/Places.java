package org.rapporteur.query.directory;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.rapporteur.api.Parameters;
import org.rapporteur.api.ProblemException;
import org.rapporteur.model.Place;
import org.rapporteur.query.Filters;
import org.rapporteur.query.export.ListKey;
import org.rapporteur.query.export.Listing;
import org.rapporteur.store.NameKey;
import org.rapporteur.store.PlaceFilter;
import org.rapporteur.store.PlaceLists;

/** Decides what a request asks of the stored places. */
@Singleton
class Places {
    private final PlaceLists stored;

    Places(PlaceLists stored) {
        this.stored = stored;
    }

    Listing<Place, NameKey> asked(Parameters parameters) {
        PlaceFilter filter = new PlaceFilter(parameters.text("q"), parameters.countries("country"));
        parameters.done();
        return new Listing<>(
                Filters.question("places", filter), ListKey.NAME, (after, limit) -> stored.list(filter, after, limit));
    }

    /** @throws ProblemException 404 where there is none */
    Uni<Place> find(String id) {
        return stored.find(Filters.number("place", id))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("place", id));
    }
}
