package org.rapporteur.message;

/** Channel {@code documents}: a document was stored or revised and its facts are to be read. */
public record DocumentStored(String document, int revision) {}
