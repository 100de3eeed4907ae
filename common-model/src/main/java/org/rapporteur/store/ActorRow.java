package org.rapporteur.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.rapporteur.model.ActorKind;

/** A canonical actor; its aliases are in {@code actor_alias}. */
@Entity(name = "Actor")
@Table(name = "actor")
public class ActorRow {
    @Id
    public Long id;

    public String key;
    public String name;

    @Enumerated(EnumType.STRING)
    public ActorKind kind;

    public String country;
    public String wikidata;
    public String role;
    public String affiliation;
}
