package org.rapporteur.query.statement;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.rapporteur.api.Parameters;
import org.rapporteur.api.ProblemException;
import org.rapporteur.model.Statement;
import org.rapporteur.query.Filters;
import org.rapporteur.query.export.ListKey;
import org.rapporteur.query.export.Listing;
import org.rapporteur.store.Keyset;
import org.rapporteur.store.StatementFilter;
import org.rapporteur.store.StatementLists;

/** Decides what a request asks of the stored statements. */
@Singleton
class Statements {
    private final StatementLists stored;

    Statements(StatementLists stored) {
        this.stored = stored;
    }

    Listing<Statement, Keyset> asked(Parameters parameters) {
        StatementFilter filter = Filters.statements(parameters);
        parameters.done();
        return new Listing<>(
                Filters.question("statements", filter),
                ListKey.FACT,
                (after, limit) -> stored.list(filter, after, limit));
    }

    /** @throws ProblemException 404 where there is none */
    Uni<Statement> find(String id) {
        return stored.find(Filters.number("statement", id))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("statement", id));
    }
}
