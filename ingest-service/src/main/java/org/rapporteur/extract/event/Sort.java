package org.rapporteur.extract.event;

/** What a noun phrase stands for, as far as it matters to who can do or suffer what. */
enum Sort {
    /** Acts for a state or a body: "police", "the minister", a country. */
    ORGAN,
    /** Bears arms outside a state's forces: "gunmen". */
    ARMED,
    /** Many together: "students". */
    CROWD,
    /** Anybody else. */
    PERSON,
    /** A number without a noun: "killing four", "dozens". */
    NUMBER,
    /** A place that is no state. */
    PLACE,
    /** What does nothing by itself. */
    THING;

    boolean acts() {
        return this != THING && this != NUMBER && this != PLACE;
    }
}
