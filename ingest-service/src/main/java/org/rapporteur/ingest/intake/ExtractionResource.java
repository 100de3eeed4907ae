package org.rapporteur.ingest.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rapporteur.api.LineStream;
import org.rapporteur.api.Offer;
import org.rapporteur.api.Problem;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.model.Extraction;

/** {@code POST /v1/extractions}: statements and events of a text, nothing stored. */
@Path("/v1/extractions")
@Tag(name = "Extractions", description = "Read a text without storing it")
public class ExtractionResource {
    private final ExtractionAnswers answers;
    private final IngestSettings.Intake limits;

    ExtractionResource(ExtractionAnswers answers, IngestSettings settings) {
        this.answers = answers;
        this.limits = settings.intake();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read one document",
            description = "A posted text comes back unchanged; offsets count its code points.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewDocument.class)))
    @APIResponse(
            responseCode = "200",
            description = "What was read",
            content = @Content(schema = @Schema(implementation = Extraction.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not JSON, an unknown member or a wrong type",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "Larger than is taken",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "No text, or one that cannot be read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<byte[]> one(@Context HttpServerRequest request, @Context HttpHeaders headers) {
        Offer.check(headers, MediaType.APPLICATION_JSON);
        return new SentBody(request).whole(limits.maxBody().asLongValue()).chain(answers::extract);
    }

    @POST
    @Consumes(LineStream.NDJSON)
    @Produces(LineStream.NDJSON)
    @Operation(
            summary = "Read many documents",
            description =
                    "One answer line for each request line, in order, while the request is still being sent; a bad line answers with a problem that carries line and id.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING),
                            examples =
                                    @ExampleObject(
                                            name = "two lines",
                                            value =
                                                    "{\"id\":\"1\",\"text\":\"Kolt said the talks would resume.\"}\n{\"id\":\"2\",\"text\":\"\"}\n")))
    @APIResponse(
            responseCode = "200",
            description = "Extractions and problems",
            content = @Content(mediaType = LineStream.NDJSON, schema = @Schema(implementation = Extraction.class)))
    public LineStream many(@Context HttpServerRequest request, @Context HttpHeaders headers) {
        Offer.check(headers, LineStream.NDJSON);
        int maxLine = Math.toIntExact(limits.maxLine().asLongValue());
        return new LineStream(answers.extract(new SentBody(request).lines(maxLine)));
    }
}
