package org.rapporteur.query.directory;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.rapporteur.api.Parameters;
import org.rapporteur.api.ProblemException;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.query.Filters;
import org.rapporteur.query.export.ListKey;
import org.rapporteur.query.export.Listing;
import org.rapporteur.store.ActorFilter;
import org.rapporteur.store.ActorLists;
import org.rapporteur.store.NameKey;

/** Decides what a request asks of the stored actors. */
@Singleton
class Actors {
    private final ActorLists stored;

    Actors(ActorLists stored) {
        this.stored = stored;
    }

    Listing<Actor, NameKey> asked(Parameters parameters) {
        ActorFilter filter = new ActorFilter(
                parameters.text("q"), parameters.choices("kind", ActorKind.class), parameters.countries("country"));
        parameters.done();
        return new Listing<>(
                Filters.question("actors", filter), ListKey.NAME, (after, limit) -> stored.list(filter, after, limit));
    }

    /** @throws ProblemException 404 where there is none */
    Uni<Actor> find(String id) {
        return stored.find(Filters.number("actor", id))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("actor", id));
    }
}
