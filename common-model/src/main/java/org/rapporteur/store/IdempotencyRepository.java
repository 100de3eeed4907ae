package org.rapporteur.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.rapporteur.store.DocumentRepository.Outcome;
import org.rapporteur.store.DocumentRepository.Saved;

/** Which requests were answered under which {@code Idempotency-Key}. Takes part in the caller's transaction. */
@ApplicationScoped
public class IdempotencyRepository {
    /** A request that was answered: its fingerprint and what it came to, the document's revision as it is now. */
    public record Answered(String requestHash, Saved saved) {}

    /** The request answered under a key; null where there is none. */
    public Uni<Answered> find(String key) {
        return Panache.getSession().chain(session -> session.createNativeQuery("""
                        select k.request_hash, d.id, d.revision, k.outcome
                        from idempotency_key k join document d on d.id = k.document_id where k.key = :key""", Object[].class)
                .setParameter("key", key)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : answered(row)));
    }

    private static Answered answered(Object[] row) {
        Saved saved = new Saved((UUID) row[1], ((Number) row[2]).intValue(), Outcome.valueOf((String) row[3]));
        return new Answered((String) row[0], saved);
    }

    /** Keeps an answer under a key; false where another request took the key first. */
    public Uni<Boolean> keep(String key, Answered answered) {
        return Panache.getSession().chain(session -> session.createNativeQuery("""
                        insert into idempotency_key (key, request_hash, outcome, document_id)
                        values (:key, :hash, :outcome, :document) on conflict (key) do nothing""")
                .setParameter("key", key)
                .setParameter("hash", answered.requestHash())
                .setParameter("outcome", answered.saved().outcome().name())
                .setParameter("document", answered.saved().id())
                .executeUpdate()
                .map(kept -> kept > 0));
    }

    /** Forgets keys older than this. */
    public Uni<Void> forget(Duration age) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from idempotency_key where created_at < :before")
                        .setParameter("before", Instant.now().minus(age))
                        .executeUpdate()
                        .replaceWithVoid());
    }
}
