package org.rapporteur.bench;

import java.util.List;
import java.util.Locale;

/** The head word by which a simple baseline of event coreference clusters: the last one, without its ending. */
final class BaselineHead {
    private static final List<String> ENDINGS = List.of("ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "s");
    private static final int STEM = 3;

    private BaselineHead() {}

    static String of(String mention) {
        String[] words = mention.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        String last = words[words.length - 1];
        for (String ending : ENDINGS)
            if (last.endsWith(ending) && last.length() - ending.length() >= STEM)
                return last.substring(0, last.length() - ending.length());
        return last;
    }
}
