package org.rapporteur.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
 * not depend on how many they are; shared rows (outlets, actors, places) are written in the order of their keys,
 * one table after the other, and stories by one writer at a time after them, so that writers never deadlock.
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
        StoryWriter stories = new StoryWriter(session);
        Filing filing = new Filing(session, row);
        return session.flush()
                .invoke(() -> session.setFlushMode(FlushMode.MANUAL))
                .chain(() -> keepNames(session, filing, extraction))
                .chain(() -> clear(session, row.id, stories, changes))
                .chain(() -> store(session, filing, extraction, stories))
                .invoke(changes::addAll)
                .invoke(() -> changes.add(ChangeLog.Entry.of(Change.Kind.CHANGED, Change.Subject.DOCUMENT, row.id)))
                .chain(() -> tell(session, row.id, changes))
                .invoke(() -> session.setFlushMode(FlushMode.AUTO));
    }

    /** Deletes a locked document with its facts. */
    Uni<Void> deleteWith(Mutiny.Session session, DocumentRow row) {
        List<ChangeLog.Entry> changes = new ArrayList<>();
        StoryWriter stories = new StoryWriter(session);
        return clear(session, row.id, stories, changes)
                .chain(() -> stories.link(List.of()))
                .invoke(changes::addAll)
                .chain(() -> session.remove(row))
                .invoke(() -> changes.add(ChangeLog.Entry.of(Change.Kind.DELETED, Change.Subject.DOCUMENT, row.id)))
                .chain(() -> tell(session, row.id, changes));
    }

    /** Removes what was read before. */
    private static Uni<Void> clear(
            Mutiny.Session session, UUID document, StoryWriter stories, List<ChangeLog.Entry> changes) {
        return stories.leave(document)
                .chain(() -> delete(session, "event where document_id = :id returning id", document))
                .invoke(rows -> rows.forEach(row -> changes.add(deleted(Change.Subject.EVENT, row))))
                .chain(() -> delete(session, "statement where document_id = :id returning id", document))
                .invoke(rows -> rows.forEach(row -> changes.add(deleted(Change.Subject.STATEMENT, row))))
                .chain(() -> delete(session, "mention where document_id = :id returning position", document))
                .chain(() -> delete(session, "sentence where document_id = :id returning position", document))
                .chain(() -> delete(session, "document_context where document_id = :id returning words", document))
                .replaceWithVoid();
    }

    private static Uni<List<Tuple>> delete(Mutiny.Session session, String what, UUID document) {
        return session.createNativeQuery("delete from " + what, Tuple.class)
                .setParameter("id", document)
                .getResultList();
    }

    private static ChangeLog.Entry deleted(Change.Subject subject, Tuple row) {
        return ChangeLog.Entry.of(Change.Kind.DELETED, subject, row.get(0));
    }

    /** Rows that documents share, before anything else is locked. */
    private static Uni<Void> keepNames(Mutiny.Session session, Filing filing, Extraction extraction) {
        FactNames names = new FactNames(extraction);
        List<Actor> actors = names.actors();
        return OutletWriter.keep(session, names.outlets())
                .invoke(filing::outletsKept)
                .chain(() -> ActorWriter.keep(session, actors, Aliases.of(actors, extraction)))
                .invoke(filing::actorsKept)
                .chain(() -> PlaceWriter.keep(session, names.places()))
                .invoke(filing::placesKept)
                .replaceWithVoid();
    }

    /**
     * One table after the other, so that the rows of each go in one batch; stories last. The session neither flushes by
     * itself meanwhile nor keeps what is written: it would compare each row with its copy again and again.
     */
    private static Uni<List<ChangeLog.Entry>> store(
            Mutiny.Session session, Filing filing, Extraction extraction, StoryWriter stories) {
        StatementRows statements = new StatementRows(filing, extraction);
        EventRows events = new EventRows(filing, extraction, statements);
        return session.persistAll(new AnnotationRows(filing, extraction).all())
                .chain(() -> session.persistAll(statements.all()))
                .chain(() -> write(session))
                .chain(() -> session.persistAll(statements.parts()))
                .chain(() -> session.persistAll(events.all(stories)))
                .chain(() -> write(session))
                .chain(() -> session.persistAll(events.parts()))
                .chain(() -> session.persistAll(events.tellings()))
                .chain(() -> write(session))
                .chain(() -> stories.link(events.linked()))
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
