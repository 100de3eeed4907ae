package org.rapporteur.ingest.intake;

import org.rapporteur.api.ProblemException;

/** What a text must be to be stored and read. */
final class TextRules {
    private TextRules() {}

    /** The value without surrounding blanks; null for null and blank. */
    static String line(String field, String value, int maxLength) {
        if (value == null || value.isBlank()) return null;
        String line = value.strip();
        check(field, line);
        if (line.codePointCount(0, line.length()) > maxLength)
            throw ProblemException.unprocessable(field, "is longer than " + maxLength + " characters");
        return line;
    }

    /** The text as it is: it holds something, and nothing that cannot be kept. */
    static String text(String field, String value, int maxLength) {
        if (value.isBlank()) throw ProblemException.unprocessable(field, "is empty");
        check(field, value);
        if (value.codePointCount(0, value.length()) > maxLength)
            throw ProblemException.tooLarge(field, "is longer than " + maxLength + " code points");
        return value;
    }

    private static void check(String field, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0)
                throw ProblemException.unprocessable(field, "holds a NUL character (U+0000), which cannot be stored");
            if (!Character.isSurrogate(c)) continue;
            if (!Character.isHighSurrogate(c)
                    || i + 1 == value.length()
                    || !Character.isLowSurrogate(value.charAt(i + 1)))
                throw ProblemException.unprocessable(
                        field, "holds half of a surrogate pair, which is no Unicode character");
            i++;
        }
    }
}
