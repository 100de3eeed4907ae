package org.rapporteur.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An actor or recipient of an event, with the mention's words and spans. {@code firstDay} repeats the fact's, for the index that lists by actor. */
@Entity(name = "EventParticipant")
@Table(name = "event_participant")
@IdClass(EventParticipantRow.Key.class)
public class EventParticipantRow {
    /** The part it plays. */
    public enum Role {
        ACTOR,
        RECIPIENT
    }

    /** Its fact, and its part and place there. */
    public record Key(Long eventId, Role role, int position) {}

    @Id
    @Column(name = "event_id")
    public Long eventId;

    @Id
    @Enumerated(EnumType.STRING)
    public Role role;

    @Id
    public int position;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "actor_id")
    public ActorRow actor;

    public String text;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public int[] spans;

    public String title;
    public String affiliation;

    @Column(name = "first_day")
    public LocalDate firstDay;
}
