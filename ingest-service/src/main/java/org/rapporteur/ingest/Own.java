package org.rapporteur.ingest;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** Runs work that opens sessions on a context of its own each, so that none meets another's. */
public final class Own {
    private Own() {}

    /** Begins on a new context; what comes of it comes on that context. */
    public static <T> Uni<T> context(Vertx vertx, Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(begin ->
                    Uni.createFrom().<T>deferred(() -> work.get()).subscribe().with(emitter::complete, emitter::fail));
        });
    }
}
