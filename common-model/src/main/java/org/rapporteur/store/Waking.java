package org.rapporteur.store;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Looks after the connections of a function that may have been frozen since its last request: whatever the database ended
 * meanwhile is only noticed once a connection is used, so one is used before the request, which costs a round trip.
 */
@IfBuildProfile("lambda")
@ApplicationScoped
class Waking {
    private static final int BEFORE_OTHERS = 9_000;

    /** As many connections as may have been ended, and one more. */
    private static final int TRIES = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Pool pool;

    Waking(Pool pool) {
        this.pool = pool;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_OTHERS);
    }

    /** The request goes on in any case: it tells best what is wrong. */
    private void handle(RoutingContext context) {
        pool.query("select 1")
                .execute()
                .onFailure()
                .retry()
                .atMost(TRIES)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .subscribe()
                .with(awake -> context.next(), failure -> context.next());
    }
}
