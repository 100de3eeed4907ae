package org.rapporteur.ingest.extraction;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.UUID;
import org.rapporteur.extract.Extractor;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.Document;
import org.rapporteur.model.DocumentState;
import org.rapporteur.model.Extraction;
import org.rapporteur.store.DocumentRepository;
import org.rapporteur.store.FactRepository;

/**
 * Reads documents into facts; as many at once as there are processors, further ones wait their turn. The weights are
 * loaded when the service starts, since that takes a second; where a process may never read a document, with the first
 * one.
 */
@ApplicationScoped
public class ExtractionService {
    private static final int BEFORE_RECEIVERS = Interceptor.Priority.APPLICATION;

    private final IngestSettings.Extraction settings;
    private final DocumentRepository documents;
    private final FactRepository facts;
    private final WorkerExecutor workers;
    private final MeterRegistry registry;
    private final Timer timer;
    private final Timer loading;
    private volatile Extractor loaded;

    ExtractionService(
            DocumentRepository documents,
            FactRepository facts,
            IngestSettings settings,
            Vertx vertx,
            MeterRegistry registry) {
        this.settings = settings.extraction();
        this.documents = documents;
        this.facts = facts;
        this.workers = vertx.createSharedWorkerExecutor(
                "extraction", settings.extraction().atOnce());
        this.registry = registry;
        this.timer = Timer.builder("rapporteur.extraction")
                .description("Time to read one document into facts, without storing")
                .publishPercentileHistogram()
                .register(registry);
        this.loading = Timer.builder("rapporteur.extraction.loading")
                .description("Time to load the encoder, once in a process that reads")
                .register(registry);
    }

    void start(@Observes @Priority(BEFORE_RECEIVERS) StartupEvent event) {
        if (settings.loadAtStart()) load();
    }

    /** Reads a document, stored or not, off the event loop; the result comes back on the caller's context. */
    public Uni<Extraction> extract(CleanDocument document) {
        return extractor()
                .chain(extractor ->
                        workers.executeBlocking(() -> timer.record(() -> extractor.extract(document)), false));
    }

    /** Reads a document on the caller's thread, so that whoever comes next finds everything loaded. */
    public void prime(CleanDocument document) {
        load().extract(document);
    }

    /**
     * Reads a stored document and stores its facts, in one transaction with the message that tells of them.
     *
     * @return false when there was nothing to do: the document is gone, unreadable, of another revision, or was read
     *     before
     */
    public Uni<Boolean> process(UUID id, int revision) {
        return extractor().chain(extractor -> process(id, revision, extractor.version()));
    }

    private Uni<Boolean> process(UUID id, int revision, String version) {
        return Panache.withSession(() -> documents.find(id)).chain(document -> {
            if (document == null || !isToBeRead(document, version))
                return Uni.createFrom().item(false);
            return extract(clean(document)).chain(extraction -> store(id, revision, extraction, version));
        });
    }

    private Uni<Boolean> store(UUID id, int revision, Extraction extraction, String version) {
        return Panache.withTransaction(() -> facts.replace(id, revision, extraction, version))
                .invoke(stored -> {
                    if (stored) count(extraction);
                });
    }

    private Uni<Extractor> extractor() {
        Extractor ready = loaded;
        return ready != null ? Uni.createFrom().item(ready) : workers.executeBlocking(this::load, false);
    }

    private synchronized Extractor load() {
        if (loaded == null)
            loaded = loading.record(() -> Extractor.load(settings.encoder()).atLeast(settings.minConfidence()));
        return loaded;
    }

    private void count(Extraction extraction) {
        registry.counter("rapporteur.documents.extracted").increment();
        registry.counter("rapporteur.facts.stored", "sort", "statement")
                .increment(extraction.statements().size());
        registry.counter("rapporteur.facts.stored", "sort", "event")
                .increment(extraction.events().size());
    }

    private static boolean isToBeRead(Document document, String version) {
        boolean read = document.state() == DocumentState.EXTRACTED && version.equals(document.extractor());
        return !read && document.state() != DocumentState.UNREADABLE;
    }

    private static CleanDocument clean(Document document) {
        return new CleanDocument(
                document.id(),
                document.title(),
                document.outlet(),
                document.author(),
                document.url(),
                document.publishedAt(),
                document.language(),
                document.text());
    }

    @PreDestroy
    void close() {
        workers.close().subscribe().with(closed -> {
            if (loaded != null) loaded.close();
        });
    }
}
