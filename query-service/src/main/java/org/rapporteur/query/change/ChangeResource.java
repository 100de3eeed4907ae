package org.rapporteur.query.change;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.rapporteur.api.Page;
import org.rapporteur.api.Parameters;
import org.rapporteur.model.Change;

/** {@code /v1/changes}: what was stored, changed or deleted, oldest first. */
@Path("/v1/changes")
@Tag(name = "Changes")
public class ChangeResource {
    private final ChangeFeed feed;

    ChangeResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes since a cursor, oldest first",
            description = "\"next\" is always there: ask again with it as \"since\" for what comes later.")
    public Uni<Page<Change>> page(@Context UriInfo uri) {
        return feed.page(new Parameters(uri.getQueryParameters()));
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream(
            @Context UriInfo uri, @Context Sse sse, @RestHeader("Last-Event-ID") String lastEventId) {
        return feed.stream(new Parameters(uri.getQueryParameters()), lastEventId)
                .map(change -> event(sse, change));
    }

    private OutboundSseEvent event(Sse sse, ChangeFeed.Told told) {
        if (told.change() == null)
            return sse.newEventBuilder().comment("waiting").build();
        return sse.newEventBuilder()
                .id(told.cursor())
                .name("change")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(Change.class, told.change())
                .build();
    }
}
