package org.rapporteur.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A place, WGS 84. */
@Entity(name = "Place")
@Table(name = "place")
public class PlaceRow {
    @Id
    public Long id;

    public String key;
    public String name;
    public String country;
    public Double lat;
    public Double lon;
    /** Null where the place is undisputed. */
    public String[] claimants;
}
