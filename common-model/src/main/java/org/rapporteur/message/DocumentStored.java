package org.rapporteur.message;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Channel {@code documents}: a document was stored or revised and its facts are to be read. */
@RegisterForReflection
public record DocumentStored(String document, int revision) {}
