package org.rapporteur.text.date;

import java.util.Set;
import org.rapporteur.model.DateValue;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Dates;

/**
 * What a date tells of an event, together with the words around it: "since 2019", "until Friday", "from May to July".
 */
public final class Dating {
    private static final String OPEN = "..";
    private static final Set<String> LINKS = Set.of("to", "through", "until", "till", "-", "–", "—");

    private final AnnotatedText text;
    private final Dates dates;

    /** Dates of a text that has them. */
    public Dating(AnnotatedText text) {
        this.text = text;
        dates = text.dates();
    }

    /** The value of a date, open or joined with that of the date it makes a range with. */
    public DateValue value(int date) {
        if (joined(date)) return interval(date, date + 1);
        if (date > 0 && joined(date - 1)) return interval(date - 1, date);
        DateValue value = dates.values().get(date);
        return switch (before(date)) {
            case "since" -> opened(start(value) + "/" + OPEN, value);
            case "until", "till" -> opened(OPEN + "/" + end(value), value);
            default -> value;
        };
    }

    /** Whether a date and the next one are the ends of a range: "from 2010 to 2015", "between May and July". */
    private boolean joined(int date) {
        if (date + 1 >= dates.size()) return false;
        int link = dates.ranges().end(date);
        if (dates.ranges().start(date + 1) != link + 1) return false;
        String word = text.tokens().compound(link);
        return LINKS.contains(word) || word.equals("and") && before(date).equals("between");
    }

    private String before(int date) {
        int start = dates.ranges().start(date);
        return start == 0 ? "" : text.tokens().compound(start - 1);
    }

    /** From the beginning of one date to the end of a later one; the former where that would run backwards. */
    private DateValue interval(int from, int to) {
        DateValue first = dates.values().get(from);
        DateValue last = dates.values().get(to);
        boolean forward = first.firstDay().isPresent()
                && last.lastDay().isPresent()
                && !last.lastDay().get().isBefore(first.firstDay().get());
        return forward ? new DateValue(start(first) + "/" + end(last)) : first;
    }

    /** An interval open on one side; the value itself where it is open on the other already. */
    private static DateValue opened(String interval, DateValue value) {
        return interval.equals(OPEN + "/" + OPEN) ? value : new DateValue(interval);
    }

    private static String start(DateValue value) {
        int slash = value.value().indexOf('/');
        return slash < 0 ? value.value() : value.value().substring(0, slash);
    }

    private static String end(DateValue value) {
        return value.value().substring(value.value().indexOf('/') + 1);
    }
}
