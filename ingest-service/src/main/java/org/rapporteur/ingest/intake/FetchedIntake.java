package org.rapporteur.ingest.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.rapporteur.api.ProblemException;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.store.DocumentRepository.Saved;

/** The way in for what was fetched: cleaned and kept as what is sent is. */
@ApplicationScoped
public class FetchedIntake {
    private final Preparation preparation;
    private final IntakeService intake;
    private final Workers workers;

    FetchedIntake(Preparation preparation, IntakeService intake, Workers workers) {
        this.preparation = preparation;
        this.intake = intake;
        this.workers = workers;
    }

    /** The document an article makes; fails with a {@link ProblemException} where it makes none. */
    public Uni<CleanDocument> prepare(FetchedArticle article) {
        return workers.work(() -> preparation.fetched(article));
    }

    /** Keeps it together with the message that has it read, in one transaction. */
    public Uni<Saved> keep(CleanDocument document, FetchedArticle article) {
        return intake.accept(new Delivery(document, article.mediaType(), null, null, Duration.ZERO))
                .map(Stored::saved);
    }
}
