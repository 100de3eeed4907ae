package org.rapporteur.store;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

/** Tellings as they are stored and read again. */
final class TellingRows {
    /** Tellings {@code t} of events {@code e}, to be followed by a condition; a document's context comes with one of them. */
    static final String NODES = """
            select e.id, e.story_id, l.antecedent_id, l.strength, l.reasons, d.identity, d.published_on, e.sentence,
              e.trigger_spans[1], e.type, e.mode, e.modality, e.date_value, p.name, p.country, p.lat, p.lon,
              array_to_string(e.quantity_values, chr(31)), array_to_string(e.quantity_units, chr(31)),
              t.trigger_word, t.actors, t.recipients, t.words, t.names,
              case when row_number() over (partition by e.document_id) = 1 then c.names end as known,
              case when row_number() over (partition by e.document_id) = 1 then c.words end as context
            from telling t join event e on e.id = t.event_id join document d on d.id = e.document_id
              left join document_context c on c.document_id = e.document_id left join place p on p.id = e.place_id
              left join story_link l on l.event_id = e.id where\s""";

    private static final String LINE = "\n";
    private static final String UNIT = "\u001f";

    private TellingRows() {}

    /** What all tellings of a document share. */
    private record Context(Set<String> names, Set<String> words) {
        static final Context NONE = new Context(Set.of(), Set.of());
    }

    static List<Node> nodes(List<Tuple> rows) {
        Map<String, Context> contexts = new HashMap<>();
        for (Tuple row : rows) {
            String words = row.get(25, String.class);
            if (words != null) contexts.put(document(row), new Context(words(row.get(24, String.class)), words(words)));
        }
        return rows.stream()
                .map(row -> node(row, contexts.getOrDefault(document(row), Context.NONE)))
                .toList();
    }

    private static String document(Tuple row) {
        return row.get(5, String.class);
    }

    private static Node node(Tuple row, Context context) {
        Long parent = row.get(2, Long.class);
        return new Node(
                row.get(0, Long.class),
                telling(row, context),
                row.get(1, Long.class),
                parent,
                parent == null ? null : new Link(row.get(3, Double.class), reasons(row.get(4, String.class))));
    }

    private static Telling telling(Tuple row, Context context) {
        return new Telling(
                new Telling.Origin(
                        document(row),
                        row.get(8, Integer.class),
                        row.get(7, Integer.class),
                        row.get(6, LocalDate.class)),
                EventType.valueOf(row.get(9, String.class)),
                row.get(10, String.class),
                row.get(19, String.class),
                Modality.valueOf(row.get(11, String.class)),
                row.get(12) == null ? null : new DateValue(row.get(12, String.class)),
                place(row),
                set(row.get(20, String.class)),
                set(row.get(21, String.class)),
                set(row.get(22, String.class)),
                set(row.get(23, String.class)),
                context.names(),
                context.words(),
                figures(row.get(17, String.class), row.get(18, String.class)));
    }

    private static Place place(Tuple row) {
        String name = row.get(13, String.class);
        return name == null
                ? null
                : new Place(
                        null, name, row.get(14, String.class), row.get(15, Double.class), row.get(16, Double.class));
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

    private static Set<String> words(String lines) {
        return lines.isEmpty() ? Set.of() : new HashSet<>(List.of(lines.split(LINE, -1)));
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
