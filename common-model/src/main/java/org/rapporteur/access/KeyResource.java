package org.rapporteur.access;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rapporteur.api.ListRequest;
import org.rapporteur.api.Page;
import org.rapporteur.api.Parameters;
import org.rapporteur.api.Problem;
import org.rapporteur.model.ApiKey;

/** {@code /v1/keys}: keys that let callers in. Every service has it, since they share the store. */
@Path("/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access", description = "Keys that let callers in, and who changed what; for admins")
@SecurityScheme(
        securitySchemeName = AccessDescription.BEARER,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A key (rpk_…) or an OpenID Connect access token, where callers must say who they are")
public class KeyResource {
    private static final String NEW = "{\"name\":\"harvester\",\"role\":\"writer\",\"requestsPerMinute\":600}";

    private final KeyService keys;

    KeyResource(KeyService keys) {
        this.keys = keys;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a key", description = "Its secret is told in the answer, and never again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewKey.class),
                            examples = @ExampleObject(name = "for a program that stores documents", value = NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = MadeKey.class)))
    public Uni<Response> make(@NotNull @Valid NewKey asked, @Context RoutingContext http) {
        return keys.make(asked, http.get(Gate.CALLER)).map(made -> Response.status(201)
                .header(HttpHeaders.LOCATION, "/v1/keys/" + made.key().id())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(made)
                .build());
    }

    @GET
    @Operation(summary = "Keys in the order of their creation, revoked ones too, without their secrets")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "How many, 1 to 1000", example = "50")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "Where the last page ended: its `next`")
    public Uni<Page<ApiKey>> list(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        ListRequest request = ListRequest.of(parameters);
        parameters.done();
        return keys.list(request.cursor(), request.limit());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a key", description = "It lets nobody in any more, from the next request on.")
    @APIResponse(responseCode = "204", description = "Revoked")
    @APIResponse(
            responseCode = "404",
            description = "There is none",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Void> revoke(@PathParam("id") String id) {
        return keys.revoke(id);
    }
}
