package org.rapporteur.ingest.deadletter;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rapporteur.api.Cursor;
import org.rapporteur.api.Page;
import org.rapporteur.api.ProblemException;
import org.rapporteur.model.DeadLetter;

/** Work that was given up. */
@Path("/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dead letters", description = "Work that was given up after its tries, and sending it again")
public class DeadLetterResource {
    private static final String QUESTION = "dead-letters";
    private static final int MAX_LIMIT = 1000;

    private final DeadLetterService deadLetters;

    DeadLetterResource(DeadLetterService deadLetters) {
        this.deadLetters = deadLetters;
    }

    @GET
    @Operation(summary = "List dead letters, newest first")
    public Uni<Response> list(
            @Parameter(description = "How many, 1 to 1000") @QueryParam("limit") @DefaultValue("50") String limit,
            @Parameter(description = "Where the last page ended: its `next`") @QueryParam("cursor") String cursor,
            UriInfo uri) {
        int items = limit(limit);
        return deadLetters.list(cursor(cursor), items, QUESTION).map(page -> answer(page, items, uri));
    }

    @POST
    @Path("{id}/replay")
    @Operation(summary = "Send it again", description = "It leaves the list at once, and comes back if it fails again.")
    public Uni<Response> replay(@PathParam("id") String id) {
        return deadLetters.replay(id(id)).map(found -> {
            if (!found) throw ProblemException.notFound("dead letter", id);
            return Response.accepted().build();
        });
    }

    private static Response answer(Page<DeadLetter> page, int limit, UriInfo uri) {
        Response.ResponseBuilder response = Response.ok(page);
        if (page.next() != null)
            response.link(
                    uri.getAbsolutePathBuilder()
                            .queryParam("limit", limit)
                            .queryParam("cursor", page.next())
                            .build(),
                    "next");
        return response.build();
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) return limit;
        } catch (NumberFormatException e) {
            // told below
        }
        throw ProblemException.badRequest("limit", "must be a number from 1 to " + MAX_LIMIT);
    }

    private static Cursor cursor(String text) {
        if (text == null) return null;
        Cursor cursor = Cursor.decode(text, QUESTION, 2);
        try {
            java.time.Instant.parse(cursor.key().get(0));
            Long.parseLong(cursor.key().get(1));
            return cursor;
        } catch (DateTimeException | NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    private static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw ProblemException.notFound("dead letter", text);
        }
    }
}
