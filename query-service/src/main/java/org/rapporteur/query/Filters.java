package org.rapporteur.query;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rapporteur.api.Parameters;
import org.rapporteur.api.ProblemException;
import org.rapporteur.model.Act;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Modality;
import org.rapporteur.model.StatementKind;
import org.rapporteur.store.EventFilter;
import org.rapporteur.store.StatementFilter;

/** From the parameters of a request to what is asked of the store. */
public final class Filters {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private Filters() {}

    public static StatementFilter statements(Parameters parameters) {
        LocalDate from = parameters.day("from");
        LocalDate to = parameters.day("to");
        Parameters.period(from, to);
        return new StatementFilter(
                parameters.texts("speaker"),
                parameters.texts("addressee"),
                parameters.texts("about"),
                parameters.choices("act", Act.class),
                parameters.choices("kind", StatementKind.class),
                parameters.texts("outlet"),
                parameters.text("q"),
                from,
                to,
                parameters.ids("document"));
    }

    public static EventFilter events(Parameters parameters) {
        LocalDate from = parameters.day("from");
        LocalDate to = parameters.day("to");
        Parameters.period(from, to);
        return new EventFilter(
                parameters.choices("type", EventType.class),
                parameters.texts("actor"),
                parameters.texts("recipient"),
                parameters.texts("place"),
                parameters.countries("country"),
                parameters.choices("modality", Modality.class),
                parameters.texts("outlet"),
                parameters.text("q"),
                from,
                to,
                parameters.integer("minOutlets", 1, 1_000_000, 1),
                parameters.ids("document"));
    }

    /** The number that an item's path ends in. */
    public static long number(String what, String id) {
        if (!NUMBER.matcher(id).matches()) throw ProblemException.notFound(what, id);
        return Long.parseLong(id);
    }

    /** The UUID that a document's path holds. */
    public static UUID uuid(String id) {
        try {
            UUID uuid = UUID.fromString(id);
            if (uuid.toString().equalsIgnoreCase(id)) return uuid;
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("document", id);
        }
        throw ProblemException.notFound("document", id);
    }

    /** Names the questions a cursor belongs to. */
    public static List<Object> question(String list, Object filter) {
        return List.of(list, filter);
    }
}
