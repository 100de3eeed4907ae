package org.rapporteur.query.event;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.rapporteur.api.Parameters;
import org.rapporteur.api.ProblemException;
import org.rapporteur.model.Event;
import org.rapporteur.query.Filters;
import org.rapporteur.query.export.ListKey;
import org.rapporteur.query.export.Listing;
import org.rapporteur.store.EventFilter;
import org.rapporteur.store.EventLists;
import org.rapporteur.store.Keyset;

/** Decides what a request asks of the stored events. */
@Singleton
class Events {
    private final EventLists stored;

    Events(EventLists stored) {
        this.stored = stored;
    }

    Listing<Event, Keyset> asked(Parameters parameters) {
        EventFilter filter = Filters.events(parameters);
        parameters.done();
        return new Listing<>(
                Filters.question("events", filter), ListKey.FACT, (after, limit) -> stored.list(filter, after, limit));
    }

    /** @throws ProblemException 404 where there is none */
    Uni<Event> find(String id) {
        return stored.find(Filters.number("event", id))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("event", id));
    }
}
