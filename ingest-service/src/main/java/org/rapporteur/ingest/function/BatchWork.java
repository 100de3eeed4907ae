package org.rapporteur.ingest.function;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.ingest.Own;
import org.rapporteur.ingest.extraction.SingleAttempt;
import org.rapporteur.ingest.function.Trigger.QueueMessage;
import org.rapporteur.ingest.intake.DeliveredIntake;
import org.rapporteur.ingest.outbox.OutboxRelay;

/**
 * Works on the messages of a batch, each by itself, and tells which are to come again. A message says itself what it is:
 * the outbox's word of a stored document, a bucket's notification, or a document as one would post it.
 */
@ApplicationScoped
class BatchWork {
    private static final Logger LOG = Logger.getLogger(BatchWork.class);

    private final SingleAttempt attempts;
    private final DeliveredIntake intake;
    private final ObjectIntake objects;
    private final TriggerReader reader;
    private final OutboxRelay relay;
    private final Vertx vertx;
    private final int atOnce;

    BatchWork(
            SingleAttempt attempts,
            DeliveredIntake intake,
            ObjectIntake objects,
            TriggerReader reader,
            OutboxRelay relay,
            Vertx vertx,
            IngestSettings settings) {
        this.attempts = attempts;
        this.intake = intake;
        this.objects = objects;
        this.reader = reader;
        this.relay = relay;
        this.vertx = vertx;
        this.atOnce = settings.extraction().atOnce();
    }

    /** The answer that SQS takes: those that are named come again, the others are deleted. */
    record Answer(List<Item> batchItemFailures) {
        record Item(String itemIdentifier) {}
    }

    /** Never fails. What is not done in time comes again. */
    Uni<Answer> work(Trigger.Batch batch, Deadline deadline) {
        return Multi.createFrom()
                .iterable(batch.messages())
                .onItem()
                .transformToUni(message -> one(message, deadline))
                .merge(atOnce)
                .filter(Optional::isPresent)
                .map(failed -> new Answer.Item(failed.get()))
                .collect()
                .asList()
                .map(Answer::new)
                .call(() -> relay.drain(deadline.left()));
    }

    /** The message's id where it is to come again. */
    private Uni<Optional<String>> one(QueueMessage message, Deadline deadline) {
        return Own.context(vertx, () -> take(message, deadline))
                .ifNoItem()
                .after(deadline.left())
                .fail()
                .replaceWith(Optional.<String>empty())
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("Message %s, try %d, is to come again: %s", message.id(), message.received(), failure);
                    return Optional.of(message.id());
                });
    }

    private Uni<Void> take(QueueMessage message, Deadline deadline) {
        byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
        JsonNode root = reader.tree(body);
        if (root.has("document")) return attempts.work(message.body(), message.received());
        if (root.has("Records"))
            return objects.takeAll(TriggerReader.objects(root.get("Records")), deadline)
                    .replaceWithVoid();
        // what S3 sends when a notification is set up
        if (root.path("Event").asText().equals("s3:TestEvent"))
            return Uni.createFrom().voidItem();
        return intake.json(body);
    }
}
