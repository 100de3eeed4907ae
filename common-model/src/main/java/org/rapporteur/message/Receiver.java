package org.rapporteur.message;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.smallrye.reactive.messaging.providers.locals.LocalContextMetadata;
import io.vertx.core.Context;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/**
 * An inbound end of a topic. Each message comes on a Vert.x context of its own, marked as safe, which Panache wants and
 * which keeps the logged document id apart; all of them on one event loop, so that they are emitted one after the other.
 * Messages wait here until they are asked for; the senders bound how many.
 */
final class Receiver {
    private final Context eventLoop;
    private final UnicastProcessor<Message<?>> messages = UnicastProcessor.create();
    private final Set<CompletableFuture<Void>> unsettled = ConcurrentHashMap.newKeySet();
    private volatile boolean gone;

    Receiver(Context eventLoop) {
        this.eventLoop = eventLoop;
    }

    Multi<Message<?>> messages() {
        return messages.onTermination().invoke(this::leave);
    }

    /** Completes when the message has been acknowledged; fails when it was refused or nobody receives any more. */
    Uni<Void> deliver(Object payload) {
        CompletableFuture<Void> settled = new CompletableFuture<>();
        unsettled.add(settled);
        Context context = VertxContext.createNewDuplicatedContext(eventLoop);
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> messages.onNext(message(payload, context, settled)));
        if (gone) leave();
        return Uni.createFrom().completionStage(settled).onTermination().invoke(() -> unsettled.remove(settled));
    }

    private static Message<?> message(Object payload, Context context, CompletableFuture<Void> settled) {
        return Message.of(
                payload,
                Metadata.of(new LocalContextMetadata(context)),
                () -> {
                    settled.complete(null);
                    return CompletableFuture.completedFuture(null);
                },
                failure -> {
                    settled.completeExceptionally(failure);
                    return CompletableFuture.completedFuture(null);
                });
    }

    private void leave() {
        gone = true;
        for (CompletableFuture<Void> settled : unsettled)
            settled.completeExceptionally(new IllegalStateException("The receiver has gone"));
    }
}
