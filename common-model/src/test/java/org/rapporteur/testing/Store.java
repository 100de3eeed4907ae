package org.rapporteur.testing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Asks the store from a test's thread. */
public final class Store {
    private Store() {}

    /** Runs in a transaction of its own, on a context of its own. */
    public static <T> T inTransaction(Supplier<Uni<T>> work) {
        return await(() -> Panache.withTransaction(work));
    }

    /** Runs on a context of its own. */
    public static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of every row. */
    public static List<Object> column(Pool pool, String sql) {
        List<Object> values = new ArrayList<>();
        for (Row row : pool.query(sql).execute().await().indefinitely()) values.add(row.getValue(0));
        return values;
    }

    public static long number(Pool pool, String sql) {
        return ((Number) column(pool, sql).get(0)).longValue();
    }

    /** Empties every table; gives way to work that is still under way instead of standing before it. */
    public static void clear(Pool pool) {
        pool.withTransaction(connection -> connection
                        .query("set local lock_timeout = '300ms'")
                        .execute()
                        .chain(() -> connection
                                .query("truncate outlet, document, actor, place, story, change, outbox, dead_letter,"
                                        + " statement cascade")
                                .execute()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofMillis(300))
                .atMost(50)
                .await()
                .indefinitely();
    }
}
