package org.rapporteur.model;

/** What sort of participant an actor is. */
public enum ActorKind {
    STATE,
    ORGANIZATION,
    PERSON,
    GROUP
}
