package org.rapporteur.text.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.text.Table;

/**
 * A country of ISO 3166-1 with what English calls it.
 *
 * @param code alpha-2
 * @param demonyms adjectives and names of its people
 * @param wikidata its item, or null where it is not known for certain
 * @param lat WGS 84, about the middle
 */
public record Country(
        String code,
        String name,
        List<String> demonyms,
        List<String> otherNames,
        String wikidata,
        double lat,
        double lon) {
    private static final int FIELDS = 7;

    public Country {
        demonyms = List.copyOf(demonyms);
        otherNames = List.copyOf(otherNames);
    }

    private static final class Holder {
        private static final List<Country> ALL = Table.read(Country.class, "countries.tsv", FIELDS).stream()
                .map(Country::of)
                .toList();
        private static final Map<String, Country> BY_CODE = byCode();

        private static Map<String, Country> byCode() {
            Map<String, Country> countries = new HashMap<>();
            for (Country country : ALL) countries.put(country.code, country);
            return countries;
        }
    }

    /** All countries in the order of their codes, read once. */
    public static List<Country> all() {
        return Holder.ALL;
    }

    /** The country of a code, or null. */
    public static Country of(String code) {
        return Holder.BY_CODE.get(code);
    }

    /** The country as one who acts. */
    public Actor state() {
        return new Actor(null, name, ActorKind.STATE, code, wikidata, null, null);
    }

    private static Country of(List<String> row) {
        return new Country(
                row.get(0),
                row.get(1),
                Table.list(row.get(2)),
                Table.list(row.get(3)),
                row.get(4).isBlank() ? null : row.get(4),
                Double.parseDouble(row.get(5)),
                Double.parseDouble(row.get(6)));
    }
}
