package org.rapporteur.text.place;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * A name of a place as the gazetteer is asked for it: with what stands around the name proper taken off, where the whole
 * is not listed ("northern Iraq", "Anbar province", "the city of Lima").
 *
 * @param key the folded name that is listed, or the whole where none is
 * @param kinds what sorts of place the words taken off leave; all where they tell nothing
 * @param part whether the words mean a part of the place listed
 */
record Reading(String key, PlaceNames.Bearers bearers, Set<PlaceKind> kinds, boolean part) {
    private static final Set<PlaceKind> ANY = EnumSet.allOf(PlaceKind.class);
    private static final Set<PlaceKind> REGIONS =
            EnumSet.of(PlaceKind.REGION, PlaceKind.DISTRICT, PlaceKind.AREA, PlaceKind.COUNTRY);
    private static final Set<PlaceKind> TOWNS =
            EnumSet.of(PlaceKind.CITY, PlaceKind.CAPITAL, PlaceKind.SEAT, PlaceKind.SECTION);

    /** Words before a name that mean a part of the place. */
    private static final Set<String> PARTS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "upper",
            "lower",
            "inner",
            "outer",
            "downtown",
            "uptown",
            "midtown",
            "greater",
            "mainland",
            "rural",
            "coastal",
            "occupied",
            "metropolitan",
            "metro",
            "suburban",
            "far",
            "mid",
            "upstate");

    /** Words behind a name that tell what it is. */
    private static final Map<String, Set<PlaceKind>> SORTS = Map.ofEntries(
            Map.entry("province", REGIONS),
            Map.entry("region", REGIONS),
            Map.entry("oblast", REGIONS),
            Map.entry("governorate", REGIONS),
            Map.entry("district", REGIONS),
            Map.entry("department", REGIONS),
            Map.entry("prefecture", REGIONS),
            Map.entry("state", REGIONS),
            Map.entry("county", REGIONS),
            Map.entry("territory", REGIONS),
            Map.entry("republic", REGIONS),
            Map.entry("division", REGIONS),
            Map.entry("valley", ANY),
            Map.entry("area", ANY),
            Map.entry("island", ANY),
            Map.entry("islands", ANY),
            Map.entry("peninsula", ANY),
            Map.entry("city", TOWNS),
            Map.entry("town", TOWNS),
            Map.entry("township", TOWNS),
            Map.entry("village", TOWNS),
            Map.entry("municipality", TOWNS),
            Map.entry("borough", TOWNS));

    /** Short names that folding would make another name's. */
    private static final Map<String, String> SHORT = Map.of(
            "L.A.",
            "los angeles",
            "LA",
            "los angeles",
            "D.C.",
            "washington dc",
            "DC",
            "washington dc",
            "N.Y.C.",
            "new york city",
            "EU",
            "european union",
            "UN",
            "united nations",
            "U.N.",
            "united nations",
            "Vegas",
            "las vegas");

    /** What all mentions share that are read alike. */
    String sense() {
        return kinds.size() == ANY.size() ? key : key + '/' + kinds.contains(PlaceKind.CITY);
    }

    static Reading of(String words, World world) {
        String key = SHORT.getOrDefault(words, Folding.fold(words));
        if (key.startsWith("the ")) key = key.substring(4);
        PlaceNames.Bearers whole = PARTS.contains(key) ? PlaceNames.Bearers.NONE : world.bearers(key);
        if (whole.places().length > 0) return new Reading(key, whole, ANY, false);
        Reading shorter = headed(key, world);
        if (shorter == null) shorter = sorted(key, world);
        if (shorter == null) shorter = partOf(key, world);
        return shorter == null ? new Reading(key, whole, ANY, false) : shorter;
    }

    /** "city of Lima", "Republic of Kenya". */
    private static Reading headed(String key, World world) {
        int of = key.indexOf(" of ");
        if (of < 0) return null;
        Set<PlaceKind> kinds = SORTS.get(key.substring(0, of));
        return kinds == null ? null : found(key.substring(of + 4), world, kinds, false);
    }

    /** "Anbar province". */
    private static Reading sorted(String key, World world) {
        int last = key.lastIndexOf(' ');
        Set<PlaceKind> kinds = last < 0 ? null : SORTS.get(key.substring(last + 1));
        return kinds == null ? null : found(key.substring(0, last), world, kinds, false);
    }

    /** "northern Iraq". */
    private static Reading partOf(String key, World world) {
        int first = key.indexOf(' ');
        if (first < 0 || !PARTS.contains(key.substring(0, first))) return null;
        Reading rest = found(key.substring(first + 1), world, ANY, true);
        return rest != null ? rest : partOf(key.substring(first + 1), world);
    }

    private static Reading found(String key, World world, Set<PlaceKind> kinds, boolean part) {
        PlaceNames.Bearers bearers = world.bearers(key);
        return bearers.places().length == 0 ? null : new Reading(key, bearers, kinds, part);
    }
}
