package org.rapporteur.extract;

import java.util.Set;

/** The regular forms of English verbs. */
final class VerbForms {
    /** How a form of a verb stands. */
    enum Form {
        BASE,
        THIRD,
        PAST,
        ING
    }

    /** Verbs that double their last letter although they do not look like it. */
    private static final Set<String> DOUBLED = Set.of(
            "admit", "slam", "beg", "quip", "dub", "refer", "prefer", "plan", "commit", "put", "ban", "stab", "grab",
            "rebut", "expel", "sap", "stop", "drop", "rob", "rip", "cut", "shut", "hit", "win", "set", "rap", "pan",
            "concur", "blog", "chat", "permit", "submit", "spin");

    private VerbForms() {}

    static String inflect(String base, Form form) {
        char last = base.charAt(base.length() - 1);
        boolean consonantY = last == 'y' && base.length() > 1 && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
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
        return DOUBLED.contains(base) ? base + base.charAt(base.length() - 1) : base;
    }
}
