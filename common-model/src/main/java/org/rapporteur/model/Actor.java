package org.rapporteur.model;

import java.util.Objects;

/**
 * A resolved participant: a state, an organisation, a person or a group.
 *
 * @param id the stored actor's id; null in an extraction that was not stored
 * @param name the canonical name, never blank
 * @param kind what sort of participant; null where the text does not tell
 * @param country ISO 3166-1 alpha-2, or null
 * @param wikidata a Wikidata item ("Q30"), or null where it is not known for certain
 * @param role the role given beside the mention ("Turkish President"), or null
 * @param affiliation whom the role belongs to ("Türkiye"), or null
 */
public record Actor(
        String id, String name, ActorKind kind, String country, String wikidata, String role, String affiliation) {
    public Actor {
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) throw new IllegalArgumentException("An actor has a name");
    }

    /** An actor of whom only name and kind are known. */
    public static Actor named(String name, ActorKind kind) {
        return new Actor(null, name, kind, null, null, null, null);
    }
}
