package org.rapporteur.story;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Place;
import org.rapporteur.model.Quantity;

/**
 * A telling written in one line for tests: {@code document published type trigger date place/country actors>recipients
 * words}, divided by blanks; {@code -} is nothing, lists are divided by commas.
 */
final class Told {
    private Told() {}

    static Telling telling(String line) {
        String[] given = line.strip().split("\\s+", -1);
        Set<String> words = set(given[7]);
        String[] parties = given[6].split(">", -1);
        Place place = place(given[5]);
        return new Telling(
                new Telling.Origin(given[0], line.hashCode() & 0xffff, 0, LocalDate.parse(given[1])),
                EventType.valueOf(given[2]),
                null,
                given[3],
                Modality.ASSERTED,
                given[4].equals("-") ? null : new DateValue(given[4]),
                place,
                set(parties[0]),
                set(parties[1]),
                Terms.of(words),
                place == null ? Set.of("harsk") : Words.of(place.name()),
                Terms.NONE,
                Terms.of(words),
                List.<Quantity>of());
    }

    private static Place place(String given) {
        if (given.equals("-")) return null;
        String[] parts = given.split("/", -1);
        return new Place(null, parts[0], parts[1], null, null);
    }

    private static Set<String> set(String list) {
        return list.equals("-") ? Set.of() : new TreeSet<>(Arrays.asList(list.split(",", -1)));
    }
}
