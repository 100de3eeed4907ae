package org.rapporteur.query.event;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.rapporteur.api.LineStream;
import org.rapporteur.api.ListRequest;
import org.rapporteur.api.Parameters;
import org.rapporteur.model.Event;
import org.rapporteur.query.export.Columns;
import org.rapporteur.query.export.Export;

/** {@code /v1/events}: who did what, newest first. */
@Path("/v1/events")
@Tag(name = "Events")
public class EventResource {
    private final Events events;
    private final Export export;

    EventResource(Events events, Export export) {
        this.events = events;
        this.export = export;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, LineStream.NDJSON, Export.CSV, Export.JSON_LD, Export.PLOVER})
    @Operation(summary = "Events, newest first")
    public Uni<Response> list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        ListRequest request = ListRequest.of(parameters);
        return export.answer(events.asked(parameters), request, Columns.EVENT, headers);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One event")
    public Uni<Event> item(@RestPath String id, @Context UriInfo uri) {
        new Parameters(uri.getQueryParameters()).done();
        return events.find(id);
    }
}
