package org.rapporteur.ingest.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.rapporteur.api.ProblemException;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.ingest.extraction.ExtractionService;
import org.rapporteur.ingest.outbox.OutboxRelay;
import org.rapporteur.model.DocumentState;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Signature;
import org.rapporteur.store.DocumentRepository;
import org.rapporteur.store.DocumentRepository.Saved;
import org.rapporteur.store.ExtractionRepository;
import org.rapporteur.store.IdempotencyRepository;
import org.rapporteur.store.IdempotencyRepository.Answered;

/** Keeps documents, each once, and has them read now where the sender waits for it, else by the worker. */
@ApplicationScoped
class IntakeService {
    private static final Logger LOG = Logger.getLogger(IntakeService.class);

    /** How much longer than its sender waits the worker leaves a document to us. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final DocumentRepository documents;
    private final IdempotencyRepository keys;
    private final ExtractionRepository extractions;
    private final ExtractionService extraction;
    private final OutboxRelay relay;
    private final Workers workers;
    private final Duration keepKeys;

    IntakeService(
            DocumentRepository documents,
            IdempotencyRepository keys,
            ExtractionRepository extractions,
            ExtractionService extraction,
            OutboxRelay relay,
            Workers workers,
            IngestSettings settings) {
        this.documents = documents;
        this.keys = keys;
        this.extractions = extractions;
        this.extraction = extraction;
        this.relay = relay;
        this.workers = workers;
        this.keepKeys = settings.intake().keepKeys();
    }

    /**
     * Keeps a document and, where its sender waits, reads it.
     *
     * @return where it is kept, when it has been committed
     */
    Uni<Stored> accept(Delivery delivery) {
        return workers.work(() -> Signatures.of(delivery.document().text()))
                .chain(signature -> Panache.withTransaction(
                        () -> delivery.key() == null ? save(delivery, signature) : saveOnce(delivery, signature)))
                .chain(stored -> read(stored, delivery.patience()));
    }

    private Uni<Stored> save(Delivery delivery, Signature signature) {
        Duration holdBack = delivery.patience().isZero()
                ? Duration.ZERO
                : delivery.patience().plus(MARGIN);
        return documents
                .save(delivery.document(), signature, delivery.mediaType(), holdBack)
                .chain(this::stored);
    }

    private Uni<Stored> stored(Saved saved) {
        return documents.state(saved.id()).map(state -> new Stored(saved, state));
    }

    private Uni<Stored> saveOnce(Delivery delivery, Signature signature) {
        return keys.forget(keepKeys)
                .chain(() -> keys.find(delivery.key()))
                .chain(known -> known != null
                        ? again(known, delivery)
                        : save(delivery, signature).chain(stored -> keep(stored, delivery)));
    }

    private Uni<Stored> keep(Stored stored, Delivery delivery) {
        return keys.keep(delivery.key(), new Answered(delivery.fingerprint(), stored.saved()))
                .chain(kept -> kept
                        ? Uni.createFrom().item(stored)
                        : keys.find(delivery.key()).chain(known -> again(known, delivery)));
    }

    private Uni<Stored> again(Answered known, Delivery delivery) {
        if (!known.requestHash().equals(delivery.fingerprint()))
            return Uni.createFrom()
                    .failure(ProblemException.unprocessable(
                            "Idempotency-Key", "was used for another request; take a new key"));
        return stored(known.saved());
    }

    private Uni<Stored> read(Stored stored, Duration wait) {
        if (stored.state() != DocumentState.PENDING) return Uni.createFrom().item(stored);
        if (wait.isZero()) {
            relay.wake();
            return Uni.createFrom().item(stored);
        }
        return extraction
                .process(stored.saved().id(), stored.saved().revision())
                .ifNoItem()
                .after(wait)
                .recoverWithItem(false)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        failure,
                        "Document %s was not read at once",
                        stored.saved().id()))
                .onFailure()
                .recoverWithItem(false)
                .chain(() -> Panache.withSession(() -> stored(stored.saved())));
    }

    /** Everything read from a stored document; null where there is none. */
    @WithSession
    Uni<Extraction> extraction(UUID document) {
        return extractions.find(document);
    }

    /** @throws ProblemException 404 where there is no such document */
    @WithTransaction
    Uni<Void> delete(UUID document) {
        return documents
                .delete(document)
                .invoke(deleted -> {
                    if (!deleted) throw ProblemException.notFound("document", document.toString());
                })
                .replaceWithVoid();
    }
}
