package org.rapporteur.extract.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.rapporteur.text.Table;

/** The base forms that an inflected English word can have, tried against the words that somebody knows. */
final class Lemmas {
    private static final String VOWELS = "aeiou";

    static final Lemmas ENGLISH = new Lemmas();

    private final Map<String, String> irregular = new HashMap<>();

    private Lemmas() {
        for (List<String> row : Table.read(Lemmas.class, "verbs.tsv", 2))
            for (String form : Table.list(row.get(1))) irregular.putIfAbsent(form, row.get(0));
    }

    /** The base form of a lower-case verb: the first possible one that is known, else the likeliest. */
    String verb(String form, Predicate<String> known) {
        if (known.test(form)) return form;
        String listed = irregular.get(form);
        if (listed != null) return listed;
        String likeliest = form;
        for (String ending : List.of("s", "es", "ed", "d", "ing")) {
            if (!form.endsWith(ending) || form.length() < ending.length() + 2) continue;
            String stem = form.substring(0, form.length() - ending.length());
            String base = base(stem, ending, known);
            if (base != null) return base;
            likeliest = stem;
        }
        return likeliest;
    }

    /** The base form of a stem that is left by an ending, if it is known; else null. */
    private static String base(String stem, String ending, Predicate<String> known) {
        int last = stem.length() - 1;
        boolean mute = !ending.equals("s") && wouldDouble(stem) && known.test(stem + "e");
        if (mute) return stem + "e";
        if (known.test(stem)) return stem;
        if (ending.equals("s")) return null;
        if (known.test(stem + "e")) return stem + "e";
        if (stem.charAt(last) == 'i' && known.test(stem.substring(0, last) + "y")) return stem.substring(0, last) + "y";
        boolean doubled = last > 0 && stem.charAt(last) == stem.charAt(last - 1);
        return doubled && known.test(stem.substring(0, last)) ? stem.substring(0, last) : null;
    }

    /** Whether a stem ends in one consonant after one vowel, which "rap" doubles before an ending and "rape" does not. */
    private static boolean wouldDouble(String stem) {
        int last = stem.length() - 1;
        return last > 0
                && VOWELS.indexOf(stem.charAt(last)) < 0
                && VOWELS.indexOf(stem.charAt(last - 1)) >= 0
                && (last < 2 || VOWELS.indexOf(stem.charAt(last - 2)) < 0);
    }

    /** The singular of a lower-case noun. */
    String noun(String form, Predicate<String> known) {
        if (known.test(form)) return form;
        if (form.endsWith("men")) return form.substring(0, form.length() - 2) + "an";
        if (form.endsWith("ies") && form.length() > 4) return form.substring(0, form.length() - 3) + "y";
        if (form.equals("children")) return "child";
        if (form.equals("wives")) return "wife";
        if (form.endsWith("s") && known.test(form.substring(0, form.length() - 1)))
            return form.substring(0, form.length() - 1);
        if (form.endsWith("es") && form.length() > 3) {
            String stem = form.substring(0, form.length() - 2);
            boolean hissed = stem.endsWith("s") || stem.endsWith("x") || stem.endsWith("ch") || stem.endsWith("sh");
            if (hissed || known.test(stem)) return stem;
        }
        boolean plural = form.endsWith("s")
                && !form.endsWith("ss")
                && !form.endsWith("us")
                && !form.endsWith("is")
                && form.length() > 3;
        return plural ? form.substring(0, form.length() - 1) : form;
    }
}
