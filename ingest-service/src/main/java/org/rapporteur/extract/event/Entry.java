package org.rapporteur.extract.event;

import java.util.Set;
import org.rapporteur.model.EventType;

/**
 * One reading of a trigger word.
 *
 * @param mode PLOVER mode, or null
 * @param objects nouns of which one must be the verb's object; empty where any may be
 */
record Entry(EventType type, String mode, Set<String> objects, Frame frame) {
    Entry {
        objects = Set.copyOf(objects);
    }

    /** Whether somebody or something is hurt or destroyed by it. */
    boolean harms() {
        return type == EventType.ASSAULT || "seize".equals(mode);
    }

    /** Whether whom it is done to suffers by it. */
    boolean wrongs() {
        return type == EventType.ASSAULT || type == EventType.COERCE || type == EventType.SANCTION;
    }
}
