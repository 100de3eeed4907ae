package org.rapporteur.access;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rapporteur.api.ListRequest;
import org.rapporteur.api.Page;
import org.rapporteur.api.Parameters;
import org.rapporteur.model.AuditEntry;

/** {@code /v1/audit}: who changed what. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class AuditResource {
    private final KeyService keys;

    AuditResource(KeyService keys) {
        this.keys = keys;
    }

    @GET
    @Operation(
            summary = "Writes that were carried out, newest first",
            description = "Who, what, when and from where: documents, feeds, dead letters and keys.")
    @Parameter(name = "who", in = ParameterIn.QUERY, description = "One caller's only", example = "key 7 (harvester)")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "How many, 1 to 1000", example = "50")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "Where the last page ended: its `next`")
    public Uni<Page<AuditEntry>> list(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        ListRequest request = ListRequest.of(parameters);
        String who = parameters.text("who");
        parameters.done();
        return keys.writes(who, request.cursor(), request.limit());
    }
}
