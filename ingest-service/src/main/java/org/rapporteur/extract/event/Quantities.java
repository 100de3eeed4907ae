package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.Quantity;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;

/** The numbers told with the phrases of an event, each with what it counts. */
final class Quantities {
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));

    private static final Map<String, Double> LARGE =
            Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);

    private static final Set<String> VAGUE = Set.of("several", "many", "few", "couple");

    private final AnnotatedText text;
    private final Clauses clauses;

    Quantities(AnnotatedText text, Clauses clauses) {
        this.text = text;
        this.clauses = clauses;
    }

    /** What is counted in the phrases that hang on tokens, in their order. */
    List<Quantity> of(Iterable<Integer> heads) {
        Set<Quantity> found = new LinkedHashSet<>();
        for (int head : heads) add(head, found);
        return new ArrayList<>(found);
    }

    private void add(int head, Set<Quantity> found) {
        int number = text.syntax().dependent(head, NUMMOD);
        if (number >= 0 && text.dates().at(number) < 0) {
            put(value(number), text.tokens().compound(head), found);
            return;
        }
        boolean alone = text.syntax().part(head) == PartOfSpeech.CD
                || text.tokens().lower(head).equals("others");
        if (alone && text.dates().at(head) < 0) {
            put(value(head), unitBefore(head), found);
            return;
        }
        for (int of : clauses.dependents(head, Set.of(NMOD)))
            if (clauses.preposition(of).equals("of"))
                put(number < 0 ? value(head) : 0, text.tokens().compound(of), found);
    }

    private static void put(double value, String unit, Set<Quantity> found) {
        if (value > 0 && unit != null) found.add(new Quantity(value, unit));
    }

    /** The noun that the number before another counts: "killing four guards and wounding nine"; null where none does. */
    private String unitBefore(int token) {
        int from = Math.max(0, token - 25);
        for (int i = token - 1; i >= from && !text.tokens().isAny(i, ".;"); i--)
            if (text.syntax().relation(i) == NUMMOD && text.syntax().head(i) > i)
                return text.tokens().compound(text.syntax().head(i));
        return null;
    }

    /** The value of a number written in digits or words that ends or begins at a token; 0 where there is none. */
    private double value(int token) {
        int from = token;
        int to = token + 1;
        while (from > 0 && to - from < 8 && part(from - 1) && text.syntax().head(from - 1) <= to) from--;
        while (to < text.tokens().size() && to - from < 8 && part(to)) to++;
        if (from > 0 && VAGUE.contains(text.tokens().lower(from - 1))) return 0;
        double sum = 0;
        double group = 0;
        for (int i = from; i < to; i++) {
            String word = text.tokens().lower(i);
            Double factor = LARGE.get(word);
            if (factor != null) group = Math.max(1, group) * factor;
            else group += digits(word);
            boolean thousands = factor != null && factor >= 1e3;
            if (!thousands) continue;
            sum += group;
            group = 0;
        }
        return sum + group;
    }

    private boolean part(int token) {
        String word = text.tokens().lower(token);
        if (text.dates().at(token) >= 0) return false;
        boolean joint =
                word.equals("-") && token > 0 && SMALL.containsKey(text.tokens().lower(token - 1));
        return joint || LARGE.containsKey(word) || digits(word) > 0;
    }

    /** The value of digits with thousands separators and a fraction, or of a small number word; 0 for any other word. */
    private static double digits(String word) {
        Integer small = SMALL.get(word);
        if (small != null) return small;
        if (word.isEmpty() || word.length() > 15) return 0;
        StringBuilder plain = new StringBuilder();
        boolean fraction = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean point = c == '.' && !fraction && i > 0 && i + 1 < word.length();
            fraction |= point;
            if (c == ',' && i > 0) continue;
            if (!point && (c < '0' || c > '9')) return 0;
            plain.append(c);
        }
        return Double.parseDouble(plain.toString().toLowerCase(Locale.ROOT));
    }
}
