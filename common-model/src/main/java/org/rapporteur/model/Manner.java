package org.rapporteur.model;

/** How far a reporter's word for saying goes along with what is said. */
public enum Manner {
    /** Says: the word takes no side. */
    NEUTRAL,
    /** Claims, alleges: it may not be so. */
    CLAIMS,
    /** Admits, acknowledges: it is so, although the speaker would rather not say it. */
    ADMITS,
    /** Denies, disputes: the content is what the speaker says is not so. */
    DENIES
}
