package org.rapporteur.query.timeline;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rapporteur.api.Parameters;

/** {@code /v1/timeline}: how many facts, when. */
@Path("/v1/timeline")
@Tag(name = "Search")
public class TimelineResource {
    private final TimelineQuestions questions;

    TimelineResource(TimelineQuestions questions) {
        this.questions = questions;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Counts of statements and events by day, week, month or year, newest first")
    public Uni<Timeline> timeline(@Context UriInfo uri) {
        return questions.answer(new Parameters(uri.getQueryParameters()));
    }
}
