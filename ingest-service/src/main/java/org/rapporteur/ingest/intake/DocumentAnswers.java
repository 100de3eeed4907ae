package org.rapporteur.ingest.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.rapporteur.api.Preference;
import org.rapporteur.ingest.outbox.OutboxRelay;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.DocumentState;
import org.rapporteur.store.DocumentRepository.Outcome;

/** Answers to delivered documents: receipts, or the extraction where it is there in time. */
@ApplicationScoped
class DocumentAnswers {
    private static final String LOCATION = "/v1/documents/";

    private final Preparation preparation;
    private final IntakeService intake;
    private final LineIntake lineIntake;
    private final OutboxRelay relay;
    private final Workers workers;
    private final LineAnswers lines;
    private final ObjectMapper json;

    DocumentAnswers(
            Preparation preparation,
            IntakeService intake,
            LineIntake lineIntake,
            OutboxRelay relay,
            Workers workers,
            LineAnswers lines,
            ObjectMapper json) {
        this.preparation = preparation;
        this.intake = intake;
        this.lineIntake = lineIntake;
        this.relay = relay;
        this.workers = workers;
        this.lines = lines;
        this.json = json;
    }

    Uni<Response> json(byte[] body, DeliveryHeaders headers) {
        return accept(() -> delivery(preparation.json(body), MediaType.APPLICATION_JSON, headers, body));
    }

    Uni<Response> file(SentFile file, String mediaType, DeliveryHeaders headers) {
        return accept(() -> delivery(
                preparation.file(file),
                mediaType,
                headers,
                file.told().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                file.body()));
    }

    private static Delivery delivery(CleanDocument document, String type, DeliveryHeaders headers, byte[]... request) {
        return new Delivery(document, type, headers.key(), Fingerprint.of(type, request), headers.patience());
    }

    private Uni<Response> accept(Callable<Delivery> prepared) {
        return workers.work(prepared)
                .chain(delivery ->
                        intake.accept(delivery).call(relay::settle).chain(stored -> answer(stored, delivery)));
    }

    private Uni<Response> answer(Stored stored, Delivery delivery) {
        boolean finished = stored.state() == DocumentState.EXTRACTED || stored.state() == DocumentState.UNREADABLE;
        return delivery.patience().isZero() || !finished
                ? Uni.createFrom().item(receipt(stored))
                : extraction(stored, delivery.patience());
    }

    private static Response receipt(Stored stored) {
        String id = stored.saved().id().toString();
        return Response.accepted(new Receipt(id, stored.state(), stored.saved().outcome(), LOCATION + id))
                .header(HttpHeaders.LOCATION, LOCATION + id)
                .build();
    }

    private Uni<Response> extraction(Stored stored, Duration wait) {
        String location = LOCATION + stored.saved().id();
        int status = stored.saved().outcome() == Outcome.CREATED ? 201 : 200;
        return intake.extraction(stored.saved().id())
                .chain(read -> workers.work(() -> json.writeValueAsBytes(read)))
                .map(body -> Response.status(status)
                        .entity(body)
                        .header(HttpHeaders.LOCATION, location)
                        .header(Preference.APPLIED, "wait=" + wait.toSeconds())
                        .build());
    }

    /** A receipt or a problem for every line, in order. */
    Multi<byte[]> lines(Multi<Line> requests) {
        return lineIntake
                .keep(requests)
                .map(kept -> LineAnswers.ended(answer(kept)))
                .onCompletion()
                .call(relay::settle);
    }

    private byte[] answer(LineIntake.Kept kept) {
        Line line = kept.line();
        if (kept.failure() != null) return lines.problem(line, kept.failure());
        Stored stored = kept.stored();
        return lines.write(new LineReceipt(
                line.number(),
                kept.documentId(),
                stored.saved().id().toString(),
                stored.state(),
                stored.saved().outcome()));
    }
}
