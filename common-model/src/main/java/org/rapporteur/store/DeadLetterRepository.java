package org.rapporteur.store;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.rapporteur.model.DeadLetter;
import org.rapporteur.model.DocumentState;

/** Keeps work that was given up until somebody replays it. Everything takes part in the caller's transaction. */
@ApplicationScoped
public class DeadLetterRepository implements PanacheRepositoryBase<DeadLetterRow, Long> {
    private static final int MAX_REASON = 1_000;
    private static final int MAX_DETAIL = 20_000;

    private final OutboxRepository outbox;

    DeadLetterRepository(OutboxRepository outbox) {
        this.outbox = outbox;
    }

    /**
     * Keeps a message that could not be processed.
     *
     * @param document the document it is about; null where the message does not tell
     */
    public Uni<DeadLetter> add(String channel, UUID document, String payload, Throwable failure, int attempts) {
        DeadLetterRow row = new DeadLetterRow();
        row.channel = channel;
        row.payload = clean(payload, Integer.MAX_VALUE);
        row.reason = clean(reason(failure), MAX_REASON);
        row.detail = clean(detail(failure), MAX_DETAIL);
        row.attempts = attempts;
        row.at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return known(document)
                .invoke(id -> row.documentId = id)
                .chain(() -> persist(row))
                .map(DeadLetterRow::toDeadLetter);
    }

    private Uni<UUID> known(UUID document) {
        if (document == null) return Uni.createFrom().nullItem();
        return getSession()
                .chain(session -> session.find(DocumentRow.class, document))
                .map(row -> row == null ? null : row.id);
    }

    private static String reason(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? name : name + ": " + failure.getMessage();
    }

    private static String detail(Throwable failure) {
        StringBuilder detail = new StringBuilder();
        for (StackTraceElement element : failure.getStackTrace())
            detail.append(element).append('\n');
        return detail.isEmpty() ? null : detail.toString();
    }

    private static String clean(String text, int max) {
        if (text == null) return null;
        String plain = text.replace("\0", "");
        return plain.length() <= max ? plain : plain.substring(0, max);
    }

    /** Newest first, after the one of this time and id; both null for the first page. */
    public Uni<List<DeadLetter>> list(Instant afterAt, Long afterId, int limit) {
        PanacheQuery<DeadLetterRow> query = afterAt == null
                ? find("order by at desc, id desc")
                : find("at < ?1 or (at = ?1 and id < ?2) order by at desc, id desc", afterAt, afterId);
        return query.range(0, limit - 1)
                .list()
                .map(rows -> rows.stream().map(DeadLetterRow::toDeadLetter).toList());
    }

    /** One dead letter; null where there is none. */
    public Uni<DeadLetter> find(long id) {
        return findById(id).map(row -> row == null ? null : row.toDeadLetter());
    }

    /** Sends the message once more: back to the outbox it goes, its document pending; false where there is none. */
    public Uni<Boolean> replay(long id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).chain(row -> {
            if (row == null) return Uni.createFrom().item(false);
            String key = row.documentId == null ? "" : row.documentId.toString();
            return outbox.add(row.channel, key, row.payload, Duration.ZERO)
                    .chain(() -> pending(row.documentId))
                    .chain(() -> delete(row))
                    .replaceWith(true);
        });
    }

    private Uni<Integer> pending(UUID document) {
        return getSession().chain(session -> session.createMutationQuery(
                        "update Document set state = :pending where id = :id and state = :failed")
                .setParameter("pending", DocumentState.PENDING)
                .setParameter("failed", DocumentState.FAILED)
                .setParameter("id", document)
                .executeUpdate());
    }
}
