package org.rapporteur.ingest.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.rapporteur.model.DocumentState;
import org.rapporteur.store.DocumentRepository.Outcome;

/**
 * That the document of one line is kept.
 *
 * @param id the sender's own; absent where there is none
 * @param document the store's id
 */
@RegisterForReflection
record LineReceipt(
        int line,
        @JsonInclude(JsonInclude.Include.NON_NULL) String id,
        String document,
        DocumentState state,
        Outcome outcome) {}
