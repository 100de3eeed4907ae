package org.rapporteur.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.model.Event;
import org.rapporteur.model.Statement;
import org.rapporteur.text.AnnotatedText;

/**
 * Events by a lexicon of verbs, nouns and phrases that name a happening, read where the syntax lets them: each with those
 * who take part in it, its time, place and numbers, and on whose word it stands.
 */
public final class EventCoder implements EventExtractor {
    @Override
    public List<Event> events(AnnotatedText text, List<Statement> statements) {
        List<Event> found = new EventReading(text, statements).read();
        found.sort(
                Comparator.comparingInt(event -> event.trigger().spans().get(0).start()));
        List<Event> numbered = new ArrayList<>(found.size());
        for (Event event : found) numbered.add(event.withId("e" + numbered.size()));
        return numbered;
    }
}
