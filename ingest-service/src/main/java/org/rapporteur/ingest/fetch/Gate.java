package org.rapporteur.ingest.fetch;

import io.vertx.core.Future;

/** Whoever must be asked before a request goes out. */
@FunctionalInterface
interface Gate {
    /** Completes when the request may go out, with what is to be called when it is over; fails where it may not. */
    Future<Runnable> enter(WebAddress address);
}
