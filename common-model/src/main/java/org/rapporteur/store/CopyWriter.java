package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.rapporteur.model.Signature;

/**
 * Links a document with its copies: texts that share at least half of their word sequences, or of which one holds four
 * fifths of the other's. One writer at a time does so, until it commits, so that of two copies that come at once the
 * second finds the first.
 */
final class CopyWriter {
    private static final long LOCK = 7_237_003;
    private static final double ALIKE = 0.5;
    private static final double HELD = 0.8;
    /** A shorter text stands in others by chance. */
    private static final int LEAST_SHINGLES = 5;
    /** Of a text that comes again and again each is linked to so many; those hang together all the same. */
    private static final int MOST = 100;

    private CopyWriter() {}

    /** Forgets the copies of the text before and links those of this one; a null signature has none. */
    static Uni<Void> keep(Mutiny.Session session, UUID document, Signature signature) {
        return session.flush()
                .chain(() -> session.createNativeQuery(
                                "delete from document_copy where document_id = :document or other_id = :document")
                        .setParameter("document", document)
                        .executeUpdate())
                .chain(() -> signature == null ? Uni.createFrom().voidItem() : link(session, document, signature));
    }

    private static Uni<Void> link(Mutiny.Session session, UUID document, Signature signature) {
        return session.createNativeQuery(
                        "with held as (select pg_advisory_xact_lock(" + LOCK + ")) select count(*) from held",
                        Long.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery("""
                                insert into document_signature (document_id, shingles, minima, bands)
                                values (:document, :shingles, cast(:minima as int[]), cast(:bands as int[]))
                                on conflict (document_id) do update set shingles = excluded.shingles,
                                  minima = excluded.minima, bands = excluded.bands""")
                        .setParameter("document", document)
                        .setParameter("shingles", signature.shingles())
                        .setParameter("minima", signature.minima())
                        .setParameter("bands", signature.bands())
                        .executeUpdate())
                .chain(() -> find(session, document, signature))
                .replaceWithVoid();
    }

    /** Of {@code n} and {@code m} shingles with resemblance {@code r}, {@code r (n + m) / (1 + r)} are shared. */
    private static Uni<Integer> find(Mutiny.Session session, UUID document, Signature signature) {
        return session.createNativeQuery("""
                        with compared as (
                          select other.document_id as id, other.shingles, (
                            select avg(case when mine = theirs then 1.0 else 0.0 end)
                            from unnest(cast(:minima as int[]), other.minima) as pair (mine, theirs)) as alike
                          from document_signature other
                          where other.bands && cast(:bands as int[]) and other.document_id <> :document)
                        insert into document_copy (document_id, other_id, resemblance)
                        select least(id, cast(:document as uuid)), greatest(id, cast(:document as uuid)), alike
                        from compared
                        where alike >= :alike or least(shingles, :shingles) >= :least
                          and alike * (shingles + :shingles) / (1 + alike) >= :held * least(shingles, :shingles)
                        order by alike desc, id limit :most""")
                .setParameter("document", document)
                .setParameter("minima", signature.minima())
                .setParameter("bands", signature.bands())
                .setParameter("shingles", signature.shingles())
                .setParameter("alike", ALIKE)
                .setParameter("held", HELD)
                .setParameter("least", LEAST_SHINGLES)
                .setParameter("most", MOST)
                .executeUpdate();
    }
}
