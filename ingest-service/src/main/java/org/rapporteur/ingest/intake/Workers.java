package org.rapporteur.ingest.intake;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Takes work that needs the processor off the event loop and brings its results back in order. */
@ApplicationScoped
class Workers {
    /** How many results of one stream are waited for at once; a third of them may stand by while the next are worked on. */
    private static final int AT_ONCE = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    private final Vertx vertx;

    Workers(Vertx vertx) {
        this.vertx = vertx;
    }

    <T> Uni<T> work(Callable<T> task) {
        return vertx.executeBlocking(task, false);
    }

    /**
     * Starts a bounded number of works at once and hands on their results in the order of the items, on the context of
     * the caller.
     */
    <T, R> Multi<R> inOrder(Multi<T> items, Function<T, Uni<R>> work) {
        Context context = Vertx.currentContext().getDelegate();
        return items.<CompletionStage<R>>map(item -> work.apply(item).subscribeAsCompletionStage())
                .emitOn(task -> context.runOnContext(nothing -> task.run()), AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(result -> Uni.createFrom()
                        .completionStage(result)
                        .emitOn(task -> context.runOnContext(nothing -> task.run())));
    }
}
