package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Who polls which feed. A feed that is due is leased to whoever asks first; whoever asks at the same time skips it, and
 * nobody gets it again before the poll is written down or the lease has run out. All times are the database's.
 */
@ApplicationScoped
public class FeedLeases {
    private static final String LEASE = """
            update feed set lease = gen_random_uuid(), leased_until = now() + make_interval(secs => $2)
            where id in (
              select id from feed where state = 'ACTIVE' and next_poll_at <= now()
                and (leased_until is null or leased_until <= now())
              order by next_poll_at, id limit $1 for update skip locked)
            returning id, url, outlet, etag, last_modified, interval_seconds, failures, lease""";
    private static final String SETTLE = """
            update feed set lease = null, leased_until = null, polled_at = now(),
              interval_seconds = $3, next_poll_at = now() + make_interval(secs => $4),
              title = coalesce($5, title), etag = $6, last_modified = $7,
              changed_at = case when $8 then now() else changed_at end,
              failures = $9, problem = $10, failed_at = case when $10::text is null then null else now() end,
              url = coalesce($11, url),
              state = case when $12 and state = 'ACTIVE' then 'ENDED' else state end
            where id = $1 and lease = $2""";

    /**
     * A feed that is to be polled now.
     *
     * @param etag validator of its last answer, or null
     * @param lastModified validator of its last answer, or null
     * @param interval seconds
     * @param lease the mark by which the poll is written down
     */
    public record DueFeed(
            long id,
            String url,
            String outlet,
            String etag,
            String lastModified,
            int interval,
            int failures,
            UUID lease) {}

    /**
     * How a poll went.
     *
     * @param interval seconds
     * @param pause seconds until the next poll
     * @param problem why it failed; null for a success
     * @param movedTo the feed's new address, or null
     * @param ended whether it is to be polled no more
     */
    public record Settlement(
            int interval,
            long pause,
            String title,
            String etag,
            String lastModified,
            boolean changed,
            int failures,
            String problem,
            String movedTo,
            boolean ended) {}

    private final Pool pool;

    FeedLeases(Pool pool) {
        this.pool = pool;
    }

    /** Leases up to this many feeds that are due, those first that have waited longest. */
    public Uni<List<DueFeed>> lease(int limit, Duration duration) {
        return pool.preparedQuery(LEASE)
                .execute(Tuple.of(limit, duration.toMillis() / 1000.0))
                .map(rows -> {
                    List<DueFeed> due = new ArrayList<>(rows.size());
                    for (Row row : rows) due.add(due(row));
                    return due;
                });
    }

    /** Writes down how a poll went and gives the lease back; false where it was lost meanwhile. */
    public Uni<Boolean> settle(DueFeed feed, Settlement settlement) {
        Tuple values = Tuple.tuple()
                .addLong(feed.id())
                .addUUID(feed.lease())
                .addInteger(settlement.interval())
                .addDouble((double) settlement.pause())
                .addString(settlement.title())
                .addString(settlement.etag())
                .addString(settlement.lastModified())
                .addBoolean(settlement.changed())
                .addInteger(settlement.failures())
                .addString(settlement.problem())
                .addString(settlement.movedTo())
                .addBoolean(settlement.ended());
        return pool.preparedQuery(SETTLE).execute(values).map(rows -> rows.rowCount() > 0);
    }

    private static DueFeed due(Row row) {
        return new DueFeed(
                row.getLong("id"),
                row.getString("url"),
                row.getString("outlet"),
                row.getString("etag"),
                row.getString("last_modified"),
                row.getInteger("interval_seconds"),
                row.getInteger("failures"),
                row.getUUID("lease"));
    }
}
