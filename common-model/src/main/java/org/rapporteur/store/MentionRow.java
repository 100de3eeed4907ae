package org.rapporteur.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** A mention of an actor, a place or a date ({@code type} DATE, with its {@code dateValue}). */
@Entity(name = "Mention")
@Table(name = "mention")
@IdClass(MentionRow.Key.class)
public class MentionRow {
    /** Its document and its index there. */
    public record Key(UUID documentId, int position) {}

    static final String DATE = "DATE";

    @Id
    @Column(name = "document_id")
    public UUID documentId;

    @Id
    public int position;

    @Column(name = "start_offset")
    public int startOffset;

    @Column(name = "end_offset")
    public int endOffset;

    public String type;
    public String text;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "actor_id")
    public ActorRow actor;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "place_id")
    public PlaceRow place;

    @Column(name = "date_value")
    public String dateValue;
}
