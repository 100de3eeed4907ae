package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.Feed;
import org.rapporteur.model.FeedState;

/**
 * Registered feeds. Each question and each change is one statement on a connection of its own: whoever polls waits for
 * strangers and holds no session meanwhile.
 */
@ApplicationScoped
public class FeedRepository {
    private static final String SELECT = """
            select feed.*,
              (select count(*) from feed_entry e where e.feed_id = feed.id and e.document_id is not null) as documents,
              (select count(*) from feed_entry e where e.feed_id = feed.id and e.state in ('WAITING', 'FAILED'))
                as failed_entries
            from feed""";
    private static final String REGISTER = """
            insert into feed (url, outlet, state, interval_seconds) values ($1, $2, 'ACTIVE', $3)
            on conflict (url) do nothing""";

    /** Another address is another feed: what was known of the old one's answers counts no more. */
    private static final String CHANGE = """
            update feed set outlet = case when $3 then $4 else outlet end,
              state = coalesce($5, state),
              next_poll_at = case when ($2 is not null and $2 <> url) or (state <> 'ACTIVE' and $5 = 'ACTIVE')
                then now() else next_poll_at end,
              failures = case when $5 = 'ACTIVE' or ($2 is not null and $2 <> url) then 0 else failures end,
              lease = case when $2 is not null and $2 <> url then null else lease end,
              leased_until = case when $2 is not null and $2 <> url then null else leased_until end,
              etag = case when $2 is not null and $2 <> url then null else etag end,
              last_modified = case when $2 is not null and $2 <> url then null else last_modified end,
              url = coalesce($2, url)
            where id = $1
              and not exists (select 1 from feed other where other.url = $2 and other.id <> $1)""";

    /**
     * What is to be changed of a feed; null leaves a thing as it is.
     *
     * @param outletGiven whether the outlet is to become {@code outlet}, which may be null then
     */
    public record FeedChange(String url, boolean outletGiven, String outlet, FeedState state) {}

    private final Pool pool;

    FeedRepository(Pool pool) {
        this.pool = pool;
    }

    /**
     * Registers a feed, once for each address, due at once.
     *
     * @return whether it is new
     */
    public Uni<Boolean> register(String url, String outlet, int intervalSeconds) {
        return pool.preparedQuery(REGISTER)
                .execute(Tuple.of(url, outlet, intervalSeconds))
                .map(rows -> rows.rowCount() > 0);
    }

    /** The feed at an address; null where none is registered there. */
    public Uni<Feed> at(String url) {
        return pool.preparedQuery(SELECT + " where url = $1")
                .execute(Tuple.of(url))
                .map(FeedRepository::first);
    }

    /** One feed; null where there is none. */
    public Uni<Feed> find(long id) {
        return pool.preparedQuery(SELECT + " where id = $1")
                .execute(Tuple.of(id))
                .map(FeedRepository::first);
    }

    /**
     * Feeds in the order of their registration.
     *
     * @param state null for any
     * @param after the id of the last one had already; 0 from the first
     */
    public Uni<List<Feed>> list(FeedState state, long after, int limit) {
        return pool.preparedQuery(SELECT + " where id > $1 and ($2::text is null or state = $2) order by id limit $3")
                .execute(Tuple.of(after, state == null ? null : state.name(), limit))
                .map(FeedRepository::feeds);
    }

    /** False where there is no such feed, or another one has the address. */
    public Uni<Boolean> change(long id, FeedChange change) {
        return pool.preparedQuery(CHANGE)
                .execute(Tuple.of(
                        id,
                        change.url(),
                        change.outletGiven(),
                        change.outlet(),
                        change.state() == null ? null : change.state().name()))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Makes an active feed due; false where it is not active. */
    public Uni<Boolean> makeDue(long id) {
        return pool.preparedQuery("update feed set next_poll_at = now() where id = $1 and state = 'ACTIVE'")
                .execute(Tuple.of(id))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Forgets a feed and which entries were seen; its documents stay. False where there is none. */
    public Uni<Boolean> delete(long id) {
        return pool.preparedQuery("delete from feed where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> rows.rowCount() > 0);
    }

    private static Feed first(RowSet<Row> rows) {
        List<Feed> feeds = feeds(rows);
        return feeds.isEmpty() ? null : feeds.get(0);
    }

    private static List<Feed> feeds(RowSet<Row> rows) {
        List<Feed> feeds = new ArrayList<>(rows.size());
        for (Row row : rows) feeds.add(feed(row));
        return feeds;
    }

    private static Feed feed(Row row) {
        return new Feed(
                row.getLong("id").toString(),
                row.getString("url"),
                row.getString("title"),
                row.getString("outlet"),
                FeedState.valueOf(row.getString("state")),
                row.getInteger("interval_seconds"),
                instant(row, "registered_at"),
                instant(row, "next_poll_at"),
                instant(row, "polled_at"),
                instant(row, "changed_at"),
                row.getInteger("failures"),
                row.getString("problem"),
                instant(row, "failed_at"),
                row.getLong("documents"),
                row.getLong("failed_entries"));
    }

    static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
