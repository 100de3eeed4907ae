package org.rapporteur.ingest.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.ingest.Own;
import org.rapporteur.store.FeedLeases;
import org.rapporteur.store.FeedLeases.DueFeed;
import org.rapporteur.store.FeedLeases.Settlement;

/** Polls the feeds that are due, each under a lease, and writes down how it went. */
@ApplicationScoped
public class FeedPoller {
    private static final Logger LOG = Logger.getLogger(FeedPoller.class);

    private final FeedLeases leases;
    private final FeedPoll poll;
    private final Rhythm rhythm;
    private final IngestSettings.Feeds settings;
    private final Vertx vertx;
    private final MeterRegistry registry;

    FeedPoller(FeedLeases leases, FeedPoll poll, IngestSettings settings, Vertx vertx, MeterRegistry registry) {
        this.leases = leases;
        this.poll = poll;
        this.settings = settings.feeds();
        this.rhythm = new Rhythm(this.settings.minInterval(), this.settings.maxInterval());
        this.vertx = vertx;
        this.registry = registry;
    }

    /**
     * Polls feeds that are due, as many as are polled at once; to be called again as long as there are that many.
     *
     * @return how many were polled
     */
    public Uni<Integer> pollDue() {
        return lease(settings.atOnce()).chain(due -> Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUni(this::poll)
                .merge(Math.max(1, due.size()))
                .collect()
                .last()
                .replaceWith(due.size()));
    }

    /** Takes up to this many feeds that are due. */
    Uni<List<DueFeed>> lease(int limit) {
        return leases.lease(limit, settings.lease());
    }

    /**
     * Polls a feed that was taken, on a context of its own. Never fails: a poll that cannot be written down is made again
     * when its lease has run out.
     */
    Uni<Boolean> poll(DueFeed feed) {
        return Own.context(vertx, () -> poll.of(feed).chain(outcome -> leases.settle(feed, settlement(feed, outcome))
                        .invoke(settled -> count(outcome))))
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "The poll of feed %d could not be written down", feed.id()))
                .onFailure()
                .recoverWithItem(false);
    }

    private Settlement settlement(DueFeed feed, PollOutcome outcome) {
        boolean failed = outcome.kind() == PollOutcome.Kind.FAILED;
        int failures = failed ? feed.failures() + 1 : 0;
        int interval = rhythm.interval(feed.interval(), outcome.kind());
        return new Settlement(
                interval,
                rhythm.pause(interval, failures, outcome.patience()),
                outcome.title(),
                failed ? feed.etag() : outcome.etag(),
                failed ? feed.lastModified() : outcome.lastModified(),
                outcome.kind() == PollOutcome.Kind.CHANGED,
                failures,
                outcome.problem(),
                outcome.movedTo(),
                outcome.kind() == PollOutcome.Kind.ENDED);
    }

    private void count(PollOutcome outcome) {
        registry.counter(
                        "rapporteur.feed.polls",
                        "outcome",
                        outcome.kind().name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
