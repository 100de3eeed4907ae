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

/** The speaker, the addressee or a subject of a statement, with the mention's words and spans. {@code firstDay} repeats the fact's, for the index that lists by actor. */
@Entity(name = "StatementParticipant")
@Table(name = "statement_participant")
@IdClass(StatementParticipantRow.Key.class)
public class StatementParticipantRow {
    /** The part it plays. */
    public enum Role {
        SPEAKER,
        ADDRESSEE,
        ABOUT
    }

    /** Its fact, and its part and place there. */
    public record Key(Long statementId, Role role, int position) {}

    @Id
    @Column(name = "statement_id")
    public Long statementId;

    @Id
    @Enumerated(EnumType.STRING)
    public Role role;

    @Id
    public int position;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "actor_id")
    public ActorRow actor;

    public String text;

    /** The text folded, where it is what a statement is about and no actor; else null. */
    public String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public int[] spans;

    public String title;
    public String affiliation;

    @Column(name = "first_day")
    public LocalDate firstDay;
}
