package org.rapporteur.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.FlushMode;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.rapporteur.message.FactsStored;
import org.rapporteur.message.Topics;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Change;
import org.rapporteur.model.DocumentState;
import org.rapporteur.model.Extraction;

/**
 * Keeps what was read from documents. A document's facts are replaced as a whole, with a number of statements that does
 * not depend on how many they are; shared rows (outlets, actors, places, stories) are written in the order of their
 * keys, one table after the other, so that writers never deadlock.
 */
@ApplicationScoped
public class FactRepository implements PanacheRepositoryBase<StatementRow, Long> {
    private final OutboxRepository outbox;

    FactRepository(OutboxRepository outbox) {
        this.outbox = outbox;
    }

    /**
     * Replaces a document's facts, in the caller's transaction.
     *
     * @param revision the revision of the text that was read
     * @return false, and nothing is written, when the document is gone, has another text by now, or has been read by
     *     this version already
     */
    public Uni<Boolean> replace(UUID document, int revision, Extraction extraction, String extractorVersion) {
        return getSession().chain(session -> session.find(DocumentRow.class, document, LockMode.PESSIMISTIC_WRITE)
                .chain(row -> {
                    boolean read = row != null
                            && row.state == DocumentState.EXTRACTED
                            && extractorVersion.equals(row.extractor);
                    if (row == null || row.revision != revision || read)
                        return Uni.createFrom().item(false);
                    return replace(session, row, extraction, extractorVersion).replaceWith(true);
                }));
    }

    private Uni<Void> replace(Mutiny.Session session, DocumentRow row, Extraction extraction, String version) {
        row.state = DocumentState.EXTRACTED;
        row.extractor = version;
        row.extractedAt = Instant.now();
        List<ChangeLog.Entry> changes = new ArrayList<>();
        return session.flush()
                .invoke(() -> session.setFlushMode(FlushMode.MANUAL))
                .chain(() -> clear(session, row.id, changes))
                .chain(stories -> store(session, row, extraction, new StoryWriter(session, stories)))
                .invoke(changes::addAll)
                .invoke(() -> changes.add(ChangeLog.Entry.of(Change.Kind.CHANGED, Change.Subject.DOCUMENT, row.id)))
                .chain(() -> tell(session, row.id, changes))
                .invoke(() -> session.setFlushMode(FlushMode.AUTO));
    }

    /** Deletes a locked document with its facts. */
    Uni<Void> deleteWith(Mutiny.Session session, DocumentRow row) {
        List<ChangeLog.Entry> changes = new ArrayList<>();
        return clear(session, row.id, changes)
                .chain(before -> {
                    StoryWriter stories = new StoryWriter(session, before);
                    return stories.keep(List.of(), Map.of()).chain(stories::count);
                })
                .invoke(changes::addAll)
                .chain(() -> session.remove(row))
                .invoke(() -> changes.add(ChangeLog.Entry.of(Change.Kind.DELETED, Change.Subject.DOCUMENT, row.id)))
                .chain(() -> tell(session, row.id, changes));
    }

    /** Removes what was read before; the stories it belonged to. */
    private static Uni<Set<Long>> clear(Mutiny.Session session, UUID document, List<ChangeLog.Entry> changes) {
        Set<Long> stories = new HashSet<>();
        return delete(session, "event where document_id = :id returning id, story_id", document)
                .invoke(rows -> {
                    for (Tuple row : rows) {
                        changes.add(deleted(Change.Subject.EVENT, row));
                        if (row.get(1) != null) stories.add(row.get(1, Long.class));
                    }
                })
                .chain(() -> delete(session, "statement where document_id = :id returning id", document))
                .invoke(rows -> rows.forEach(row -> changes.add(deleted(Change.Subject.STATEMENT, row))))
                .chain(() -> delete(session, "mention where document_id = :id returning position", document))
                .chain(() -> delete(session, "sentence where document_id = :id returning position", document))
                .replaceWith(stories);
    }

    private static Uni<List<Tuple>> delete(Mutiny.Session session, String what, UUID document) {
        return session.createNativeQuery("delete from " + what, Tuple.class)
                .setParameter("id", document)
                .getResultList();
    }

    private static ChangeLog.Entry deleted(Change.Subject subject, Tuple row) {
        return ChangeLog.Entry.of(Change.Kind.DELETED, subject, row.get(0));
    }

    /**
     * Shared things first, then one table after the other, so that the rows of each go in one batch. The session neither
     * flushes by itself meanwhile nor keeps what is written: it would compare each row with its copy again and again.
     */
    private static Uni<List<ChangeLog.Entry>> store(
            Mutiny.Session session, DocumentRow row, Extraction extraction, StoryWriter stories) {
        FactNames names = new FactNames(extraction);
        Filing filing = new Filing(session, row);
        StatementRows statements = new StatementRows(filing, extraction);
        EventRows events = new EventRows(filing, extraction, statements);
        List<Actor> actors = names.actors();
        return OutletWriter.keep(session, names.outlets())
                .invoke(filing::outletsKept)
                .chain(() -> ActorWriter.keep(session, actors, Aliases.of(actors, extraction)))
                .invoke(filing::actorsKept)
                .chain(() -> PlaceWriter.keep(session, names.places()))
                .invoke(filing::placesKept)
                .chain(() -> session.persistAll(new AnnotationRows(filing, extraction).all()))
                .chain(() -> session.persistAll(statements.all()))
                .chain(() -> write(session))
                .chain(() -> session.persistAll(statements.parts()))
                .chain(() -> stories.keep(extraction.events(), filing.places()))
                .chain(kept -> session.persistAll(events.all(kept)))
                .chain(() -> write(session))
                .chain(() -> session.persistAll(events.parts()))
                .chain(() -> write(session))
                .chain(stories::count)
                .map(changed -> Stream.of(statements.stored(), events.stored(), changed)
                        .flatMap(List::stream)
                        .toList());
    }

    private static Uni<Void> write(Mutiny.Session session) {
        return session.flush().invoke(session::clear);
    }

    private Uni<Void> tell(Mutiny.Session session, UUID document, List<ChangeLog.Entry> changes) {
        return session.flush()
                .chain(() -> outbox.add(Topics.FACTS, document, new FactsStored(document.toString()), Duration.ZERO))
                .chain(() -> outbox.withdraw(Topics.DOCUMENTS, document))
                .chain(() -> ChangeLog.append(session, document, changes));
    }
}
