package org.rapporteur.model;

/** How far a stored document has come. */
public enum DocumentState {
    /** Stored, facts not yet read. */
    PENDING,
    /** Its facts are stored. */
    EXTRACTED,
    /** Stored and searchable, in a language that cannot be read yet. */
    UNREADABLE,
    /** Extraction was given up; the dead letters say why. */
    FAILED
}
