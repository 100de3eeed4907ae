package org.rapporteur.query.search;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rapporteur.api.Page;
import org.rapporteur.api.Parameters;
import org.rapporteur.model.Hit;

/** {@code /v1/search}: what fits best first. */
@Path("/v1/search")
@Tag(name = "Search")
public class SearchResource {
    private final Searches searches;

    SearchResource(Searches searches) {
        this.searches = searches;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Documents, statements and events that hold the words, best first, with snippets")
    public Uni<Page<Hit>> search(@Context UriInfo uri) {
        return searches.answer(new Parameters(uri.getQueryParameters()));
    }
}
