package org.rapporteur.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rapporteur.api.ListRequest;
import org.rapporteur.api.Page;
import org.rapporteur.api.Parameters;
import org.rapporteur.api.Problem;
import org.rapporteur.model.Feed;
import org.rapporteur.model.FeedState;
import org.rapporteur.model.SeenEntry;

/** {@code /v1/feeds}: feeds that are polled by themselves. Long for its description of the API. */
@Path("/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds", description = "RSS, Atom and JSON feeds that are polled; the articles they link become documents")
public class FeedResource {
    private static final String NEW = "{\"url\":\"https://wire.example/world.rss\",\"outlet\":\"Example Wire\"}";
    private static final String FEED = "{\"id\":\"7\",\"url\":\"https://wire.example/world.rss\",\"title\":\"World\","
            + "\"outlet\":\"Example Wire\",\"state\":\"ACTIVE\",\"interval\":900,"
            + "\"registeredAt\":\"2025-05-09T10:00:00Z\",\"nextPollAt\":\"2025-05-09T11:15:00Z\","
            + "\"polledAt\":\"2025-05-09T11:00:00Z\",\"changedAt\":\"2025-05-09T10:45:00Z\",\"failures\":0,"
            + "\"documents\":31,\"failedEntries\":1}";

    private final FeedService feeds;

    FeedResource(FeedService feeds) {
        this.feeds = feeds;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Register a feed",
            description = "It is polled at once, then every 5 minutes to 24 hours, by how often it has something new."
                    + " The same address is the same feed.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = FeedMembers.class),
                            examples = @ExampleObject(name = "a wire", value = NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(
                            schema = @Schema(implementation = Feed.class),
                            examples = @ExampleObject(name = "a feed", value = FEED)))
    @APIResponse(
            responseCode = "200",
            description = "It was registered already",
            content = @Content(schema = @Schema(implementation = Feed.class)))
    @APIResponse(
            responseCode = "422",
            description = "Its address lies in a private network",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> register(JsonNode body) {
        return feeds.register(FeedMembers.change(body)).map(registered -> Response.status(
                        registered.created() ? 201 : 200)
                .header(HttpHeaders.LOCATION, "/v1/feeds/" + registered.feed().id())
                .entity(registered.feed())
                .build());
    }

    @GET
    @Operation(summary = "Feeds in the order of their registration, and how their polling goes")
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = FeedState.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "How many, 1 to 1000", example = "50")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "Where the last page ended: its `next`")
    public Uni<Page<Feed>> list(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        ListRequest request = ListRequest.of(parameters);
        FeedState state = parameters.choice("state", FeedState.class, null);
        parameters.done();
        return feeds.list(state, request.cursor(), request.limit());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One feed")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content =
                    @Content(
                            schema = @Schema(implementation = Feed.class),
                            examples = @ExampleObject(name = "a feed", value = FEED)))
    public Uni<Feed> one(@PathParam("id") String id) {
        return feeds.find(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            summary = "Pause a feed, go on with it, or change its address or outlet",
            description = "Going on, also after it has ended, makes it due at once and forgets its failures.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = FeedMembers.class),
                            examples = {
                                @ExampleObject(name = "pause", value = "{\"state\":\"PAUSED\"}"),
                                @ExampleObject(name = "go on", value = "{\"state\":\"ACTIVE\"}"),
                                @ExampleObject(name = "no outlet", value = "{\"outlet\":null}")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = Feed.class)))
    @APIResponse(
            responseCode = "409",
            description = "Another feed has that address",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Feed> change(@PathParam("id") String id, JsonNode body) {
        return feeds.change(id, FeedMembers.change(body));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Forget a feed", description = "The documents it led to stay.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public Uni<Void> delete(@PathParam("id") String id) {
        return feeds.delete(id);
    }

    @POST
    @Path("{id}/poll")
    @Operation(summary = "Poll a feed now", description = "It is due at once, whatever its interval.")
    @APIResponse(
            responseCode = "202",
            description = "Due",
            content = @Content(schema = @Schema(implementation = Feed.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is paused or has ended",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> poll(@PathParam("id") String id) {
        return feeds.pollNow(id).map(feed -> Response.accepted(feed).build());
    }

    @GET
    @Path("{id}/entries")
    @Operation(
            summary = "Entries seen in a feed, last seen first, and what became of them",
            description = "state=WAITING,FAILED lists those whose articles could not be had, and why.")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            example = "FAILED",
            schema = @Schema(implementation = SeenEntry.State.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "How many, 1 to 1000", example = "50")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "Where the last page ended: its `next`")
    public Uni<Page<SeenEntry>> entries(@PathParam("id") String id, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        ListRequest request = ListRequest.of(parameters);
        var states = parameters.choices("state", SeenEntry.State.class);
        parameters.done();
        return feeds.entries(id, states, request.cursor(), request.limit());
    }
}
