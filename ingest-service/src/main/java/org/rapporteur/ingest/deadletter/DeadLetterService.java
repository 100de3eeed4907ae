package org.rapporteur.ingest.deadletter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.rapporteur.api.Cursor;
import org.rapporteur.api.Page;
import org.rapporteur.ingest.outbox.OutboxRelay;
import org.rapporteur.model.DeadLetter;
import org.rapporteur.store.DeadLetterRepository;
import org.rapporteur.store.DocumentRepository;

/** Gives work up, shows it and replays it. */
@ApplicationScoped
public class DeadLetterService {
    private static final Logger LOG = Logger.getLogger(DeadLetterService.class);

    private final DeadLetterRepository deadLetters;
    private final DocumentRepository documents;
    private final OutboxRelay relay;
    private final Counter given;

    DeadLetterService(
            DeadLetterRepository deadLetters, DocumentRepository documents, OutboxRelay relay, MeterRegistry registry) {
        this.deadLetters = deadLetters;
        this.documents = documents;
        this.relay = relay;
        this.given = Counter.builder("rapporteur.dead.letters")
                .description("Messages given up since the service started")
                .register(registry);
    }

    /**
     * Keeps a message that could not be processed and marks its document, in one transaction.
     *
     * @param document null where the message does not tell
     */
    public Uni<Void> giveUp(
            String channel, UUID document, int revision, String payload, Throwable failure, int attempts) {
        return Panache.withTransaction(() -> deadLetters
                        .add(channel, document, payload, failure, attempts)
                        .call(() ->
                                document == null ? Uni.createFrom().voidItem() : documents.fail(document, revision)))
                .invoke(letter -> {
                    given.increment();
                    LOG.errorf("Given up after %d tries, dead letter %s: %s", attempts, letter.id(), letter.reason());
                })
                .replaceWithVoid();
    }

    /** Newest first. */
    Uni<Page<DeadLetter>> list(Cursor after, int limit, Object question) {
        Instant at = after == null ? null : Instant.parse(after.key().get(0));
        Long id = after == null ? null : Long.valueOf(after.key().get(1));
        return Panache.withSession(() -> deadLetters.list(at, id, limit + 1)).map(letters -> {
            if (letters.size() <= limit) return new Page<>(letters, null);
            DeadLetter last = letters.get(limit - 1);
            return new Page<>(
                    letters.subList(0, limit), Cursor.of(last.at(), last.id()).encode(question));
        });
    }

    /** Sends the message again; false where there is no such dead letter. */
    Uni<Boolean> replay(long id) {
        return Panache.withTransaction(() -> deadLetters.replay(id))
                .invoke(found -> {
                    if (found) relay.wake();
                })
                .call(relay::settle);
    }
}
