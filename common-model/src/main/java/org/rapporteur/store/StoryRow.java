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
import java.time.LocalDate;
import org.rapporteur.model.EventType;

/** One happening told by one or more documents, with counts kept in step by the writer. */
@Entity(name = "Story")
@Table(name = "story")
public class StoryRow {
    @Id
    public Long id;

    public String key;

    @Enumerated(EnumType.STRING)
    public EventType type;

    @Column(name = "date_value")
    public String dateValue;

    @Column(name = "first_day")
    public LocalDate firstDay;

    @Column(name = "last_day")
    public LocalDate lastDay;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "place_id")
    public PlaceRow place;

    public int documents;
    public int outlets;

    @Column(name = "independent_outlets")
    public int independentOutlets;
}
