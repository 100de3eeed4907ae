package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.rapporteur.model.Change;

/** Appends to the change feed in the order in which transactions commit. */
final class ChangeLog {
    /** Held from the append to the commit; any constant that no other advisory lock of the store uses. */
    private static final long LOCK = 7_237_001;

    /** One line to append. */
    record Entry(Change.Kind kind, Change.Subject subject, String id) {
        static Entry of(Change.Kind kind, Change.Subject subject, Object id) {
            return new Entry(kind, subject, id.toString());
        }
    }

    private ChangeLog() {}

    /** Appends; to be the last thing of its transaction, since all other writers wait from here to the commit. */
    static Uni<Void> append(Mutiny.Session session, UUID document, List<Entry> entries) {
        if (entries.isEmpty()) return Uni.createFrom().voidItem();
        return session.flush()
                .chain(() -> session.createNativeQuery(
                                "with held as (select pg_advisory_xact_lock(" + LOCK + ")) select count(*) from held",
                                Long.class)
                        .getSingleResult())
                .chain(() -> session.createNativeQuery("""
                                insert into change (kind, subject, subject_id, document_id)
                                select kind, subject, id, :document
                                from unnest(cast(:kinds as text[]), cast(:subjects as text[]), cast(:ids as text[]))
                                  with ordinality as entry (kind, subject, id, position)
                                order by position""")
                        .setParameter("document", document)
                        .setParameter("kinds", column(entries, e -> e.kind().name()))
                        .setParameter(
                                "subjects", column(entries, e -> e.subject().name()))
                        .setParameter("ids", column(entries, Entry::id))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String[] column(List<Entry> entries, java.util.function.Function<Entry, String> value) {
        return entries.stream().map(value).toArray(String[]::new);
    }
}
