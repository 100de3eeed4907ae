package org.rapporteur.query.directory;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.rapporteur.api.Parameters;
import org.rapporteur.api.ProblemException;
import org.rapporteur.model.Outlet;
import org.rapporteur.query.Filters;
import org.rapporteur.query.export.ListKey;
import org.rapporteur.query.export.Listing;
import org.rapporteur.store.NameKey;
import org.rapporteur.store.OutletLists;

/** Decides what a request asks of the stored outlets. */
@Singleton
class Outlets {
    private final OutletLists stored;

    Outlets(OutletLists stored) {
        this.stored = stored;
    }

    Listing<Outlet, NameKey> asked(Parameters parameters) {
        parameters.done();
        return new Listing<>("outlets", ListKey.NAME, stored::list);
    }

    /** @throws ProblemException 404 where there is none */
    Uni<Outlet> find(String id) {
        return stored.find(Filters.number("outlet", id))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("outlet", id));
    }
}
