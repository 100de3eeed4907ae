package org.rapporteur.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.rapporteur.model.Document;
import org.rapporteur.model.DocumentState;
import org.rapporteur.model.PublicationTime;

/** A document's metadata. {@code identity} is what makes two deliveries one document. */
@Entity(name = "Document")
@Table(name = "document")
public class DocumentRow {
    @Id
    public UUID id;

    public String identity;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "outlet_id")
    public OutletRow outlet;

    public String title;
    public String author;
    public String url;

    @Column(name = "media_type")
    public String mediaType;

    public String language;

    @Column(name = "published_on")
    public LocalDate publishedOn;

    @Column(name = "published_at")
    public Instant publishedAt;

    @Column(name = "stored_at")
    public Instant storedAt;

    @Column(name = "extracted_at")
    public Instant extractedAt;

    @Enumerated(EnumType.STRING)
    public DocumentState state;

    public int revision;

    @Column(name = "content_hash")
    public String contentHash;

    public String extractor;
    public int length;

    Document toDocument(String text) {
        return new Document(
                id.toString(),
                title,
                outlet == null ? null : outlet.name,
                author,
                url,
                language,
                publishedOn == null ? null : new PublicationTime(publishedOn, publishedAt),
                storedAt,
                extractedAt,
                state,
                contentHash,
                extractor,
                length,
                text,
                null);
    }

    /** What {@code published_at} holds: the instant; null where only the day is known. */
    static Instant instant(PublicationTime time) {
        return time == null ? null : time.instant();
    }
}
