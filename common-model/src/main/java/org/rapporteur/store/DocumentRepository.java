package org.rapporteur.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.reactive.mutiny.Mutiny;
import org.rapporteur.message.DocumentStored;
import org.rapporteur.message.Topics;
import org.rapporteur.model.Change;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.Document;
import org.rapporteur.model.DocumentState;
import org.rapporteur.model.Signature;

/** Keeps documents. Everything here takes part in the caller's transaction. */
@ApplicationScoped
public class DocumentRepository implements PanacheRepositoryBase<DocumentRow, UUID> {
    /** What saving a document came to. */
    public enum Outcome {
        /** It is new. */
        CREATED,
        /** Its URL is known, with another text: the text was replaced. */
        CHANGED,
        /** It was there; nothing was written. */
        UNCHANGED
    }

    /** A saved document: its revision counts from 1. */
    public record Saved(UUID id, int revision, Outcome outcome) {}

    private final OutboxRepository outbox;
    private final FactRepository facts;

    DocumentRepository(OutboxRepository outbox, FactRepository facts) {
        this.outbox = outbox;
        this.facts = facts;
    }

    /**
     * Stores a document, once for each identity: its URL (already canonical) where there is one, else outlet and text.
     * Several writers may save the same document at the same time. The message that asks for its extraction is added in
     * the same transaction; a document in a language that cannot be read is marked instead.
     *
     * @param holdBack how long the message waits; zero unless the caller is going to extract the document itself
     */
    public Uni<Saved> save(CleanDocument document, String mediaType, Duration holdBack) {
        return save(document, null, mediaType, holdBack);
    }

    /**
     * The same, and links the document with those whose texts are nearly the same.
     *
     * @param signature of its text; null where copies are not looked for
     */
    public Uni<Saved> save(CleanDocument document, Signature signature, String mediaType, Duration holdBack) {
        String hash = Keys.sha256(document.text());
        return getSession().chain(session -> outlet(session, document)
                .chain(outlet -> save(session, new Arrival(document, signature, mediaType, outlet, hash), holdBack)));
    }

    private record Arrival(CleanDocument document, Signature signature, String mediaType, Long outlet, String hash) {
        String identity() {
            return Keys.document(document, hash);
        }

        DocumentState state() {
            String language = document.language().toLowerCase(Locale.ROOT);
            boolean readable = language.equals("en") || language.startsWith("en-") || language.equals("und");
            return readable ? DocumentState.PENDING : DocumentState.UNREADABLE;
        }

        int length() {
            return document.text().codePointCount(0, document.text().length());
        }
    }

    private static Uni<Long> outlet(Mutiny.Session session, CleanDocument document) {
        if (document.outlet() == null || document.outlet().isBlank())
            return Uni.createFrom().nullItem();
        return OutletWriter.keep(session, List.of(document.outlet()))
                .map(ids -> ids.get(Keys.outlet(document.outlet())));
    }

    private Uni<Saved> save(Mutiny.Session session, Arrival arrival, Duration holdBack) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        return insert(session, id, arrival).chain(inserted -> {
            if (inserted > 0) return created(session, new Saved(id, 1, Outcome.CREATED), arrival, holdBack);
            return find("identity", arrival.identity())
                    .withLock(LockModeType.PESSIMISTIC_WRITE)
                    .firstResult()
                    .chain(row -> row == null
                            ? save(session, arrival, holdBack) // deleted in between
                            : again(session, row, arrival, holdBack));
        });
    }

    private static Uni<Integer> insert(Mutiny.Session session, UUID id, Arrival arrival) {
        CleanDocument document = arrival.document();
        return session.createNativeQuery("""
                        insert into document (id, identity, outlet_id, title, author, url, media_type, language,
                          published_on, published_at, stored_at, state, revision, content_hash, length)
                        values (:id, :identity, :outlet, :title, :author, :url, :mediaType, :language,
                          :publishedOn, :publishedAt, :storedAt, :state, 1, :hash, :length)
                        on conflict (identity) do nothing""")
                .setParameter("id", id)
                .setParameter("identity", arrival.identity())
                .setParameter("outlet", arrival.outlet())
                .setParameter("title", document.title())
                .setParameter("author", document.author())
                .setParameter("url", document.url())
                .setParameter("mediaType", arrival.mediaType())
                .setParameter("language", document.language())
                .setParameter(
                        "publishedOn",
                        document.publishedAt() == null
                                ? null
                                : document.publishedAt().day())
                .setParameter("publishedAt", DocumentRow.instant(document.publishedAt()))
                .setParameter("storedAt", Instant.now())
                .setParameter("state", arrival.state().name())
                .setParameter("hash", arrival.hash())
                .setParameter("length", arrival.length())
                .executeUpdate();
    }

    private Uni<Saved> created(Mutiny.Session session, Saved saved, Arrival arrival, Duration holdBack) {
        DocumentTextRow text = new DocumentTextRow();
        text.documentId = saved.id();
        text.title = arrival.document().title();
        text.text = arrival.document().text();
        return session.persist(text)
                .chain(() -> tell(session, saved, arrival, holdBack, Change.Kind.STORED))
                .replaceWith(saved);
    }

    private Uni<Saved> again(Mutiny.Session session, DocumentRow row, Arrival arrival, Duration holdBack) {
        if (row.contentHash.equals(arrival.hash()))
            return Uni.createFrom().item(new Saved(row.id, row.revision, Outcome.UNCHANGED));
        Saved saved = new Saved(row.id, row.revision + 1, Outcome.CHANGED);
        revise(session, row, arrival);
        return session.find(DocumentTextRow.class, row.id)
                .invoke(text -> {
                    text.title = arrival.document().title();
                    text.text = arrival.document().text();
                })
                .chain(() -> tell(session, saved, arrival, holdBack, Change.Kind.CHANGED))
                .replaceWith(saved);
    }

    private static void revise(Mutiny.Session session, DocumentRow row, Arrival arrival) {
        CleanDocument document = arrival.document();
        row.revision++;
        row.outlet = arrival.outlet() == null ? null : session.getReference(OutletRow.class, arrival.outlet());
        row.title = document.title();
        row.author = document.author();
        row.mediaType = arrival.mediaType();
        row.language = document.language();
        row.publishedOn =
                document.publishedAt() == null ? null : document.publishedAt().day();
        row.publishedAt = DocumentRow.instant(document.publishedAt());
        row.state = arrival.state();
        row.contentHash = arrival.hash();
        row.length = arrival.length();
    }

    private Uni<Void> tell(Mutiny.Session session, Saved saved, Arrival arrival, Duration holdBack, Change.Kind kind) {
        DocumentStored message = new DocumentStored(saved.id().toString(), saved.revision());
        Uni<Void> asked = arrival.state() == DocumentState.PENDING
                ? session.flush().chain(() -> outbox.add(Topics.DOCUMENTS, saved.id(), message, holdBack))
                : Uni.createFrom().voidItem();
        List<ChangeLog.Entry> entries = List.of(ChangeLog.Entry.of(kind, Change.Subject.DOCUMENT, saved.id()));
        return asked.chain(() -> CopyWriter.keep(session, saved.id(), arrival.signature()))
                .chain(() -> ChangeLog.append(session, saved.id(), entries));
    }

    /** The document with its text; null where there is none. */
    public Uni<Document> find(UUID id) {
        return getSession()
                .chain(session -> session.createQuery("""
                                select document, text.text from Document document
                                join DocumentText text on text.documentId = document.id
                                left join fetch document.outlet where document.id = :id""", Object[].class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : ((DocumentRow) row[0]).toDocument((String) row[1]));
    }

    /** How far a document has come; null where there is none. */
    public Uni<DocumentState> state(UUID id) {
        return getSession().chain(session -> session.createQuery(
                        "select document.state from Document document where document.id = :id", DocumentState.class)
                .setParameter("id", id)
                .getSingleResultOrNull());
    }

    /** Marks a document whose extraction was given up; leaves alone one that has another revision by now. */
    public Uni<Void> fail(UUID id, int revision) {
        return update(
                        "state = ?1 where id = ?2 and revision = ?3 and state = ?4",
                        DocumentState.FAILED,
                        id,
                        revision,
                        DocumentState.PENDING)
                .replaceWithVoid();
    }

    /** Deletes a document with its facts and tells so of each; false where there is none. */
    public Uni<Boolean> delete(UUID id) {
        return getSession()
                .chain(session -> session.find(DocumentRow.class, id, org.hibernate.LockMode.PESSIMISTIC_WRITE)
                        .chain(row -> row == null
                                ? Uni.createFrom().item(false)
                                : facts.deleteWith(session, row).replaceWith(true)));
    }
}
