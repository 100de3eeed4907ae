package org.rapporteur.ingest.function;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.rapporteur.access.AuditRetention;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.ingest.feed.FeedPoller;
import org.rapporteur.ingest.outbox.OutboxRelay;

/**
 * What is done at regular times: messages left in the outbox are sent, feeds that are due polled, old entries of the audit
 * log deleted.
 */
@ApplicationScoped
class TickWork {
    /** A tenth of the time is for deleting: the rest of what is old can wait, feeds should not. */
    private static final int AUDIT_SHARE = 10;

    private final OutboxRelay relay;
    private final FeedPoller poller;
    private final AuditRetention audit;
    private final IngestSettings.Feeds settings;

    TickWork(OutboxRelay relay, FeedPoller poller, AuditRetention audit, IngestSettings settings) {
        this.relay = relay;
        this.poller = poller;
        this.audit = audit;
        this.settings = settings.feeds();
    }

    /** How many feeds were polled, and how many messages were due. */
    record Done(int feeds, int messages) {}

    Uni<Done> work(Deadline deadline) {
        return relay.drain(deadline.left())
                .call(() -> audit.forget(deadline.left().dividedBy(AUDIT_SHARE)))
                .chain(left -> poll(deadline)
                        .chain(feeds -> relay.drain(deadline.left()).map(added -> new Done(feeds, left + added))));
    }

    /** Polls as long as feeds are due and there is time: a poll begins no article after half of its lease. */
    private Uni<Integer> poll(Deadline deadline) {
        Duration needed = settings.lease().dividedBy(2);
        return poller.pollDue()
                .chain(polled -> polled < settings.atOnce() || deadline.left().compareTo(needed) < 0
                        ? Uni.createFrom().item(polled)
                        : poll(deadline).map(more -> polled + more));
    }
}
