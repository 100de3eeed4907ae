package org.rapporteur.query.event;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.rapporteur.api.Parameters;
import org.rapporteur.api.ProblemException;
import org.rapporteur.model.Story;
import org.rapporteur.query.Filters;
import org.rapporteur.query.export.ListKey;
import org.rapporteur.query.export.Listing;
import org.rapporteur.store.EventFilter;
import org.rapporteur.store.Keyset;
import org.rapporteur.store.StoryLists;

/** Decides what a request asks of the stored stories. */
@Singleton
class Stories {
    private final StoryLists stored;

    Stories(StoryLists stored) {
        this.stored = stored;
    }

    Listing<Story, Keyset> asked(Parameters parameters) {
        EventFilter filter = Filters.events(parameters);
        parameters.done();
        return new Listing<>(
                Filters.question("stories", filter), ListKey.FACT, (after, limit) -> stored.list(filter, after, limit));
    }

    /** @throws ProblemException 404 where there is none */
    Uni<Story> find(String id) {
        return stored.find(Filters.number("story", id))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("story", id));
    }
}
