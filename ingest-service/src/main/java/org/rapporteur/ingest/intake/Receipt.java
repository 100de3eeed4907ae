package org.rapporteur.ingest.intake;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rapporteur.model.DocumentState;
import org.rapporteur.store.DocumentRepository.Outcome;

/** That a document is kept, and where it is found. */
@Schema(description = "That a document is kept: where it is found and how far it has come.", example = """
                {"id":"0199d8a2-6f0e-7c3a-9b1d-4a5e6f708192","state":"PENDING","outcome":"CREATED",
                 "location":"/v1/documents/0199d8a2-6f0e-7c3a-9b1d-4a5e6f708192"}""")
@RegisterForReflection
record Receipt(
        @Schema(description = "The store's id") String id, DocumentState state, Outcome outcome, String location) {}
