package org.rapporteur.query.directory;

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
import org.rapporteur.model.Actor;
import org.rapporteur.query.export.Columns;
import org.rapporteur.query.export.Export;

/** {@code /v1/actors}: who takes part, by name. */
@Path("/v1/actors")
@Tag(name = "Directory")
public class ActorResource {
    private final Actors actors;
    private final Export export;

    ActorResource(Actors actors, Export export) {
        this.actors = actors;
        this.export = export;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, LineStream.NDJSON, Export.CSV, Export.JSON_LD})
    @Operation(summary = "Actors by name")
    public Uni<Response> list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        ListRequest request = ListRequest.of(parameters);
        return export.answer(actors.asked(parameters), request, Columns.ACTOR, headers);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One actor")
    public Uni<Actor> item(@RestPath String id, @Context UriInfo uri) {
        new Parameters(uri.getQueryParameters()).done();
        return actors.find(id);
    }
}
