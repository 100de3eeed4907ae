package org.rapporteur.text.token;

/** Which marks and changes of script hold letters and digits together. Offsets are UTF-16. */
final class Joints {
    private static final WordSet UNITS =
            WordSet.of("am pm a.m p.m km kg cm mm mg ml kmh kph mph km² sq ft lb lbs bn mn m");
    private static final WordSet DOLLARS = WordSet.of("us a au c ca can hk nz s sg nt r");
    /** Words that are cut at a hyphen with nothing behind it only because a second part follows: "first- and second-". */
    private static final int LONGEST_BROKEN = 20;

    private Joints() {}

    /**
     * Whether the mark at an offset holds what is on its sides together.
     *
     * @param start where the token begins that ends at the mark
     */
    static boolean joins(String text, int start, int at) {
        if (at + 1 >= text.length()) return false;
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case '-', '‐', '‑' -> Hyphens.joins(text, start, at);
            case '.' -> stop(text, start, at);
            case ',' -> Characters.digit(before) && groups(text, at);
            case ':' -> Characters.digit(before) && Characters.digit(after);
            case '/' -> Characters.digit(before) && Characters.digit(after) || at - start == 1 && shortForm(text, at);
            case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
            case '_' -> Characters.inWord(after);
            case '\'', '’', 'ʼ' -> false;
            default -> Character.getType(text.charAt(at)) == Character.FORMAT && Characters.inWord(after);
        };
    }

    private static boolean stop(String text, int start, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        if (Characters.digit(before)) return Characters.digit(after) || unitBefore(text, start, at);
        if (!Characters.letter(after)) return false;
        boolean single = at - start == 1 || text.charAt(at - 2) == '.';
        int end = Characters.wordEnd(text, at + 1);
        if (single && end == at + 2) return true;
        return degree(text, start, end) || Addresses.domain(text, at);
    }

    private static boolean unitBefore(String text, int start, int at) {
        return false;
    }

    private static boolean degree(String text, int start, int end) {
        return end - start <= 6
                && Abbreviations.abbreviation(text, start, end)
                && end < text.length()
                && text.charAt(end) == '.';
    }

    /** Whether the comma at an offset divides groups of digits: three follow, or two and another comma. */
    private static boolean groups(String text, int comma) {
        int end = comma + 1;
        while (end < comma + 5 && Characters.digitAt(text, end)) end++;
        return end == comma + 4 || end == comma + 3 && end < text.length() && text.charAt(end) == ',';
    }

    /** "s/he", "w/o", "c/o", "n/a". */
    private static boolean shortForm(String text, int slash) {
        int end = Characters.wordEnd(text, slash + 1);
        char first = (char) (text.charAt(slash - 1) | 32);
        return first == 's' && end == slash + 3 && text.startsWith("he", slash + 1)
                || "wcn".indexOf(first) >= 0 && end == slash + 2;
    }

    /** Whether a unit begins at an offset, right behind a digit, and ends its word. */
    static boolean unit(String text, int at) {
        int end = Characters.wordEnd(text, at);
        if (end == at + 1 && end + 2 < text.length() && text.charAt(end) == '.' && text.charAt(end + 1) == 'm')
            return text.charAt(at) == 'a' || text.charAt(at) == 'p';
        return end - at <= 3 && UNITS.has(text, at, end) && Character.isLowerCase(text.charAt(at));
    }

    /** Whether letters before "$" say whose dollar it is. */
    static boolean currency(String text, int start, int end) {
        return Character.isUpperCase(text.charAt(start)) && DOLLARS.has(text, start, end);
    }

    /** Whether a word breaks off with a hyphen: "th-", "pre- and post-war". */
    static boolean brokenOff(String text, int start, int end) {
        char next = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        return end - start <= LONGEST_BROKEN
                && Characters.letter(text.charAt(end - 1))
                && (Characters.blank(next) || next == ',')
                && !Character.isUpperCase(text.charAt(end - 1));
    }
}
