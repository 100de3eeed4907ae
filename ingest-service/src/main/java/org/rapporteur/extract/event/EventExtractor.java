package org.rapporteur.extract.event;

import java.util.List;
import org.rapporteur.model.Event;
import org.rapporteur.model.Statement;
import org.rapporteur.text.AnnotatedText;

/**
 * Reads who did what. Stateless; offsets of the result are UTF-16, ids count from "e0" in the order of the triggers.
 */
@FunctionalInterface
public interface EventExtractor {
    /** Events of a text whose statements are known: what stands inside one is that speaker's claim. */
    List<Event> events(AnnotatedText text, List<Statement> statements);
}
