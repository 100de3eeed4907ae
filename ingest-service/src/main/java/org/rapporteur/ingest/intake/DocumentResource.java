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
import org.rapporteur.api.LineStream;
import org.rapporteur.api.Offer;
import org.rapporteur.api.ProblemException;
import org.rapporteur.ingest.IngestSettings;

/** {@code POST /v1/documents} and {@code DELETE /v1/documents/{id}}: documents in, and out again. */
@Path("/v1/documents")
public class DocumentResource {
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
    public Uni<Response> one(@Context HttpServerRequest request, @Context HttpHeaders headers) {
        Offer.check(headers, MediaType.APPLICATION_JSON);
        DeliveryHeaders delivery = DeliveryHeaders.of(headers, limits.maxWait());
        return whole(request).chain(body -> answers.json(body, delivery));
    }

    @POST
    @Consumes({MediaType.TEXT_HTML, MediaType.TEXT_PLAIN, "application/pdf"})
    @Produces(MediaType.APPLICATION_JSON)
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
