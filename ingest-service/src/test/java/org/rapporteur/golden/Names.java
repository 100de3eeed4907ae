package org.rapporteur.golden;

import java.util.List;
import java.util.Locale;

/** Compares names as golden sets give them: letter case and a leading article do not count. */
final class Names {
    private Names() {}

    /** Whether a name, null for none, is one of the readings. */
    static boolean reads(List<String> readings, String name) {
        String key = name == null ? GoldenFact.NONE : key(name);
        return readings.stream().anyMatch(reading -> key(reading).equals(key));
    }

    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }
}
