package org.rapporteur.ingest.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.rapporteur.ingest.extraction.ExtractionService;

/** Documents read and answered at once, nothing stored. */
@ApplicationScoped
class ExtractionAnswers {
    private final Preparation preparation;
    private final ExtractionService extraction;
    private final Workers workers;
    private final LineAnswers lines;
    private final ObjectMapper json;

    ExtractionAnswers(
            Preparation preparation,
            ExtractionService extraction,
            Workers workers,
            LineAnswers lines,
            ObjectMapper json) {
        this.preparation = preparation;
        this.extraction = extraction;
        this.workers = workers;
        this.lines = lines;
        this.json = json;
    }

    /** The extraction of a document sent as JSON, as JSON. */
    Uni<byte[]> extract(byte[] body) {
        return workers.work(() -> preparation.json(body))
                .chain(extraction::extract)
                .chain(read -> workers.work(() -> json.writeValueAsBytes(read)));
    }

    /** An answer for every line, in order. */
    Multi<byte[]> extract(Multi<Line> requests) {
        return workers.inOrder(requests, line -> lines.check(line)
                        .chain(ok -> extract(ok.content()))
                        .onFailure()
                        .recoverWithItem(failure -> lines.problem(line, failure)))
                .map(LineAnswers::ended);
    }
}
