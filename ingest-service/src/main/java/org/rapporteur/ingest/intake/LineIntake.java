package org.rapporteur.ingest.intake;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.rapporteur.model.CleanDocument;

/** Keeps documents that come as lines of JSON; a line's failure is data, never the end of the stream. */
@ApplicationScoped
class LineIntake {
    private final Preparation preparation;
    private final IntakeService intake;
    private final Workers workers;
    private final LineAnswers lines;

    LineIntake(Preparation preparation, IntakeService intake, Workers workers, LineAnswers lines) {
        this.preparation = preparation;
        this.intake = intake;
        this.workers = workers;
        this.lines = lines;
    }

    /**
     * What became of a line.
     *
     * @param documentId the sender's own id, or null
     * @param failure why its document is not kept; null where it is
     */
    record Kept(Line line, String documentId, Stored stored, Throwable failure) {}

    /** In the order of the lines, which are prepared side by side and stored one after another. */
    Multi<Kept> keep(Multi<Line> requests) {
        return workers.inOrder(requests, this::prepare).onItem().transformToUniAndConcatenate(this::store);
    }

    private Uni<Prepared> prepare(Line line) {
        return lines.check(line)
                .chain(ok -> workers.work(() -> new Prepared(line, preparation.json(ok.content()), null)))
                .onFailure()
                .recoverWithItem(failure -> new Prepared(line, null, failure));
    }

    private Uni<Kept> store(Prepared prepared) {
        Line line = prepared.line();
        if (prepared.failure() != null) return Uni.createFrom().item(new Kept(line, null, null, prepared.failure()));
        CleanDocument document = prepared.document();
        return intake.accept(new Delivery(document, MediaType.APPLICATION_JSON, null, null, Duration.ZERO))
                .map(stored -> new Kept(line, document.id(), stored, null))
                .onFailure()
                .recoverWithItem(failure -> new Kept(line, document.id(), null, failure));
    }

    /** A line and the document it held, or what was wrong with it. */
    private record Prepared(Line line, CleanDocument document, Throwable failure) {}
}
