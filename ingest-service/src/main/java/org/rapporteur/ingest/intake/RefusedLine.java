package org.rapporteur.ingest.intake;

import org.rapporteur.api.Problem;
import org.rapporteur.api.ProblemException;

/** A document that was refused, with the id its sender knows it by. */
final class RefusedLine extends ProblemException {
    private final transient String documentId;

    /** @param documentId null where it was not read, or the document has none */
    RefusedLine(Problem problem, String documentId) {
        super(problem);
        this.documentId = documentId;
    }

    String documentId() {
        return documentId;
    }
}
