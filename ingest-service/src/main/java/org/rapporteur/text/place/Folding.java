package org.rapporteur.text.place;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How names are compared: lower case, without accents, apostrophes and full stops; hyphens, commas and blanks are one
 * blank; "St." is "saint". {@code infra/training/places/build_world.py} folds the same way.
 */
final class Folding {
    /** Letters that Unicode does not take apart, each with what is written for it. */
    private static final String[] LETTERS = {
        "ß", "ss", "ø", "o", "ł", "l", "đ", "d", "ı", "i", "æ", "ae", "œ", "oe", "ð", "d", "þ", "th", "ħ", "h", "ŋ",
        "n", "ə", "a", "ǝ", "a"
    };

    private static final String DROPPED = "'’‘`ʼʻʾʿʹ´.\"“”·";

    private Folding() {}

    /** The key of a name; empty where it has neither letter nor digit. */
    static String fold(String name) {
        String plain = ascii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
        String lower = plain.toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(lower.length() + 8);
        int word = 0;
        for (int at = 0; at < lower.length(); ) {
            int point = lower.codePointAt(at);
            at += Character.charCount(point);
            if (Character.getType(point) == Character.NON_SPACING_MARK || DROPPED.indexOf(point) >= 0) continue;
            String letters = letters(point);
            if (letters != null) key.append(letters);
            else if (Character.isLetterOrDigit(point)) key.appendCodePoint(point);
            else word = endWord(key, word);
            if (point == '&') word = endWord(key.insert(word, "and"), word);
        }
        endWord(key, word);
        return key.length() == 0 ? "" : key.substring(0, key.length() - 1);
    }

    /** Writes out an abbreviated word and ends it with one blank; returns where the next begins. */
    private static int endWord(StringBuilder key, int word) {
        if (word == key.length()) return word;
        String whole =
                switch (key.substring(word)) {
                    case "st" -> "saint";
                    case "ste" -> "sainte";
                    case "mt" -> "mount";
                    case "ft" -> "fort";
                    default -> null;
                };
        if (whole != null) {
            key.setLength(word);
            key.append(whole);
        }
        key.append(' ');
        return key.length();
    }

    private static String letters(int point) {
        if (point < 128) return null;
        for (int i = 0; i < LETTERS.length; i += 2) if (LETTERS[i].codePointAt(0) == point) return LETTERS[i + 1];
        return null;
    }

    private static boolean ascii(String name) {
        for (int i = 0; i < name.length(); i++) if (name.charAt(i) > 127) return false;
        return true;
    }
}
