package org.rapporteur.text.name;

import java.util.Locale;
import java.util.Set;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Tokens;

/** Finds the short form that a text defines in parentheses behind a name. */
final class Acronyms {
    private static final int LONGEST = 10;
    /** No definition in parentheses has more tokens. */
    private static final int MOST_TOKENS = 12;

    private static final Set<String> DEFINING = Set.of("hereafter", "hereinafter", "henceforth", "or", "the", "as");

    private Acronyms() {}

    /** The short form behind a name that ends before a token: "(OIC)", "(hereafter the Fund)"; null where none is. */
    static String definedBehind(AnnotatedText text, int end, String name) {
        Tokens tokens = text.tokens();
        if (!tokens.word(end).equals("(")) return null;
        int close = end + 1;
        while (close < end + MOST_TOKENS
                && close < tokens.size()
                && !tokens.word(close).equals(")")) close++;
        if (!tokens.word(close).equals(")") || close == end + 1) return null;
        int from = end + 1;
        while (from < close && (DEFINING.contains(tokens.lower(from)) || !tokens.wordLike(from))) from++;
        int to = close;
        while (to > from && !Character.isLetterOrDigit(tokens.word(to - 1).charAt(0))) to--;
        if (from == to) return null;
        String shorter = Tokens.join(text.document(), tokens, from, to);
        boolean told = from > end + 1 && tokens.capitalised(from);
        return told || abbreviates(shorter, name) ? shorter : null;
    }

    /** Whether letters in capitals are the first ones of a name's words, in order. */
    static boolean abbreviates(String acronym, String name) {
        String letters = acronym.replace(".", "");
        if (letters.length() < 2 || letters.length() > LONGEST || !letters.equals(letters.toUpperCase(Locale.ROOT)))
            return false;
        int next = 0;
        boolean opens = true;
        for (int i = 0; i < name.length() && next < letters.length(); i++) {
            char c = name.charAt(i);
            if (opens && Character.toUpperCase(c) == letters.charAt(next)) next++;
            opens = !Character.isLetterOrDigit(c);
        }
        return next == letters.length();
    }
}
