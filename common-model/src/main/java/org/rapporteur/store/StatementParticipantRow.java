package org.rapporteur.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The speaker, the addressee or a subject of a statement, with the mention's words and spans. {@code firstDay} repeats the fact's, for the index that lists by actor. */
@Entity(name = "StatementParticipant")
@Table(name = "statement_participant")
public class StatementParticipantRow {
    /** The part it plays. */
    public enum Role {
        SPEAKER,
        ADDRESSEE,
        ABOUT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "statement_participant_seq")
    @SequenceGenerator(
            name = "statement_participant_seq",
            sequenceName = "statement_participant_seq",
            allocationSize = 50)
    public Long id;

    @Column(name = "statement_id")
    public Long statementId;

    @Enumerated(EnumType.STRING)
    public Role role;

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
