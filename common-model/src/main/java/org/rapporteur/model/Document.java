package org.rapporteur.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A stored document's metadata and text.
 *
 * @param url the canonical URL, or null
 * @param contentHash SHA-256 of the text, hexadecimal
 * @param language BCP 47 tag ("en"), or "und"
 * @param text the clean text; null in lists, where it is left out
 * @param copies documents with nearly the same text, those most alike first; null where they are left out
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
        String text,
        List<DocumentCopy> copies) {
    public Document {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(storedAt, "storedAt");
        Objects.requireNonNull(contentHash, "contentHash");
        copies = copies == null ? null : List.copyOf(copies);
    }

    public DocumentRef ref() {
        return new DocumentRef(id, title, outlet, url, publishedAt);
    }
}
