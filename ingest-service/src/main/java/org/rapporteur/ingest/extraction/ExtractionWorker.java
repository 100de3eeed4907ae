package org.rapporteur.ingest.extraction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.reactive.messaging.providers.locals.LocalContextMetadata;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.message.Topics;

/**
 * Works through the {@code documents} channel, a few documents at once: twice as many as are read at once, so that others
 * are read while the facts of some are being stored. A message is acknowledged when its facts are
 * stored, or when it was given up after its tries and lies among the dead letters. While the store cannot be reached it
 * is tried again and again; when the service stops it is refused, so that it comes again.
 */
@ApplicationScoped
class ExtractionWorker {
    private static final Logger LOG = Logger.getLogger(ExtractionWorker.class);

    private final Multi<Message<String>> messages;
    private final Attempts attempts;
    private final int underWay;
    private final AtomicInteger inFlight = new AtomicInteger();
    private Cancellable subscription;

    ExtractionWorker(
            @Channel("documents-in") Multi<Message<String>> messages,
            Attempts attempts,
            IngestSettings settings,
            MeterRegistry registry) {
        this.messages = messages;
        this.attempts = attempts;
        this.underWay = 2 * settings.extraction().atOnce();
        Gauge.builder("rapporteur.channel.in.flight", inFlight, AtomicInteger::get)
                .tag("channel", Topics.DOCUMENTS)
                .description("Messages taken from the channel and not yet settled")
                .register(registry);
    }

    void start(@Observes @Priority(Interceptor.Priority.APPLICATION + 100) StartupEvent event) {
        subscription = messages.onItem()
                .transformToUni(this::settle)
                .merge(underWay)
                .subscribe()
                .with(ignored -> {}, failure -> LOG.error("The documents channel has failed", failure));
    }

    void stop(@Observes @Priority(Interceptor.Priority.APPLICATION + 100) ShutdownEvent event) {
        attempts.stop();
        if (subscription != null) subscription.cancel();
    }

    /** Works on a message on its own context and answers it; never fails. */
    private Uni<Void> settle(Message<String> message) {
        inFlight.incrementAndGet();
        return LocalContextMetadata.invokeOnMessageContext(message, ignored -> attempts.work(message.getPayload()))
                .flatMap(work -> work)
                .onItemOrFailure()
                .transformToUni((done, failure) ->
                        Uni.createFrom().completionStage(() -> failure == null ? message.ack() : message.nack(failure)))
                .onFailure()
                .invoke(failure -> LOG.warnf("A message could not be answered: %s", failure))
                .onFailure()
                .recoverWithNull()
                .onTermination()
                .invoke(inFlight::decrementAndGet);
    }
}
