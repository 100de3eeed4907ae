package org.rapporteur.model;

import java.util.Locale;

/** What a caller may do; each role may do all that those before it may. */
public enum Role {
    /** Asks, and has texts read that are not stored. */
    READER,
    /** Also stores and deletes documents, manages feeds, replays what was given up. */
    WRITER,
    /** Also makes and revokes keys, and reads who did what. */
    ADMIN;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** As settings, tokens and documentation write it. */
    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
