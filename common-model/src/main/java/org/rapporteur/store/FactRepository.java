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
        List<ChangeLog.Entry> changes = new ArrayList<>();
        return clear(session, row.id, changes)
                .chain(stories -> store(session, new FactRows(row, extraction), new StoryWriter(session, stories)))
                .invoke(changes::addAll)
                .invoke(() -> {
                    row.state = DocumentState.EXTRACTED;
                    row.extractor = version;
                    row.extractedAt = Instant.now();
                    changes.add(ChangeLog.Entry.of(Change.Kind.CHANGED, Change.Subject.DOCUMENT, row.id));
                })
                .chain(() -> tell(session, row.id, changes));
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

    private static Uni<List<ChangeLog.Entry>> store(Mutiny.Session session, FactRows rows, StoryWriter stories) {
        List<Actor> actors = rows.actors();
        return OutletWriter.keep(session, rows.outlets())
                .invoke(rows::outletsKept)
                .chain(() -> ActorWriter.keep(session, actors, Aliases.of(actors, rows.extraction())))
                .invoke(rows::actorsKept)
                .chain(() -> PlaceWriter.keep(session, rows.places()))
                .invoke(rows::placesKept)
                .chain(() -> session.persistAll(rows.sentencesAndMentions(session)))
                .chain(() -> session.persistAll(rows.statements()))
                .chain(session::flush)
                .chain(() -> session.persistAll(rows.statementParts(session)))
                .chain(() -> stories.keep(rows.extraction().events(), rows.placeIds()))
                .chain(kept -> session.persistAll(rows.events(session, kept)))
                .chain(session::flush)
                .chain(() -> session.persistAll(rows.eventParts(session)))
                .chain(stories::count)
                .map(changed -> {
                    List<ChangeLog.Entry> entries = rows.stored();
                    entries.addAll(changed);
                    return entries;
                });
    }

    private Uni<Void> tell(Mutiny.Session session, UUID document, List<ChangeLog.Entry> changes) {
        return session.flush()
                .chain(() -> outbox.add(Topics.FACTS, document, new FactsStored(document.toString()), Duration.ZERO))
                .chain(() -> outbox.withdraw(Topics.DOCUMENTS, document))
                .chain(() -> ChangeLog.append(session, document, changes));
    }
}
