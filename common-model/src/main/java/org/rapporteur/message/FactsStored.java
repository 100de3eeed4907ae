package org.rapporteur.message;

/** Channel {@code facts}: a document's facts were stored, replaced or deleted; the change feed says which. */
public record FactsStored(String document) {}
