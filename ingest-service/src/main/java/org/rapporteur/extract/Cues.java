package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.Act;
import org.rapporteur.text.Table;

/** The lexicon of reporting verbs, by the forms of their first word. */
final class Cues {
    /** How a form of a verb stands. */
    enum Form {
        BASE,
        THIRD,
        PAST,
        ING
    }

    /**
     * One form of a reporting verb.
     *
     * @param lemma the verb with its particles
     * @param frames letters: C clause or quotation, N noun phrase, I addressee and infinitive, A addressee, Q quotation
     *     only, T "that" only, K object and complement
     * @param particles the words that must follow the first
     */
    record Verb(String lemma, Act act, String frames, List<String> particles, Form form) {
        boolean takes(char frame) {
            return frames.indexOf(frame) >= 0;
        }
    }

    static final Cues ENGLISH = new Cues();

    private final Map<String, List<Verb>> byForm = new HashMap<>();

    private Cues() {
        for (List<String> row : Table.read(Cues.class, "cues.tsv", 4)) add(row);
        for (List<Verb> verbs : byForm.values())
            verbs.sort(Comparator.comparingInt((Verb verb) -> -verb.particles().size()));
    }

    /** Verbs with a form, those with most particles first. */
    List<Verb> of(String form) {
        return byForm.getOrDefault(form, List.of());
    }

    private void add(List<String> row) {
        List<String> words = List.of(row.get(0).split(" ", -1));
        String base = words.get(0);
        for (Form form : Form.values()) {
            Verb verb = new Verb(row.get(0), Act.valueOf(row.get(1)), row.get(2), words.subList(1, words.size()), form);
            List<String> irregular = Table.list(row.get(3));
            List<String> forms = form == Form.PAST && !irregular.isEmpty() ? irregular : List.of(inflect(base, form));
            for (String written : forms) {
                boolean sameAsBase = form == Form.PAST && written.equals(base);
                if (!sameAsBase)
                    byForm.computeIfAbsent(written, key -> new ArrayList<>()).add(verb);
            }
        }
    }

    /** The regular form of a verb. */
    static String inflect(String base, Form form) {
        char last = base.charAt(base.length() - 1);
        boolean consonantY = last == 'y' && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
        String stem = base.substring(0, base.length() - 1);
        boolean hisses = base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x");
        return switch (form) {
            case BASE -> base;
            case THIRD -> consonantY ? stem + "ies" : hisses ? base + "es" : base + "s";
            case PAST -> consonantY ? stem + "ied" : last == 'e' ? base + "d" : doubled(base) + "ed";
            case ING -> last == 'e' && !base.endsWith("ee") ? stem + "ing" : doubled(base) + "ing";
        };
    }

    private static String doubled(String base) {
        return switch (base) {
            case "admit",
                    "slam",
                    "beg",
                    "quip",
                    "dub",
                    "refer",
                    "prefer",
                    "plan",
                    "commit",
                    "put",
                    "ban",
                    "stab",
                    "grab",
                    "rebut",
                    "expel",
                    "sap",
                    "stop",
                    "drop",
                    "rob",
                    "rip",
                    "cut",
                    "shut",
                    "hit",
                    "win",
                    "set" -> base + base.charAt(base.length() - 1);
            default -> base;
        };
    }
}
