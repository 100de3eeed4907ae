package org.rapporteur.golden;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.Span;

/**
 * A statement or an event of a golden passage.
 *
 * @param text the text of its passage
 * @param mark the cue or trigger
 * @param fields the lines below it, values by key in order
 */
record GoldenFact(String text, Span mark, Map<String, List<String>> fields) {
    /** Stands for "none" among readings. */
    static final String NONE = "-";

    private static final Pattern NUMBERED = Pattern.compile("(.*) #(\\d+)");

    GoldenFact {
        fields = Map.copyOf(fields);
    }

    List<String> all(String key) {
        return fields.getOrDefault(key, List.of());
    }

    Optional<String> one(String key) {
        return all(key).stream().findFirst();
    }

    /** The readings that are right, any of them; only {@link #NONE} where the fact has no such line. */
    List<String> readings(String key) {
        return one(key).map(GoldenFact::split).orElse(List.of(NONE));
    }

    /** The spans that the lines with a key quote, in order. */
    List<Span> spans(String key) {
        return all(key).stream().map(value -> quoted(text, value)).toList();
    }

    /** The names behind the equals signs of lines with a key, and the quoted words where there is none. */
    List<String> names(String key) {
        return all(key).stream()
                .map(value -> value.substring(value.lastIndexOf(" = ") < 0 ? 0 : value.lastIndexOf(" = ") + 3))
                .map(name -> NUMBERED.matcher(name).replaceFirst("$1"))
                .toList();
    }

    static List<String> split(String value) {
        return List.of(value.split(" / ", -1));
    }

    /**
     * Where words stand that a line quotes: {@code words}, {@code words #2} for their second occurrence, either with
     * {@code = Name} behind it. Occurrences begin and end at the edges of words.
     *
     * @throws IllegalArgumentException where they do not stand there, or stand there more than once without a number
     */
    static Span quoted(String text, String value) {
        int name = value.lastIndexOf(" = ");
        Matcher numbered = NUMBERED.matcher(name < 0 ? value : value.substring(0, name));
        boolean hasNumber = numbered.matches();
        String words = hasNumber ? numbered.group(1) : name < 0 ? value : value.substring(0, name);
        int wanted = hasNumber ? Integer.parseInt(numbered.group(2)) : 1;
        int count = 0;
        int found = -1;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
            if (standsAlone(text, at, at + words.length()) && ++count == wanted) found = at;
        if (found < 0) throw new IllegalArgumentException("\"" + value + "\" does not stand in: " + text);
        if (hasNumber == (count == 1))
            throw new IllegalArgumentException("\"" + value + "\" stands there " + count + " times: " + text);
        int start = text.codePointCount(0, found);
        return new Span(start, start + words.codePointCount(0, words.length()));
    }

    private static boolean standsAlone(String text, int from, int to) {
        boolean cutBefore = from > 0 && bothInWord(text.codePointBefore(from), text.codePointAt(from));
        boolean cutBehind = to < text.length() && bothInWord(text.codePointBefore(to), text.codePointAt(to));
        return !cutBefore && !cutBehind;
    }

    private static boolean bothInWord(int left, int right) {
        return Character.isLetterOrDigit(left) && Character.isLetterOrDigit(right);
    }
}
