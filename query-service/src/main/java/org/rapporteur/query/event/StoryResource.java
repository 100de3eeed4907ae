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
import org.rapporteur.model.Story;
import org.rapporteur.query.export.Columns;
import org.rapporteur.query.export.Export;

/** {@code /v1/stories}: happenings told by one or more documents, with their events, newest first. */
@Path("/v1/stories")
@Tag(name = "Events")
public class StoryResource {
    private final Stories stories;
    private final Export export;

    StoryResource(Stories stories, Export export) {
        this.stories = stories;
        this.export = export;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, LineStream.NDJSON, Export.CSV, Export.JSON_LD})
    @Operation(summary = "Stories with their events, newest first")
    public Uni<Response> list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        ListRequest request = ListRequest.of(parameters);
        return export.answer(stories.asked(parameters), request, Columns.STORY, headers);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One story")
    public Uni<Story> item(@RestPath String id, @Context UriInfo uri) {
        new Parameters(uri.getQueryParameters()).done();
        return stories.find(id);
    }
}
