package org.rapporteur.summary;

/** How a summary is laid out. */
enum Form {
    /** The sentences that tell most, in reading order. */
    BRIEF,
    /** A line for each dated happening, by date of the happening. */
    TIMELINE,
    /** Who asserts, denies, demands what. */
    POSITIONS
}
