package org.rapporteur.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.rapporteur.model.Extraction;

/** Everything that was read from one stored document, put together again: nine questions, however many facts. */
@ApplicationScoped
public class ExtractionRepository {
    private static final String DOCUMENT = "select d from Document d left join fetch d.outlet where d.id = :document";
    private static final String TEXT = "from DocumentText t where t.documentId = :document";
    private static final String SENTENCES = "from Sentence s where s.documentId = :document order by s.position";
    private static final String MENTIONS = """
            select m from Mention m left join fetch m.actor left join fetch m.place
            where m.documentId = :document order by m.position""";
    private static final String STATEMENTS = "from Statement s where s.documentId = :document order by s.id";
    private static final String STATEMENT_PARTICIPANTS = """
            select p from StatementParticipant p left join fetch p.actor
            where p.statementId in (select s.id from Statement s where s.documentId = :document)
            order by p.statementId, p.position""";
    private static final String STATEMENT_OUTLETS = """
            select o from StatementOutlet o join fetch o.outlet
            where o.position >= 0
              and o.statementId in (select s.id from Statement s where s.documentId = :document)
            order by o.statementId, o.position""";
    private static final String EVENTS =
            "select e from Event e left join fetch e.place where e.documentId = :document order by e.id";
    private static final String EVENT_PARTICIPANTS = """
            select p from EventParticipant p left join fetch p.actor
            where p.eventId in (select e.id from Event e where e.documentId = :document)
            order by p.eventId, p.position""";

    /** The document's extraction as stored, without facts where it was not read yet; null where there is no such document. */
    public Uni<Extraction> find(UUID document) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(DOCUMENT, DocumentRow.class)
                .setParameter("document", document)
                .getSingleResultOrNull()
                .chain(row -> row == null ? Uni.createFrom().nullItem() : read(session, row)));
    }

    private static Uni<Extraction> read(Mutiny.Session session, DocumentRow document) {
        StoredExtraction stored = new StoredExtraction(document);
        Uni<StoredExtraction> reading = Uni.createFrom().item(stored);
        reading = with(reading, session, TEXT, DocumentTextRow.class, StoredExtraction::text);
        reading = with(reading, session, SENTENCES, SentenceRow.class, StoredExtraction::sentences);
        reading = with(reading, session, MENTIONS, MentionRow.class, StoredExtraction::mentions);
        reading = with(reading, session, STATEMENTS, StatementRow.class, StoredExtraction::statements);
        reading = with(
                reading,
                session,
                STATEMENT_PARTICIPANTS,
                StatementParticipantRow.class,
                StoredExtraction::statementParticipants);
        reading =
                with(reading, session, STATEMENT_OUTLETS, StatementOutletRow.class, StoredExtraction::statementOutlets);
        reading = with(reading, session, EVENTS, EventRow.class, StoredExtraction::events);
        reading = with(
                reading, session, EVENT_PARTICIPANTS, EventParticipantRow.class, StoredExtraction::eventParticipants);
        return reading.map(StoredExtraction::toExtraction);
    }

    private static <R> Uni<StoredExtraction> with(
            Uni<StoredExtraction> before,
            Mutiny.Session session,
            String question,
            Class<R> type,
            BiFunction<StoredExtraction, List<R>, StoredExtraction> keep) {
        return before.chain(stored -> session.createSelectionQuery(question, type)
                .setParameter("document", stored.documentId())
                .setReadOnly(true)
                .getResultList()
                .map(rows -> keep.apply(stored, new ArrayList<>(rows))));
    }
}
