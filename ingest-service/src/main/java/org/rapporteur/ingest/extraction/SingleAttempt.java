package org.rapporteur.ingest.extraction;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.ingest.deadletter.DeadLetterService;
import org.rapporteur.message.DocumentStored;
import org.rapporteur.message.MessageJson;
import org.rapporteur.message.Topics;

/** Tries a message of the {@code documents} channel once, where the queue it came from has the patience. */
@ApplicationScoped
public class SingleAttempt {
    private final ExtractionService service;
    private final DeadLetterService deadLetters;
    private final MessageJson json;
    private final int tries;

    SingleAttempt(ExtractionService service, DeadLetterService deadLetters, MessageJson json, IngestSettings settings) {
        this.service = service;
        this.deadLetters = deadLetters;
        this.json = json;
        this.tries = settings.extraction().tries();
    }

    /**
     * Fails where the message is to come again. With the last try its document, unless it is the store that fails, goes
     * to the dead letters too, so that its state tells of it.
     *
     * @param number of the try, from 1
     */
    public Uni<Void> work(String payload, int number) {
        return Uni.createFrom().deferred(() -> {
            DocumentStored message = json.read(payload, DocumentStored.class);
            UUID document = UUID.fromString(message.document());
            return service.process(document, message.revision())
                    .replaceWithVoid()
                    .onFailure(failure -> number == tries && !StoreFailures.passing(failure))
                    .call(failure -> deadLetters.giveUp(
                            Topics.DOCUMENTS, document, message.revision(), payload, failure, number));
        });
    }
}
