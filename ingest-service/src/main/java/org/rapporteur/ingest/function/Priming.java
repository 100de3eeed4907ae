package org.rapporteur.ingest.function;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rapporteur.ingest.extraction.ExtractionService;
import org.rapporteur.model.CleanDocument;

/**
 * Reads a sentence before Lambda takes its snapshot, so that every instance made of it has the encoder loaded and the way
 * through it taken. Quarkus starts the application for the snapshot ({@code quarkus.snapstart.full-warmup}). No
 * connection is opened: it would be a dead one in every copy.
 */
@ApplicationScoped
class Priming {
    private static final String SNAPSHOT = "snap-start";
    private static final CleanDocument SENTENCE = new CleanDocument(
            null, "Talks", null, null, null, null, "en", "The minister said on Friday that the talks would resume.");

    private final ExtractionService extraction;
    private final AwsSettings settings;
    private final String initialization;

    /** @param initialization how Lambda starts this process, as it tells in the environment */
    Priming(
            ExtractionService extraction,
            AwsSettings settings,
            @ConfigProperty(name = "AWS_LAMBDA_INITIALIZATION_TYPE", defaultValue = "none") String initialization) {
        this.extraction = extraction;
        this.settings = settings;
        this.initialization = initialization;
    }

    void start(@Observes StartupEvent event) {
        if (settings.prime() && initialization.equals(SNAPSHOT)) extraction.prime(SENTENCE);
    }
}
