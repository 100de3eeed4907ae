package org.rapporteur.text.token;

/**
 * Which hyphens hold a word together. As in Universal Dependencies for English, the parts of a compound are tokens and
 * so is the hyphen ("well", "-", "known"); a prefix that is no word by itself stays with what it stands before. Offsets
 * are UTF-16.
 */
final class Hyphens {
    private static final WordSet PREFIXES = WordSet.of(
            "anti ante arch co counter cross cyber de e ex extra hyper infra inter intra macro mega micro mid mini multi",
            "non pan para peri post pre pro proto pseudo re semi socio sub super trans tri ultra un uni x uh mm hm m",
            "covid");
    private static final WordSet SUFFIXES = WordSet.of("esque fold ish wise ups ins outs");
    /** Letters before a hyphen that are cut from what follows, though they are a prefix elsewhere. */
    private static final WordSet WORDS_AFTER = WordSet.of("up term related based style like side");

    private Hyphens() {}

    /**
     * Whether the hyphen at an offset holds the word around it together.
     *
     * @param start where the token begins that ends at the hyphen
     */
    static boolean joins(String text, int start, int hyphen) {
        if (!Characters.inWordAt(text, hyphen + 1)) return false;
        if (Characters.digit(text.charAt(hyphen - 1)) && Characters.digit(text.charAt(hyphen + 1)))
            return number(text, start, hyphen);
        if (compoundBefore(text, start)) return false;
        int end = Characters.wordEnd(text, hyphen + 1);
        if (PREFIXES.has(text, start, hyphen)) return !WORDS_AFTER.has(text, hyphen + 1, end);
        return SUFFIXES.has(text, hyphen + 1, end);
    }

    private static boolean compoundBefore(String text, int start) {
        return start > 1 && Characters.hyphen(text.charAt(start - 1)) && Characters.inWord(text.charAt(start - 2));
    }

    /** Digits that stay together: days ("2025-09-24") and telephone numbers ("201-592-4699"); ranges and scores do not. */
    private static boolean number(String text, int start, int hyphen) {
        int before = 0;
        while (hyphen - before > start && Characters.digit(text.charAt(hyphen - before - 1)) && before < 5) before++;
        int end = hyphen + 1;
        while (end < hyphen + 6 && Characters.digitAt(text, end)) end++;
        int after = end - hyphen - 1;
        boolean more = end < text.length() && text.charAt(end) == '-' && Characters.digitAt(text, end + 1);
        boolean inDay = hyphen - before > start && before == 2 && after == 2;
        return before == 4 && after == 2 && more || inDay || before == 3 && (after == 4 || after == 3 && more);
    }
}
