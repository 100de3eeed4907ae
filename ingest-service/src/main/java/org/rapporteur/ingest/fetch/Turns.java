package org.rapporteur.ingest.fetch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** One request to a host at a time, in the order they came, with a pause after each. */
final class Turns {
    private final Vertx vertx;

    /** The end of the last turn of every host that has one. */
    private final ConcurrentMap<String, Future<Void>> ends = new ConcurrentHashMap<>();

    Turns(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Completes when it is one's turn, with what ends it.
     *
     * @param pause milliseconds until the next one's turn
     */
    Future<Runnable> enter(String host, long pause) {
        Promise<Void> end = Promise.promise();
        Future<Void> before = ends.put(host, end.future());
        Runnable leave = () -> {
            if (pause <= 0) end(host, end);
            else vertx.setTimer(pause, over -> end(host, end));
        };
        return before == null ? Future.succeededFuture(leave) : before.map(leave);
    }

    private void end(String host, Promise<Void> end) {
        ends.remove(host, end.future());
        end.tryComplete();
    }
}
