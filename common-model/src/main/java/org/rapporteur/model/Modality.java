package org.rapporteur.model;

/** On whose word, and in which world, an event stands. */
public enum Modality {
    /** The outlet tells it as fact. */
    ASSERTED,
    /** It stands inside a statement: somebody's claim. */
    CLAIMED,
    /** It is told not to have happened; a failure to act is one. */
    NEGATED,
    /** It is announced or expected. */
    FUTURE,
    /** It is a condition, a wish or a possibility. */
    HYPOTHETICAL
}
