package org.rapporteur.ingest.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.ingest.Own;
import org.rapporteur.store.FeedLeases.DueFeed;

/** Polls as long as the process runs: looks for due feeds at regular times, when one is done, and when somebody asks. */
@ApplicationScoped
class FeedScheduler {
    private static final Logger LOG = Logger.getLogger(FeedScheduler.class);

    private final FeedPoller poller;
    private final IngestSettings.Feeds settings;
    private final Vertx vertx;
    private final AtomicInteger polling = new AtomicInteger();
    private final AtomicBoolean looking = new AtomicBoolean();
    private long timer = -1;
    private volatile boolean stopped;

    FeedScheduler(FeedPoller poller, IngestSettings settings, Vertx vertx) {
        this.poller = poller;
        this.settings = settings.feeds();
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        if (settings.scheduler()) timer = vertx.setPeriodic(settings.wake().toMillis(), tick -> wake());
    }

    /** Takes as many due feeds as may be polled besides those under way; nothing where that is left to other processes. */
    void wake() {
        int free = settings.atOnce() - polling.get();
        if (!settings.scheduler() || stopped || free <= 0 || !looking.compareAndSet(false, true)) return;
        Own.context(vertx, () -> poller.lease(free)).subscribe().with(this::poll, failure -> {
            looking.set(false);
            LOG.warnf("Feeds that are due cannot be looked for: %s", failure);
        });
    }

    private void poll(List<DueFeed> due) {
        polling.addAndGet(due.size());
        looking.set(false);
        for (DueFeed feed : due) poller.poll(feed).subscribe().with(this::polled);
    }

    private void polled(boolean settled) {
        polling.decrementAndGet();
        if (settled) wake();
    }

    /** Polls under way end with the process; their leases run out, and another process takes them up. */
    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        if (timer >= 0) vertx.cancelTimer(timer);
    }
}
