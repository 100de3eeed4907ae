package org.rapporteur.ingest.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.rapporteur.message.Topics;
import org.rapporteur.store.OutboxRepository;

/** The outbound ends of the bus by topic. */
@ApplicationScoped
class Channels {
    private final Map<String, MutinyEmitter<String>> emitters;

    Channels(
            @Channel("documents-out") MutinyEmitter<String> documents,
            @Channel("facts-out") MutinyEmitter<String> facts) {
        emitters = Map.of(Topics.DOCUMENTS, documents, Topics.FACTS, facts);
    }

    /** Completes when the bus has acknowledged; messages of one key keep their order where the bus has partitions. */
    Uni<Void> send(OutboxRepository.Message message) {
        MutinyEmitter<String> emitter = emitters.get(message.channel());
        if (emitter == null)
            return Uni.createFrom().failure(new IllegalStateException("No channel \"" + message.channel() + "\""));
        return emitter.sendMessage(Message.of(message.payload()).addMetadata(new MessageKey(message.key())));
    }
}
