package org.rapporteur.story;

import java.util.Locale;
import java.util.Set;
import org.rapporteur.model.Place;

/** How two places lie to each other. */
final class Places {
    /** Kilometres within which one happening is told of two places: a town and what lies before it. */
    private static final double NEAR = 50;
    /** Kilometres beyond which two places of one country are two; a province's middle can lie that far from its towns. */
    private static final double FAR = 150;

    private static final double EARTH = 6371;

    private Places() {}

    static boolean same(Place one, Place other) {
        return Words.of(one.name()).equals(Words.of(other.name())) && !countriesDiffer(one, other);
    }

    /** Whether they are near each other, or one is the other's country. */
    static boolean near(Place one, Place other) {
        if (countriesDiffer(one, other)) return false;
        if (isCountry(one) != isCountry(other)) return true;
        double distance = kilometres(one, other);
        return distance >= 0 && distance <= NEAR || named(one, other);
    }

    /** Whether nothing can have happened at both; false where one is not known. */
    static boolean apart(Place one, Place other) {
        if (one == null || other == null || same(one, other)) return false;
        if (countriesDiffer(one, other)) return true;
        if (isCountry(one) || isCountry(other) || named(one, other)) return false;
        double distance = kilometres(one, other);
        return distance < 0 || distance > FAR;
    }

    /** Whether one's name holds the other's: "Lake Kupa", "Kupa". */
    private static boolean named(Place one, Place other) {
        Set<String> some = Words.of(one.name());
        Set<String> others = Words.of(other.name());
        return some.containsAll(others) || others.containsAll(some);
    }

    private static boolean countriesDiffer(Place one, Place other) {
        return one.country() != null
                && other.country() != null
                && !one.country().equals(other.country());
    }

    private static boolean isCountry(Place place) {
        if (place.country() == null) return false;
        String country = new Locale("", place.country()).getDisplayCountry(Locale.ENGLISH);
        return Words.of(country).equals(Words.of(place.name()));
    }

    /** Great-circle distance; negative where the coordinates are not known. */
    private static double kilometres(Place one, Place other) {
        if (one.lat() == null || other.lat() == null || one.lon() == null || other.lon() == null) return -1;
        double lat = Math.toRadians(other.lat() - one.lat()) / 2;
        double lon = Math.toRadians(other.lon() - one.lon()) / 2;
        double a = Math.pow(Math.sin(lat), 2)
                + Math.cos(Math.toRadians(one.lat()))
                        * Math.cos(Math.toRadians(other.lat()))
                        * Math.pow(Math.sin(lon), 2);
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
