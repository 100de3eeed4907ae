package org.rapporteur.api;

import io.quarkus.netty.runtime.virtual.VirtualChannel;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Keeps quiet about chunks where an answer does not go over a socket but is handed over whole, as on AWS Lambda: the
 * gateway would pass on that it comes in chunks, which it does not.
 */
@ApplicationScoped
class WholeAnswers {
    private static final int BEFORE_OTHERS = 10_000;

    void register(@Observes Filters filters) {
        filters.register(WholeAnswers::handle, BEFORE_OTHERS);
    }

    private static void handle(RoutingContext context) {
        if (withinProcess(context.request().connection()))
            context.addHeadersEndHandler(end -> context.response().headers().remove(HttpHeaders.TRANSFER_ENCODING));
        context.next();
    }

    private static boolean withinProcess(HttpConnection connection) {
        return connection instanceof ConnectionBase base && base.channel() instanceof VirtualChannel;
    }
}
