package org.rapporteur.ingest.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rapporteur.api.LineStream;
import org.rapporteur.api.Offer;
import org.rapporteur.api.Problem;
import org.rapporteur.api.ProblemException;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.model.Extraction;

/** {@code POST /v1/documents} and {@code DELETE /v1/documents/{id}}: documents in, and out again. */
@Path("/v1/documents")
@Tag(name = "Documents")
public class DocumentResource {
    private static final String EXAMPLE =
            "{\"url\":\"https://wire.example/2025/05/09/orla\",\"outlet\":\"Example Wire\",\"title\":\"Ratified\","
                    + "\"publishedAt\":\"2025-05-09T10:00:00Z\",\"text\":\"Veldania ratified the protocol, Kolt said.\"}";

    private final DocumentAnswers answers;
    private final IntakeService intake;
    private final IngestSettings.Intake limits;

    DocumentResource(DocumentAnswers answers, IntakeService intake, IngestSettings settings) {
        this.answers = answers;
        this.intake = intake;
        this.limits = settings.intake();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Store a document and read it",
            description = "The same address, or without one the same outlet and text, is the same document.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewDocument.class),
                            examples = @ExampleObject(name = "a wire story", value = EXAMPLE)))
    @Parameter(
            name = "Prefer",
            in = ParameterIn.HEADER,
            description = "wait=N: answer with what was read if that takes at most N seconds (RFC 7240)",
            example = "wait=20",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "The same key with the same request has one effect",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "201",
            description = "With Prefer: wait, what was read from a new document",
            content = @Content(schema = @Schema(implementation = Extraction.class)))
    @APIResponse(
            responseCode = "202",
            description = "Stored; Location tells where, and it is read soon",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "413",
            description = "Larger than is taken",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "No text, or one that cannot be stored",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> one(@Context HttpServerRequest request, @Context HttpHeaders headers) {
        Offer.check(headers, MediaType.APPLICATION_JSON);
        DeliveryHeaders delivery = DeliveryHeaders.of(headers, limits.maxWait());
        return whole(request).chain(body -> answers.json(body, delivery));
    }

    @POST
    @Consumes({MediaType.TEXT_HTML, MediaType.TEXT_PLAIN, "application/pdf"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Store a web page, a text or a PDF and read it")
    @Parameter(
            name = "Prefer",
            in = ParameterIn.HEADER,
            description = "wait=N: answer with what was read if that takes at most N seconds (RFC 7240)",
            example = "wait=20",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "The same key with the same request has one effect",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "201",
            description = "With Prefer: wait, what was read from a new document",
            content = @Content(schema = @Schema(implementation = Extraction.class)))
    @APIResponse(
            responseCode = "202",
            description = "Stored; Location tells where, and it is read soon",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "413",
            description = "Larger than is taken",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "No text, or one that cannot be stored",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> file(
            @Context HttpServerRequest request, @Context HttpHeaders headers, @BeanParam FileParameters parameters) {
        Offer.check(headers, MediaType.APPLICATION_JSON);
        DeliveryHeaders delivery = DeliveryHeaders.of(headers, limits.maxWait());
        MediaType type = headers.getMediaType();
        return whole(request)
                .chain(body -> answers.file(
                        SentFile.of(type, body, parameters.told()),
                        type.getType() + "/" + type.getSubtype(),
                        delivery));
    }

    @POST
    @Consumes(LineStream.NDJSON)
    @Produces(LineStream.NDJSON)
    @Operation(
            summary = "Store many documents",
            description = "One answer line for each request line, in order; a bad line answers with a problem and the"
                    + " rest goes on.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Receipts and problems",
            content = @Content(mediaType = LineStream.NDJSON, schema = @Schema(implementation = LineReceipt.class)))
    public LineStream many(@Context HttpServerRequest request, @Context HttpHeaders headers) {
        Offer.check(headers, LineStream.NDJSON);
        if (headers.getHeaderString(DeliveryHeaders.IDEMPOTENCY_KEY) != null)
            throw ProblemException.badRequest(
                    DeliveryHeaders.IDEMPOTENCY_KEY,
                    "is for single documents; documents of a stream are known by url, else by outlet and text");
        int maxLine = Math.toIntExact(limits.maxLine().asLongValue());
        return new LineStream(answers.lines(new SentBody(request).lines(maxLine)));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a document with its facts", description = "The change feed tells of each.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(
            responseCode = "404",
            description = "There is none",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Void> delete(@PathParam("id") String id) {
        try {
            return intake.delete(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("document", id);
        }
    }

    private Uni<byte[]> whole(HttpServerRequest request) {
        return new SentBody(request).whole(limits.maxBody().asLongValue());
    }
}
