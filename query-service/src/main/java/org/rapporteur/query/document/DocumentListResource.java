package org.rapporteur.query.document;

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
import org.rapporteur.model.Document;
import org.rapporteur.model.Extraction;
import org.rapporteur.query.export.Columns;
import org.rapporteur.query.export.Export;

/** {@code /v1/documents}: what was read, last stored first. */
@Path("/v1/documents")
@Tag(name = "Documents")
public class DocumentListResource {
    private final Documents documents;
    private final Export export;

    DocumentListResource(Documents documents, Export export) {
        this.documents = documents;
        this.export = export;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, LineStream.NDJSON, Export.CSV, Export.JSON_LD})
    @Operation(summary = "Documents without their texts, last stored first")
    public Uni<Response> list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        ListRequest request = ListRequest.of(parameters);
        return export.answer(documents.asked(parameters), request, Columns.DOCUMENT, headers);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One document")
    public Uni<Document> item(@RestPath String id, @Context UriInfo uri) {
        new Parameters(uri.getQueryParameters()).done();
        return documents.find(id);
    }

    @GET
    @Path("{id}/extraction")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All that was read from a document")
    public Uni<Extraction> extraction(@RestPath String id, @Context UriInfo uri) {
        new Parameters(uri.getQueryParameters()).done();
        return documents.extraction(id);
    }
}
