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
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final AtomicBoolean waiting = new AtomicBoolean();
    private long timer = -1;

    OutboxRelay(IngestSettings settings, OutboxRepository outbox, Channels channels, Vertx vertx) {
        this.settings = settings.outbox();
        this.outbox = outbox;
        this.channels = channels;
        this.vertx = vertx;
        this.lanes = IntStream.range(0, this.settings.relays())
                .mapToObj(i -> new Lane(vertx.getOrCreateContext(), this::hasMore))
                .toList();
    }

    void start(@Observes @Priority(AFTER_RECEIVERS) StartupEvent event) {
        if (!settings.background()) return;
        timer = vertx.setPeriodic(settings.poll().toMillis(), tick -> wake());
        wake();
    }

    /** Looks for messages now; to be called when a transaction that added some has been committed. */
    public void wake() {
        if (settings.background()) lanes.forEach(Lane::wake);
        else waiting.set(true);
    }

    /**
     * Where nothing sends in the background: sends what {@link #wake} was called for, before the process falls asleep.
     * Never fails; what could not be sent waits in the store.
     */
    public Uni<Void> settle() {
        return waiting.getAndSet(false)
                ? drain(PATIENCE).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /**
     * Sends batch after batch until nothing is due, and begins none after this time; never fails.
     *
     * @return how many messages were due
     */
    public Uni<Integer> drain(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return batch().chain(due -> due < settings.batch() || System.nanoTime() > end
                ? Uni.createFrom().item(due)
                : drain(Duration.ofNanos(Math.max(0, end - System.nanoTime()))).map(more -> due + more));
    }

    /** Sends a batch; tells how many messages were due. */
    private Uni<Integer> batch() {
        return outbox.relay(settings.batch(), settings.maxDelay(), channels::send)
                .onFailure()
                .invoke(failure -> LOG.warnf("The outbox cannot be relayed: %s", failure))
                .onFailure()
                .recoverWithItem(0);
    }

    private Uni<Boolean> hasMore() {
        return batch().map(due -> due == settings.batch());
    }

    /** Finishes what is under way; what is left is sent by whoever starts next. */
    void stop(@Observes @Priority(BEFORE_RECEIVERS) ShutdownEvent event) throws InterruptedException {
        if (timer < 0) return;
        vertx.cancelTimer(timer);
        lanes.forEach(Lane::stop);
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (Lane lane : lanes) lane.await(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
    }
}
