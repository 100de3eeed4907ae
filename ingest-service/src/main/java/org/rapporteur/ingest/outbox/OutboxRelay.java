package org.rapporteur.ingest.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.store.OutboxRepository;

/**
 * Sends stored messages as long as the service runs: looks at regular times and whenever it is woken. It starts after
 * the receivers within the same JVM and stops before them, so that no message meets nobody.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int AFTER_RECEIVERS = Interceptor.Priority.APPLICATION + 200;
    private static final int BEFORE_RECEIVERS = Interceptor.Priority.APPLICATION - 200;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final IngestSettings.Outbox settings;
    private final OutboxRepository outbox;
    private final Channels channels;
    private final Vertx vertx;
    private final List<Lane> lanes;
    private long timer;

    OutboxRelay(IngestSettings settings, OutboxRepository outbox, Channels channels, Vertx vertx) {
        this.settings = settings.outbox();
        this.outbox = outbox;
        this.channels = channels;
        this.vertx = vertx;
        this.lanes = IntStream.range(0, this.settings.relays())
                .mapToObj(i -> new Lane(vertx.getOrCreateContext(), this::batch))
                .toList();
    }

    void start(@Observes @Priority(AFTER_RECEIVERS) StartupEvent event) {
        timer = vertx.setPeriodic(settings.poll().toMillis(), tick -> wake());
        wake();
    }

    /** Looks for messages now; to be called when a transaction that added some has been committed. */
    public void wake() {
        lanes.forEach(Lane::wake);
    }

    /** Sends a batch; true when there may be more. */
    private Uni<Boolean> batch() {
        return outbox.relay(settings.batch(), settings.maxDelay(), channels::send)
                .map(due -> due == settings.batch())
                .onFailure()
                .invoke(failure -> LOG.warnf("The outbox cannot be relayed: %s", failure))
                .onFailure()
                .recoverWithItem(false);
    }

    /** Finishes what is under way; what is left is sent by whoever starts next. */
    void stop(@Observes @Priority(BEFORE_RECEIVERS) ShutdownEvent event) throws InterruptedException {
        vertx.cancelTimer(timer);
        lanes.forEach(Lane::stop);
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (Lane lane : lanes) lane.await(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
    }
}
