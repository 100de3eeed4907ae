package org.rapporteur.ingest.extraction;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Which failures are the store's passing troubles and no fault of the document. */
final class StoreFailures {
    /** SQLSTATE classes: connection, transaction rollback, resources, operator intervention (shutdown), system. */
    private static final List<String> PASSING = List.of("08", "40", "53", "57", "58");

    private StoreFailures() {}

    /** The store cannot be reached or takes no work at the moment; the same may succeed later. */
    static boolean passing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException pg)
                return pg.getSqlState() != null
                        && PASSING.contains(pg.getSqlState().substring(0, 2));
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof ClosedConnectionException
                    || cause instanceof VertxException) return true;
        }
        return false;
    }
}
