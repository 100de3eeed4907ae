package org.rapporteur.store;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Place;
import org.rapporteur.model.Quantity;
import org.rapporteur.model.StoryLink.Kind;
import org.rapporteur.model.StoryLink.Reason;
import org.rapporteur.story.Link;
import org.rapporteur.story.Node;
import org.rapporteur.story.Telling;
import org.rapporteur.story.Terms;

/** Tellings as they are stored and read again. */
final class TellingRows {
    /** Tellings {@code t} of events {@code e}, to be followed by a condition. */
    static final String NODES = """
            select e.id, e.story_id, l.antecedent_id, l.strength, d.identity, d.published_on, e.sentence,
              e.trigger_spans[1], e.type, e.mode, e.modality, e.date_value, p.name, p.country, p.lat, p.lon,
              array_to_string(e.quantity_values, chr(31)), array_to_string(e.quantity_units, chr(31)),
              t.trigger_word, t.actors, t.recipients, t.words, t.names
            from telling t join event e on e.id = t.event_id join document d on d.id = e.document_id
              left join place p on p.id = e.place_id left join story_link l on l.event_id = e.id where\s""";

    /** What documents are about, by their identity. */
    static final String CONTEXTS = """
            select d.identity, c.names, c.words from document d join document_context c on c.document_id = d.id
            where d.identity = any(cast(:identities as text[]))""";

    private static final String LINE = "\n";
    private static final String UNIT = "\u001f";

    private TellingRows() {}

    /** What all tellings of a document share. */
    private record Context(Terms names, Terms words) {
        static final Context NONE = new Context(Terms.NONE, Terms.NONE);
    }

    /** The documents of tellings. */
    static String[] documents(List<Tuple> rows) {
        return rows.stream().map(TellingRows::document).distinct().toArray(String[]::new);
    }

    /** Tellings to be compared. */
    static List<Node> nodes(List<Tuple> rows, List<Tuple> contexts) {
        Map<String, Context> about = new HashMap<>();
        for (Tuple row : contexts)
            about.put(
                    row.get(0, String.class),
                    new Context(Terms.ofLines(row.get(1, String.class)), Terms.ofLines(row.get(2, String.class))));
        return rows.stream()
                .map(row -> node(row, about.getOrDefault(document(row), Context.NONE)))
                .toList();
    }

    /** Tellings without what their documents are about, not to be compared. */
    static List<Node> nodes(List<Tuple> rows) {
        return nodes(rows, List.of());
    }

    private static String document(Tuple row) {
        return row.get(4, String.class);
    }

    /** Why it is linked is not asked: only a better link takes its place. */
    private static Node node(Tuple row, Context context) {
        Long parent = row.get(2, Long.class);
        return new Node(
                row.get(0, Long.class),
                telling(row, context),
                row.get(1, Long.class),
                parent,
                parent == null ? null : new Link(row.get(3, Double.class), List.of()));
    }

    private static Telling telling(Tuple row, Context context) {
        return new Telling(
                new Telling.Origin(
                        document(row),
                        row.get(7, Integer.class),
                        row.get(6, Integer.class),
                        row.get(5, LocalDate.class)),
                EventType.valueOf(row.get(8, String.class)),
                row.get(9, String.class),
                row.get(18, String.class),
                Modality.valueOf(row.get(10, String.class)),
                row.get(11) == null ? null : new DateValue(row.get(11, String.class)),
                place(row),
                set(row.get(19, String.class)),
                set(row.get(20, String.class)),
                Terms.ofLines(row.get(21, String.class)),
                set(row.get(22, String.class)),
                context.names(),
                context.words(),
                figures(row.get(16, String.class), row.get(17, String.class)));
    }

    private static Place place(Tuple row) {
        String name = row.get(12, String.class);
        return name == null
                ? null
                : new Place(
                        null, name, row.get(13, String.class), row.get(14, Double.class), row.get(15, Double.class));
    }

    private static List<Quantity> figures(String values, String units) {
        if (values.isEmpty()) return List.of();
        String[] numbers = values.split(UNIT, -1);
        String[] names = units.split(UNIT, -1);
        List<Quantity> figures = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) figures.add(new Quantity(Double.parseDouble(numbers[i]), names[i]));
        return figures;
    }

    static String lines(Collection<String> words) {
        return String.join(LINE, words);
    }

    private static Set<String> set(String lines) {
        return lines == null || lines.isEmpty() ? Set.of() : new TreeSet<>(List.of(lines.split(LINE, -1)));
    }

    static String lines(Link link) {
        return lines(link.because().stream()
                .map(reason -> reason.kind() + " " + reason.of())
                .toList());
    }

    static List<Reason> reasons(String lines) {
        List<Reason> reasons = new ArrayList<>();
        for (String line : set(lines)) {
            int blank = line.indexOf(' ');
            reasons.add(new Reason(Kind.valueOf(line.substring(0, blank)), line.substring(blank + 1)));
        }
        return reasons;
    }
}
