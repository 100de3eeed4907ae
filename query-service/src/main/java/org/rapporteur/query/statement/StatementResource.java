package org.rapporteur.query.statement;

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
import org.rapporteur.model.Statement;
import org.rapporteur.query.export.Columns;
import org.rapporteur.query.export.Export;

/** {@code /v1/statements}: who said what, newest first. */
@Path("/v1/statements")
@Tag(name = "Statements")
public class StatementResource {
    private final Statements statements;
    private final Export export;

    StatementResource(Statements statements, Export export) {
        this.statements = statements;
        this.export = export;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, LineStream.NDJSON, Export.CSV, Export.JSON_LD, Export.PLOVER})
    @Operation(summary = "Statements, newest first")
    public Uni<Response> list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        ListRequest request = ListRequest.of(parameters);
        return export.answer(statements.asked(parameters), request, Columns.STATEMENT, headers);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One statement")
    public Uni<Statement> item(@RestPath String id, @Context UriInfo uri) {
        new Parameters(uri.getQueryParameters()).done();
        return statements.find(id);
    }
}
