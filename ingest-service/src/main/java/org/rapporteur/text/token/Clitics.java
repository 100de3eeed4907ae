package org.rapporteur.text.token;

/** Words that are written together and are two: "it's", "don't", "cannot", "gonna". Offsets are UTF-16. */
final class Clitics {
    private static final WordSet AFTER_APOSTROPHE = WordSet.of("s m d re ve ll");
    private static final WordSet CLIPPED = WordSet.of("em til tis twas cause cuz n bout round");
    private static final WordSet AT_THREE = WordSet.of("cannot gonna wanna gotta gimme lemme");

    private Clitics() {}

    /**
     * Where the clitic begins whose apostrophe stands at an offset, or -1 where the apostrophe is part of the word, as
     * in "O'Connor", "o'clock", "1980's".
     *
     * @param end where the letters behind the apostrophe end
     */
    static int start(String text, int from, int apostrophe, int end) {
        int length = end - apostrophe - 1;
        char before = text.charAt(apostrophe - 1);
        if (length == 1 && (text.charAt(apostrophe + 1) | 32) == 't') return (before | 32) == 'n' ? apostrophe - 1 : -1;
        if (length > 2 || !AFTER_APOSTROPHE.has(text, apostrophe + 1, end)) return -1;
        boolean decade = before == '0' && apostrophe - from == 4 && Characters.digit(text.charAt(from));
        return decade ? -1 : apostrophe;
    }

    /** Where a word ends that begins with its apostrophe: a clitic standing apart, "'em", "'n'", "'90s"; else the offset. */
    static int leading(String text, int apostrophe) {
        if (!Characters.inWordAt(text, apostrophe + 1) || Characters.inWordAt(text, apostrophe - 1)) return apostrophe;
        int end = Characters.wordEnd(text, apostrophe + 1);
        if (end < text.length() && Characters.apostrophe(text.charAt(end))) {
            boolean rockAndRoll = end == apostrophe + 2 && text.charAt(apostrophe + 1) == 'n';
            return rockAndRoll ? end + 1 : apostrophe;
        }
        if (Characters.digit(text.charAt(apostrophe + 1))) {
            boolean year = end == apostrophe + 3 || end == apostrophe + 4 && text.charAt(end - 1) == 's';
            return year && Characters.digit(text.charAt(apostrophe + 2)) ? end : apostrophe;
        }
        boolean clitic = AFTER_APOSTROPHE.has(text, apostrophe + 1, end) && Characters.blankAt(text, apostrophe - 1);
        return clitic || CLIPPED.has(text, apostrophe + 1, end) && text.charAt(apostrophe) != '‘' ? end : apostrophe;
    }

    /** Where the second word of a contraction without apostrophe begins; the start where it is none. */
    static int contraction(String text, int start, int end) {
        int length = end - start;
        if (length < 5 || length > 6) return start;
        return AT_THREE.has(text, start, end) ? start + 3 : start;
    }
}
