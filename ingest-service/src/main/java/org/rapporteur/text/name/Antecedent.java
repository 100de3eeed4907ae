package org.rapporteur.text.name;

import org.rapporteur.model.Actor;

/** Whom or what a text has spoken of, as far as pronouns can mean it. Its salience halves with each sentence. */
final class Antecedent {
    /** What a pronoun agrees with. */
    enum Sort {
        PERSON,
        /** An organisation: "it" or "they". */
        BODY,
        STATE,
        PEOPLE,
        THING,
        PLURAL
    }

    private final String key;
    private final Sort sort;
    private Actor actor;
    private Gender gender;
    private double before;
    private double now;
    private boolean participant;
    private int from;
    private int to;

    Antecedent(String key, Sort sort, Actor actor, Gender gender) {
        this.key = key;
        this.sort = sort;
        this.actor = actor;
        this.gender = gender;
    }

    String key() {
        return key;
    }

    Sort sort() {
        return sort;
    }

    /** Whom it is, or null where the text does not name it. */
    Actor actor() {
        return actor;
    }

    Gender gender() {
        return gender;
    }

    void tell(Gender told) {
        if (gender == null) gender = told;
    }

    double salience() {
        return before + now;
    }

    /** Whether this sentence mentions it. */
    boolean current() {
        return now > 0;
    }

    /** Takes a mention by its tokens and its weight in the sentence. */
    void see(int first, int end, double weight) {
        from = first;
        to = end;
        now = Math.max(now, weight);
        participant = weight >= Weights.OBLIQUE;
    }

    /** Whether it was a participant of its clause when it was mentioned last, not only part of another one's phrase. */
    boolean participant() {
        return participant;
    }

    boolean lastAt(int token) {
        return from <= token && token < to;
    }

    void fade(double by) {
        before = (before + now) * by;
        now = 0;
    }
}
