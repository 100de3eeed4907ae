package org.rapporteur.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rapporteur.message.MessageJson;

/**
 * Messages to be sent, written in the transaction whose outcome they tell. Adding and withdrawing take part in the
 * caller's Panache transaction; relaying has connections of its own, since it waits for the bus while its rows are
 * locked, and a Hibernate session belongs to one Vert.x context, which the acknowledgements do not come back on.
 */
@ApplicationScoped
public class OutboxRepository {
    private static final String DUE = """
            select id, channel, key, payload, attempts from outbox where available_at <= now()
            order by id limit $1 for update skip locked""";
    private static final String DELAY = """
            update outbox set attempts = attempts + 1, available_at = clock_timestamp()
              + least(make_interval(secs => 0.5 * 2 ^ least(attempts, 20)), make_interval(secs => $2))
            where id = any($1)""";
    private static final String LAG = """
            select count(*) as messages, coalesce(extract(epoch from now() - min(available_at)), 0)::float8 as seconds
            from outbox where available_at <= now()""";

    /** A message to be sent. */
    public record Message(long id, String channel, String key, String payload, int attempts) {}

    /** How many messages are due, and since when the oldest of them is; zero where there is none. */
    public record Lag(long messages, Duration oldest) {}

    private final Pool pool;
    private final MessageJson json;

    OutboxRepository(Pool pool, MessageJson json) {
        this.pool = pool;
        this.json = json;
    }

    /** Adds a message that is not sent before this time has passed since the transaction began. */
    Uni<Void> add(String channel, Object key, Object payload, Duration holdBack) {
        return add(channel, key.toString(), json.write(payload), holdBack);
    }

    Uni<Void> add(String channel, String key, String payload, Duration holdBack) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into outbox (channel, key, payload, available_at)
                                values (:channel, :key, :payload, now() + make_interval(secs => :seconds))""")
                        .setParameter("channel", channel)
                        .setParameter("key", key)
                        .setParameter("payload", payload)
                        .setParameter("seconds", holdBack.toMillis() / 1000.0)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Removes what is not being sent at this moment. */
    Uni<Integer> withdraw(String channel, Object key) {
        return Panache.getSession().chain(session -> session.createNativeQuery("""
                                delete from outbox where id in (
                                  select id from outbox where channel = :channel and key = :key
                                  for update skip locked)""")
                .setParameter("channel", channel)
                .setParameter("key", key.toString())
                .executeUpdate());
    }

    /**
     * Sends up to this many due messages and waits for their acknowledgements, in one transaction: what was sent is
     * deleted, what failed waits, twice as long each time; a crash gives all of them back at once. Several relays share
     * the work.
     *
     * @param send completes when the message is acknowledged
     * @return how many were due
     */
    public Uni<Integer> relay(int batch, Duration maxDelay, Function<Message, Uni<Void>> send) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(DUE)
                .execute(Tuple.of(batch))
                .map(OutboxRepository::messages)
                .chain(messages -> messages.isEmpty()
                        ? Uni.createFrom().item(0)
                        : sendAll(messages, send)
                                .chain(sent -> settle(connection, messages, sent, maxDelay))
                                .replaceWith(messages.size())));
    }

    public Uni<Lag> lag() {
        return pool.query(LAG).execute().map(rows -> {
            Row row = rows.iterator().next();
            return new Lag(row.getLong("messages"), Duration.ofMillis((long) (row.getDouble("seconds") * 1000)));
        });
    }

    private static Uni<List<Boolean>> sendAll(List<Message> messages, Function<Message, Uni<Void>> send) {
        List<Uni<Boolean>> sent = new ArrayList<>();
        for (Message message : messages)
            sent.add(Uni.createFrom()
                    .deferred(() -> send.apply(message))
                    .replaceWith(true)
                    .onFailure()
                    .recoverWithItem(false));
        return Uni.join().all(sent).andCollectFailures();
    }

    private static Uni<Void> settle(
            SqlConnection connection, List<Message> messages, List<Boolean> sent, Duration maxDelay) {
        List<Long> done = new ArrayList<>();
        List<Long> failed = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++)
            (sent.get(i) ? done : failed).add(messages.get(i).id());
        return connection
                .preparedQuery("delete from outbox where id = any($1)")
                .execute(Tuple.of(done.toArray(Long[]::new)))
                .chain(() -> failed.isEmpty()
                        ? Uni.createFrom().nullItem()
                        : connection.preparedQuery(DELAY).execute(Tuple.of(failed.toArray(Long[]::new), (double)
                                maxDelay.toSeconds())))
                .replaceWithVoid();
    }

    private static List<Message> messages(RowSet<Row> rows) {
        List<Message> messages = new ArrayList<>(rows.size());
        for (Row row : rows)
            messages.add(new Message(
                    row.getLong("id"),
                    row.getString("channel"),
                    row.getString("key"),
                    row.getString("payload"),
                    row.getInteger("attempts")));
        return messages;
    }
}
