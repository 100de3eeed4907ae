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
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.rapporteur.message.FactsStored;
import org.rapporteur.message.Topics;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Change;
import org.rapporteur.model.DocumentState;
import org.rapporteur.model.Extraction;
import org.rapporteur.story.Tellings;

/**
 * Keeps what was read from documents. A document's facts are replaced as a whole, with a number of statements that does
 * not depend on how many they are; shared rows (outlets, actors, places) are written in the order of their keys,
 * one table after the other, and stories by one writer at a time after them, so that writers never deadlock.
 */
@ApplicationScoped
public class FactRepository implements PanacheRepositoryBase<StatementRow, Long> {
    private static final String CLEAR = """
            with events as (delete from event where document_id = :id returning id),
              statements as (delete from statement where document_id = :id returning id),
              mentions as (delete from mention where document_id = :id),
              sentences as (delete from sentence where document_id = :id),
              contexts as (delete from document_context where document_id = :id)
            select 'EVENT', id from events union all select 'STATEMENT', id from statements""";

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
        Filing filing = new Filing(row);
        return session.flush()
                .chain(() -> keepNames(session, filing, extraction))
                .chain(() -> clear(session, row.id, stories, changes))
                .chain(() -> store(session, filing, extraction, stories))
                .invoke(changes::addAll)
                .invoke(() -> changes.add(ChangeLog.Entry.of(Change.Kind.CHANGED, Change.Subject.DOCUMENT, row.id)))
                .chain(() -> tell(session, row.id, changes));
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
                .chain(() -> session.createNativeQuery(CLEAR, Tuple.class)
                        .setParameter("id", document)
                        .getResultList())
                .invoke(rows -> rows.forEach(row -> changes.add(deleted(row))))
                .replaceWithVoid();
    }

    private static ChangeLog.Entry deleted(Tuple row) {
        Change.Subject subject = Change.Subject.valueOf(row.get(0, String.class));
        return ChangeLog.Entry.of(Change.Kind.DELETED, subject, row.get(1, Long.class));
    }

    /** Rows that documents share, before anything else is locked, and the ids of the facts. */
    private static Uni<Void> keepNames(Mutiny.Session session, Filing filing, Extraction extraction) {
        FactNames names = new FactNames(extraction);
        List<Actor> actors = names.actors();
        return OutletWriter.keep(session, names.outlets())
                .invoke(filing::outletsKept)
                .chain(() -> ActorWriter.keep(session, actors, Aliases.of(actors, extraction)))
                .invoke(filing::actorsKept)
                .chain(() -> PlaceWriter.keep(session, names.places()))
                .invoke(filing::placesKept)
                .chain(() -> FactIds.take(
                        session,
                        extraction.statements().size(),
                        extraction.events().size()))
                .invoke(filing::idsTaken)
                .replaceWithVoid();
    }

    /** All rows by one statement, then the stories that their events are in. */
    private static Uni<List<ChangeLog.Entry>> store(
            Mutiny.Session session, Filing filing, Extraction extraction, StoryWriter stories) {
        Tellings tellings = new Tellings(extraction, filing.document.identity);
        AnnotationRows annotations = new AnnotationRows(filing, extraction, tellings);
        StatementRows statements = new StatementRows(filing, extraction);
        EventRows events = new EventRows(filing, extraction, statements, tellings, stories);
        return RowBatch.insert(session, concat(annotations.all(), statements.all(), events.all()))
                .chain(() -> stories.link(events.linked()))
                .map(changed -> concat(statements.stored(), events.stored(), changed));
    }

    @SafeVarargs
    private static <T> List<T> concat(List<T>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }

    private Uni<Void> tell(Mutiny.Session session, UUID document, List<ChangeLog.Entry> changes) {
        return session.flush()
                .chain(() -> outbox.add(Topics.FACTS, document, new FactsStored(document.toString()), Duration.ZERO))
                .chain(() -> outbox.withdraw(Topics.DOCUMENTS, document))
                .chain(() -> ChangeLog.append(session, document, changes));
    }
}
