package org.rapporteur.model;

/** In which world an event stands and, where it is told as having happened, on whose word. */
public enum Modality {
    /** The outlet tells it as fact. */
    ASSERTED,
    /** A statement tells it as fact; what a statement says is to come, denied or possible has that world's modality. */
    CLAIMED,
    /** It is told not to have happened; a failure to act is one. */
    NEGATED,
    /** It is announced or expected. */
    FUTURE,
    /** It is a condition, a wish or a possibility. */
    HYPOTHETICAL
}
