package org.rapporteur.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An event as linking compares it, without what event and document tell already. Lists of words are lines. */
@Entity(name = "Telling")
@Table(name = "telling")
public class TellingRow {
    @Id
    @Column(name = "event_id")
    public Long eventId;

    public int precision;

    @Column(name = "trigger_word")
    public String triggerWord;

    public String actors;
    public String recipients;
    public String words;
    public String names;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public int[] keys;
}
