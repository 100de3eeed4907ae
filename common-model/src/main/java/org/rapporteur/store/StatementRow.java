package org.rapporteur.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.rapporteur.model.Act;
import org.rapporteur.model.Manner;
import org.rapporteur.model.Modality;
import org.rapporteur.model.StatementKind;

/** A statement without its participants and outlets. */
@Entity(name = "Statement")
@Table(name = "statement")
public class StatementRow {
    @Id
    public Long id;

    @Column(name = "document_id")
    public UUID documentId;

    @Enumerated(EnumType.STRING)
    public StatementKind kind;

    @Enumerated(EnumType.STRING)
    public Act act;

    @Enumerated(EnumType.STRING)
    public Manner manner;

    @Enumerated(EnumType.STRING)
    public Modality modality;

    public float confidence;
    public int sentence;

    @Column(name = "cue_text")
    public String cueText;

    @Column(name = "cue_lemma")
    public String cueLemma;

    @Column(name = "cue_spans")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public int[] cueSpans;

    @Column(name = "content_text")
    public String contentText;

    @Column(name = "content_spans")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public int[] contentSpans;

    @Column(name = "said_on")
    public String saidOn;

    @Column(name = "first_day")
    public LocalDate firstDay;

    @Column(name = "last_day")
    public LocalDate lastDay;

    @Column(name = "published_at")
    public Instant publishedAt;

    @Column(name = "stored_at")
    public Instant storedAt;

    @Column(name = "speaker_text")
    public String speakerText;
}
