package org.rapporteur.query.document;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.rapporteur.api.Parameters;
import org.rapporteur.api.ProblemException;
import org.rapporteur.model.Document;
import org.rapporteur.model.DocumentState;
import org.rapporteur.model.Extraction;
import org.rapporteur.query.Filters;
import org.rapporteur.query.export.ListKey;
import org.rapporteur.query.export.Listing;
import org.rapporteur.store.DocumentFilter;
import org.rapporteur.store.DocumentLists;
import org.rapporteur.store.ExtractionRepository;
import org.rapporteur.store.TimeKey;

/** Decides what a request asks of the stored documents. */
@Singleton
class Documents {
    private final DocumentLists stored;
    private final ExtractionRepository extractions;

    Documents(DocumentLists stored, ExtractionRepository extractions) {
        this.stored = stored;
        this.extractions = extractions;
    }

    Listing<Document, TimeKey> asked(Parameters parameters) {
        DocumentFilter filter = filter(parameters);
        parameters.done();
        return new Listing<>(
                Filters.question("documents", filter),
                ListKey.TIME,
                (after, limit) -> stored.list(filter, after, limit));
    }

    /** @throws ProblemException 404 where there is none */
    Uni<Document> find(String id) {
        return stored.find(Filters.uuid(id))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("document", id));
    }

    /** @throws ProblemException 404 where there is no such document */
    @WithSession
    Uni<Extraction> extraction(String id) {
        return extractions
                .find(Filters.uuid(id))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("document", id));
    }

    private static DocumentFilter filter(Parameters parameters) {
        LocalDate from = parameters.day("from");
        LocalDate to = parameters.day("to");
        Parameters.period(from, to);
        return new DocumentFilter(
                parameters.texts("outlet"),
                parameters.choices("state", DocumentState.class),
                parameters.text("q"),
                from,
                to);
    }
}
