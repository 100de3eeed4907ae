package org.rapporteur.ingest.intake;

import org.rapporteur.model.DocumentState;
import org.rapporteur.store.DocumentRepository.Saved;

/** A kept document and how far it has come. */
record Stored(Saved saved, DocumentState state) {}
