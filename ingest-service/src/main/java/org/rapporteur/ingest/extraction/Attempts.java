package org.rapporteur.ingest.extraction;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.ingest.deadletter.DeadLetterService;
import org.rapporteur.message.DocumentStored;
import org.rapporteur.message.MessageJson;
import org.rapporteur.message.Topics;

/**
 * Tries a message until it is done: a few times where the document is at fault, then it goes to the dead letters; without
 * end while the store is in trouble. Waits twice as long after each failure, on the message's own Vert.x context.
 */
@ApplicationScoped
class Attempts {
    private static final Logger LOG = Logger.getLogger(Attempts.class);
    private static final int MAX_DOUBLINGS = 16;

    private final ExtractionService service;
    private final DeadLetterService deadLetters;
    private final MessageJson json;
    private final IngestSettings.Extraction settings;
    private volatile boolean stopping;

    Attempts(ExtractionService service, DeadLetterService deadLetters, MessageJson json, IngestSettings settings) {
        this.service = service;
        this.deadLetters = deadLetters;
        this.json = json;
        this.settings = settings.extraction();
    }

    /** No further try is begun; what is waiting for one fails. */
    void stop() {
        stopping = true;
    }

    /** Completes when the message is done with; fails when the service stops before, and the message is to come again. */
    Uni<Void> work(String payload) {
        Context context = Vertx.currentContext();
        VertxContextSafetyToggle.setContextSafe(context, true);
        DocumentStored message;
        try {
            message = json.read(payload, DocumentStored.class);
            UUID.fromString(message.document());
        } catch (IllegalArgumentException e) {
            return giveUp(new Try(context, payload, null, 1, 0), e);
        }
        MDC.put("document", message.document());
        return attempt(new Try(context, payload, message, 1, 0));
    }

    /**
     * @param number counts the tries in which the document was at fault, from 1
     * @param troubles counts those in which the store was
     */
    private record Try(Context context, String payload, DocumentStored message, int number, int troubles) {
        UUID document() {
            return message == null ? null : UUID.fromString(message.document());
        }

        Try next(boolean trouble) {
            return new Try(context, payload, message, number + (trouble ? 0 : 1), troubles + (trouble ? 1 : 0));
        }
    }

    private Uni<Void> attempt(Try current) {
        return Uni.createFrom()
                .deferred(() -> service.process(current.document(), current.message.revision()))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> {
                    boolean trouble = StoreFailures.passing(failure);
                    LOG.warnf("Try %d failed: %s", current.number() + current.troubles(), failure);
                    if (!trouble && current.number() >= settings.tries()) return giveUp(current, failure);
                    return later(current, failure, () -> attempt(current.next(trouble)));
                });
    }

    private Uni<Void> giveUp(Try current, Throwable reason) {
        int revision = current.message() == null ? 0 : current.message().revision();
        return Uni.createFrom()
                .deferred(() -> deadLetters.giveUp(
                        Topics.DOCUMENTS, current.document(), revision, current.payload(), reason, current.number()))
                .onFailure(StoreFailures::passing)
                .recoverWithUni(failure -> later(current, failure, () -> giveUp(current.next(true), reason)));
    }

    private Uni<Void> later(Try current, Throwable failure, Supplier<Uni<Void>> next) {
        if (stopping) return Uni.createFrom().failure(failure);
        int doublings = Math.min(MAX_DOUBLINGS, current.number() + current.troubles() - 1);
        Duration delay = settings.backoff().multipliedBy(1L << doublings);
        Duration max = settings.maxBackoff();
        long millis = Math.max(1, (delay.compareTo(max) > 0 ? max : delay).toMillis());
        return Uni.createFrom()
                .<Void>emitter(waiting -> current.context().owner().setTimer(millis, timer -> current.context()
                        .runOnContext(ignored -> waiting.complete(null))))
                .chain(() -> stopping ? Uni.createFrom().failure(failure) : next.get());
    }
}
