package org.rapporteur.model;

import java.util.Objects;

/**
 * A document as extraction reads it: cleaned, not necessarily stored.
 *
 * @param id the caller's or the store's id; null where the caller gave none
 * @param text never null; may hold any Unicode but NUL
 * @param language BCP 47 tag, or "und"
 */
public record CleanDocument(
        String id,
        String title,
        String outlet,
        String author,
        String url,
        PublicationTime publishedAt,
        String language,
        String text) {
    public CleanDocument {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(language, "language");
    }

    /** The same document with another text. */
    public CleanDocument withText(String other) {
        return other.equals(text)
                ? this
                : new CleanDocument(id, title, outlet, author, url, publishedAt, language, other);
    }
}
