package org.rapporteur.model;

/**
 * What happened, by the sixteen types of the PLOVER manual 0.8 (Open Event Data Alliance), in our words. The order is
 * the manual's: from agreement to force.
 */
public enum EventType {
    /** Says it is willing to do something, or agrees to it. */
    AGREE(true),
    /** Meets, visits, calls or otherwise confers. */
    CONSULT(true),
    /** Begins, eases or affirms relations: recognition, praise, signing, diplomatic backing. */
    SUPPORT(true),
    /** Promises or offers to give something up in a dispute: to ease sanctions, to release, to withdraw. */
    CONCEDE(true),
    /** Works together in deed: trade, military, judicial or intelligence cooperation. */
    COOPERATE(false),
    /** Gives material help: money, food, medicine, arms, shelter. */
    AID(false),
    /** Steps back in deed: a ceasefire, a release, a withdrawal, the end of a siege. */
    RETREAT(false),
    /** Asks, calls for, urges or demands. */
    REQUEST(true),
    /** Condemns, blames, criticises, investigates or sues. */
    ACCUSE(true),
    /** Refuses, denies, vetoes or rules out. */
    REJECT(true),
    /** Warns of harm or sets an ultimatum. */
    THREATEN(true),
    /** Demonstrates: rallies, strikes, boycotts, riots. */
    PROTEST(false),
    /** Reduces relations: sanctions, expulsions, walk-outs, embargoes. */
    SANCTION(false),
    /** Readies force without using it: deployments, alerts, exercises. */
    MOBILIZE(false),
    /** Represses by law or force short of violence to life: arrests, bans, seizures, curfews, censorship. */
    COERCE(false),
    /** Uses violence: attacks, strikes, killings, bombings, battles. */
    ASSAULT(false);

    private final boolean verbal;

    EventType(boolean verbal) {
        this.verbal = verbal;
    }

    /** Whether saying it can be doing it, so that a statement of this act is also an event. */
    public boolean verbal() {
        return verbal;
    }
}
