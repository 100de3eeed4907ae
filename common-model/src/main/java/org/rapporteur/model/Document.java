package org.rapporteur.model;

import java.time.Instant;
import java.util.Objects;

/**
 * A stored document's metadata and text.
 *
 * @param url the canonical URL, or null
 * @param contentHash SHA-256 of the text, hexadecimal
 * @param language BCP 47 tag ("en"), or "und"
 * @param text the clean text; null in lists, where it is left out
 * @param extractor version of the extractor that read it; null before
 */
public record Document(
        String id,
        String title,
        String outlet,
        String author,
        String url,
        String language,
        PublicationTime publishedAt,
        Instant storedAt,
        Instant extractedAt,
        DocumentState state,
        String contentHash,
        String extractor,
        int length,
        String text) {
    public Document {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(storedAt, "storedAt");
        Objects.requireNonNull(contentHash, "contentHash");
    }

    public DocumentRef ref() {
        return new DocumentRef(id, title, outlet, url, publishedAt);
    }
}
