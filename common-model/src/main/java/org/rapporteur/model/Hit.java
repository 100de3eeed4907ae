package org.rapporteur.model;

import java.util.Objects;

/**
 * Something a search found.
 *
 * @param rank how well it fits; comparable within one answer only
 * @param snippet the words around what was searched for, escaped for HTML, the found ones within {@code <mark>}
 * @param document the document itself, or the one the fact was read from
 */
public record Hit(Kind kind, String id, float rank, String snippet, DocumentRef document) {
    /** What was found. */
    public enum Kind {
        DOCUMENT,
        EVENT,
        STATEMENT
    }

    public Hit {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(snippet, "snippet");
        Objects.requireNonNull(document, "document");
    }
}
