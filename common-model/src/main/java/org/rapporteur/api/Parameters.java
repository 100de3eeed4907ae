package org.rapporteur.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The query parameters of a request, read one by one; what is malformed, or was never read, is a 400 that names it.
 * Where several values are taken, they are repeated or stand between commas.
 */
public final class Parameters {
    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_VALUES = 100;
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final MultivaluedMap<String, String> given;
    private final Set<String> known = new HashSet<>();

    public Parameters(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    public boolean has(String name) {
        known.add(name);
        return given.containsKey(name);
    }

    /** The one value, trimmed; null where it is not given. */
    public String text(String name) {
        if (!has(name)) return null;
        List<String> values = given.get(name);
        if (values.size() > 1) throw ProblemException.badRequest(name, "is given more than once");
        return checked(name, values.get(0));
    }

    /** All values, trimmed; empty where none is given. */
    public List<String> texts(String name) {
        if (!has(name)) return List.of();
        List<String> values = given.get(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(value -> checked(name, value))
                .distinct()
                .toList();
        if (values.size() > MAX_VALUES) throw ProblemException.badRequest(name, "has more than 100 values");
        return values;
    }

    /** All values, in either case. */
    public <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        return texts(name).stream().map(value -> choice(name, value, type)).toList();
    }

    /** The one value, in either case; {@code otherwise} where it is not given. */
    public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        String value = text(name);
        return value == null ? otherwise : choice(name, value, type);
    }

    /** Countries by ISO 3166-1 alpha-2, in upper case. */
    public List<String> countries(String name) {
        return texts(name).stream()
                .map(value -> {
                    if (!COUNTRY.matcher(value).matches())
                        throw ProblemException.badRequest(name, "expected two letters of ISO 3166-1, such as FR");
                    return value.toUpperCase(Locale.ROOT);
                })
                .toList();
    }

    /** A calendar day; null where it is not given. */
    public LocalDate day(String name) {
        String value = text(name);
        return value == null
                ? null
                : parsed(name, value, Parameters::calendarDay, "expected a day, such as 2025-09-24");
    }

    public List<UUID> ids(String name) {
        return texts(name).stream()
                .map(value -> parsed(name, value, UUID::fromString, "expected the id of a document"))
                .toList();
    }

    public int integer(String name, int least, int most, int otherwise) {
        String value = text(name);
        if (value == null) return otherwise;
        String expected = "expected a number from " + least + " to " + most;
        int number = parsed(name, value, Integer::valueOf, expected);
        if (number < least || number > most) throw ProblemException.badRequest(name, expected);
        return number;
    }

    /** @throws ProblemException 400 where a period ends before it begins */
    public static void period(LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from))
            throw ProblemException.badRequest("to", "lies before \"from\"");
    }

    /** To be called when all that is known was read: a misspelt filter must not silently return everything. */
    public void done() {
        for (String name : new TreeSet<>(given.keySet()))
            if (!known.contains(name))
                throw ProblemException.badRequest(
                        name, "is no parameter here; known are " + String.join(", ", new TreeSet<>(known)));
    }

    private static LocalDate calendarDay(String value) {
        if (!DAY.matcher(value).matches()) throw new IllegalArgumentException(value);
        return LocalDate.parse(value);
    }

    private static <E extends Enum<E>> E choice(String name, String value, Class<E> type) {
        String allowed = "expected one of "
                + String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        return parsed(name, value.toUpperCase(Locale.ROOT), word -> Enum.valueOf(type, word), allowed);
    }

    private static <T> T parsed(String name, String value, Function<String, T> parser, String expected) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw ProblemException.badRequest(name, expected);
        }
    }

    private static String checked(String name, String value) {
        String trimmed = value.strip();
        if (trimmed.isEmpty()) throw ProblemException.badRequest(name, "is empty");
        if (trimmed.length() > MAX_LENGTH)
            throw ProblemException.badRequest(name, "is longer than " + MAX_LENGTH + " characters");
        if (trimmed.indexOf('\0') >= 0) throw ProblemException.badRequest(name, "holds a NUL");
        return trimmed;
    }
}
