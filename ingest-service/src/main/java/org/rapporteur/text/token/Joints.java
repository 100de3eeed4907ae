package org.rapporteur.text.token;

/** Which marks and changes of script hold letters and digits together. Offsets are UTF-16. */
final class Joints {
    private static final WordSet UNITS =
            WordSet.of("am pm km kg cm mm mg ml kmh kph mph sq ft lb lbs bn mn m million billion trillion");
    private static final int LONGEST_UNIT = 8;
    private static final WordSet DOLLARS = WordSet.of("us a au c ca can hk nz s sg nt r");
    /** A longer word before a hyphen and a blank is whole, and the hyphen a dash; chars. */
    private static final int LONGEST_BROKEN = 3;

    private static final WordSet LINKS = WordSet.of("and or to");

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
        if (Characters.digit(before)) return Characters.digit(after);
        if (!Characters.letter(after)) return false;
        boolean single = at - start == 1 || ".-".indexOf(text.charAt(at - 2)) >= 0;
        int end = Characters.wordEnd(text, at + 1);
        if (single && end == at + 2) return true;
        return degree(text, start, end) || Addresses.domain(text, at);
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
                || "wcnh".indexOf(first) >= 0 && end == slash + 2;
    }

    /** Whether a unit begins at an offset, right behind a digit, and ends its word. */
    static boolean unit(String text, int at) {
        int end = Characters.wordEnd(text, at, at + LONGEST_UNIT + 1);
        if (end == at + 1 && end + 2 < text.length() && text.charAt(end) == '.' && text.charAt(end + 1) == 'm')
            return text.charAt(at) == 'a' || text.charAt(at) == 'p';
        boolean hour = end == at + 2 && Character.isUpperCase(text.charAt(at)) && text.charAt(at + 1) == 'M';
        return end - at <= LONGEST_UNIT && (hour || Character.isLowerCase(text.charAt(at))) && UNITS.has(text, at, end);
    }

    /** Whether letters before "$" say whose dollar it is. */
    static boolean currency(String text, int start, int end) {
        return Character.isUpperCase(text.charAt(start)) && DOLLARS.has(text, start, end);
    }

    /** Whether a word breaks off with a hyphen, "th-"; in "two- and threefold" it does not. */
    static boolean brokenOff(String text, int start, int end) {
        char next = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        return end - start <= LONGEST_BROKEN
                && Characters.letter(text.charAt(end - 1))
                && (Characters.blank(next) || next == ',')
                && !Character.isUpperCase(text.charAt(end - 1))
                && !LINKS.has(text, end + 2, Characters.wordEnd(text, Math.min(end + 2, text.length())));
    }
}
