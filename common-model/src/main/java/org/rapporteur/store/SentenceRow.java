package org.rapporteur.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A sentence's offsets and content lemmas. */
@Entity(name = "Sentence")
@Table(name = "sentence")
@IdClass(SentenceRow.Key.class)
public class SentenceRow {
    /** Its document and its index there. */
    public record Key(UUID documentId, int position) {}

    @Id
    @Column(name = "document_id")
    public UUID documentId;

    @Id
    public int position;

    @Column(name = "start_offset")
    public int startOffset;

    @Column(name = "end_offset")
    public int endOffset;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public String[] lemmas;
}
