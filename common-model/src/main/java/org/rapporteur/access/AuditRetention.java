package org.rapporteur.access;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.rapporteur.store.AuditRepository;

/**
 * Deletes entries of the audit log that have been kept for long enough: every hour where a process runs by itself; a
 * function does it when it is woken to look for what is due. Several may do so at once.
 */
@ApplicationScoped
public class AuditRetention {
    private static final Logger LOG = Logger.getLogger(AuditRetention.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration PERIOD = Duration.ofHours(1);

    /** Entries that are deleted at once. */
    private static final int BATCH = 1000;

    private final AuditRepository entries;
    private final Duration keep;
    private final boolean background;
    private final Vertx vertx;
    private long timer = -1;

    AuditRetention(AuditRepository entries, AccessSettings settings, Exposure exposure, Vertx vertx) {
        this.entries = entries;
        this.keep = settings.keepAudit();
        this.background = !exposure.lambda();
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        if (background)
            timer = vertx.setPeriodic(FIRST.toMillis(), PERIOD.toMillis(), tick -> forget(PERIOD)
                    .subscribe()
                    .with(count -> {}));
    }

    void stop(@Observes ShutdownEvent event) {
        if (timer >= 0) vertx.cancelTimer(timer);
    }

    /**
     * Deletes what is too old, batch after batch, and begins none after this time; never fails. What is left is deleted the
     * next time.
     *
     * @return how many entries were deleted
     */
    public Uni<Integer> forget(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return batch().chain(count -> count < BATCH || System.nanoTime() > end
                ? Uni.createFrom().item(count)
                : forget(Duration.ofNanos(Math.max(0, end - System.nanoTime()))).map(more -> count + more));
    }

    private Uni<Integer> batch() {
        return entries.forget(keep, BATCH)
                .onFailure()
                .invoke(failure -> LOG.warnf("Old entries of the audit log cannot be deleted: %s", failure))
                .onFailure()
                .recoverWithItem(0);
    }
}
