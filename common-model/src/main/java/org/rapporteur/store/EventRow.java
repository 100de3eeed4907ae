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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Modality;

/** An event without its participants. {@code country} repeats the place's, {@code outletId} the document's. */
@Entity(name = "Event")
@Table(name = "event")
public class EventRow {
    @Id
    public Long id;

    @Column(name = "document_id")
    public UUID documentId;

    @Column(name = "outlet_id")
    public Long outletId;

    @Column(name = "statement_id")
    public Long statementId;

    @Column(name = "story_id")
    public Long storyId;

    @Enumerated(EnumType.STRING)
    public EventType type;

    public String mode;

    @Enumerated(EnumType.STRING)
    public Modality modality;

    public float confidence;
    public int sentence;

    @Column(name = "trigger_text")
    public String triggerText;

    @Column(name = "trigger_spans")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public int[] triggerSpans;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "place_id")
    public PlaceRow place;

    public String country;

    @Column(name = "date_value")
    public String dateValue;

    @Column(name = "quantity_values")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public double[] quantityValues;

    @Column(name = "quantity_units")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public String[] quantityUnits;

    @Column(name = "first_day")
    public LocalDate firstDay;

    @Column(name = "last_day")
    public LocalDate lastDay;

    @Column(name = "published_at")
    public Instant publishedAt;

    @Column(name = "stored_at")
    public Instant storedAt;

    @Column(name = "sentence_text")
    public String sentenceText;
}
