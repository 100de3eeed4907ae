package org.rapporteur.model;

import java.util.Objects;

/**
 * A document whose text is nearly that of another, or holds nearly all of it.
 *
 * @param resemblance estimated share of the word sequences of both that both have, 0 to 1
 */
public record DocumentCopy(DocumentRef document, double resemblance) {
    public DocumentCopy {
        Objects.requireNonNull(document, "document");
        if (!(resemblance >= 0 && resemblance <= 1)) throw new IllegalArgumentException("Resemblance " + resemblance);
    }
}
