package org.rapporteur.query.change;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Word from channel {@code facts} that there is something new in the change feed. */
@ApplicationScoped
public class FactsNews {
    private final AtomicLong heard = new AtomicLong();
    private final Set<UniEmitter<? super Void>> waiting = ConcurrentHashMap.newKeySet();

    /** How often there was word so far. */
    long heard() {
        return heard.get();
    }

    /** Completes as soon as there was word more often than that. */
    Uni<Void> after(long times) {
        return Uni.createFrom().emitter(emitter -> {
            waiting.add(emitter);
            emitter.onTermination(() -> waiting.remove(emitter));
            if (heard.get() > times) emitter.complete(null);
        });
    }

    @Incoming("query-facts-in")
    CompletionStage<Void> hear(Message<String> message) {
        heard.incrementAndGet();
        for (UniEmitter<? super Void> emitter : waiting) {
            waiting.remove(emitter);
            emitter.complete(null);
        }
        return message.ack();
    }
}
