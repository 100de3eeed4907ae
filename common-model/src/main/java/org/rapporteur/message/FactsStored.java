package org.rapporteur.message;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Channel {@code facts}: a document's facts were stored, replaced or deleted; the change feed says which. */
@RegisterForReflection
public record FactsStored(String document) {}
