package org.rapporteur.model;

import java.util.Objects;

/** Enough of a document to name it beside a fact; everything but the id may be null. */
public record DocumentRef(String id, String title, String outlet, String url, PublicationTime publishedAt) {
    public DocumentRef {
        Objects.requireNonNull(id, "id");
    }
}
