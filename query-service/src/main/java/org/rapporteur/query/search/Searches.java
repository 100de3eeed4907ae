package org.rapporteur.query.search;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.rapporteur.api.ListRequest;
import org.rapporteur.api.Page;
import org.rapporteur.api.Parameters;
import org.rapporteur.api.ProblemException;
import org.rapporteur.model.Hit;
import org.rapporteur.query.export.ListKey;
import org.rapporteur.query.export.Listing;
import org.rapporteur.store.Search;

/** Decides what a request searches for. */
@Singleton
class Searches {
    private final Search search;

    Searches(Search search) {
        this.search = search;
    }

    /** @throws ProblemException 400 where there is nothing to search for but stop words */
    Uni<Page<Hit>> answer(Parameters parameters) {
        String q = parameters.text("q");
        List<Hit.Kind> kinds = parameters.choices("kind", Hit.Kind.class);
        ListRequest request = ListRequest.of(parameters);
        parameters.done();
        if (q == null) throw ProblemException.badRequest("q", "is missing: the words to search for");
        var listing = new Listing<>(
                List.of("search", q, kinds), ListKey.SEARCH, (after, limit) -> search.find(q, kinds, after, limit));
        return search.searchable(q).chain(searchable -> {
            if (!searchable) throw ProblemException.badRequest("q", "holds no word that can be searched for");
            return listing.page(request);
        });
    }
}
