package org.rapporteur.text.token;

/** What a code point is to the rules that cut a text: a blank, part of a word, or a mark. */
final class Characters {
    private static final byte MARK = 0;
    private static final byte BLANK = 1;
    private static final byte LETTER = 2;
    private static final byte DIGIT = 3;
    private static final byte[] ASCII = new byte[128];

    static {
        for (int c = 0; c < ASCII.length; c++) ASCII[c] = kind(c);
    }

    private Characters() {}

    private static byte kind(int point) {
        if (Character.isDigit(point)) return DIGIT;
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.LETTER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> LETTER;
            case Character.OTHER_LETTER -> point == 'º' || point == 'ª' ? MARK : LETTER;
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> BLANK;
            default -> MARK;
        };
    }

    private static byte of(int point) {
        return point < ASCII.length ? ASCII[point] : kind(point);
    }

    /** Whether a code point divides tokens and belongs to none: blanks, controls, invisible format characters. */
    static boolean blank(int point) {
        return of(point) == BLANK;
    }

    /** Whether a code point is a letter, a digit or a mark that combines with one. */
    static boolean inWord(int point) {
        return of(point) >= LETTER;
    }

    static boolean digit(int point) {
        return of(point) == DIGIT;
    }

    static boolean letter(int point) {
        return of(point) == LETTER;
    }

    /** Whether the code unit at an offset of a text is part of a word; false outside the text. */
    static boolean inWordAt(CharSequence text, int at) {
        return at >= 0 && at < text.length() && inWord(Character.codePointAt(text, at));
    }

    static boolean digitAt(CharSequence text, int at) {
        return at >= 0 && at < text.length() && digit(text.charAt(at));
    }

    static boolean letterAt(CharSequence text, int at) {
        return at >= 0 && at < text.length() && letter(text.charAt(at));
    }

    /** Whether an offset is at an end of the text or holds a blank. */
    static boolean blankAt(CharSequence text, int at) {
        return at < 0 || at >= text.length() || blank(text.charAt(at));
    }

    static boolean apostrophe(int mark) {
        return mark == '\'' || mark == '’' || mark == 'ʼ';
    }

    static boolean hyphen(char mark) {
        return mark == '-' || mark == '‐' || mark == '‑';
    }

    /** Where the run of letters and digits that begins at an offset ends. */
    static int wordEnd(CharSequence text, int start) {
        return wordEnd(text, start, text.length());
    }

    /** Where the run of letters and digits that begins at an offset ends, looked at up to a limit. */
    static int wordEnd(CharSequence text, int start, int limit) {
        int end = start;
        while (end < Math.min(limit, text.length())) {
            int point = Character.codePointAt(text, end);
            if (!inWord(point)) break;
            end += Character.charCount(point);
        }
        return end;
    }
}
