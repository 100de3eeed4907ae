package org.rapporteur.extract;

import java.util.Locale;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Tokens;
import org.rapporteur.text.Words;

/** A sentence as rules look at it: its tokens without a dateline, and nothing beyond them. */
record Scope(AnnotatedText text, int sentence, int from, int to) {
    /** No dateline has more tokens. */
    private static final int LONGEST_DATELINE = 12;

    static Scope of(AnnotatedText text, int sentence) {
        int from = text.sentences().start(sentence);
        int to = text.sentences().end(sentence);
        return new Scope(text, sentence, pastDateline(text.tokens(), from, to), to);
    }

    /** The token behind "GENEVA, April 10 (AB) -"; the first of the sentence where none such begins it. */
    private static int pastDateline(Tokens tokens, int from, int to) {
        String first = tokens.word(from);
        boolean capitals = first.length() > 2 && tokens.wordLike(from) && Character.isUpperCase(first.charAt(1));
        if (!capitals || !first.equals(first.toUpperCase(Locale.ROOT))) return from;
        for (int i = from + 1; i < Math.min(from + LONGEST_DATELINE, to - 1); i++) {
            boolean dash = tokens.isAny(i, "-—–") && tokens.start(i) > tokens.end(i - 1);
            if (dash) return i + 1;
            if (!tokens.capitalised(i) && !tokens.isAny(i, ",()/0123456789")) return from;
        }
        return from;
    }

    Tokens tokens() {
        return text.tokens();
    }

    /** The lower-case word at a token, whole where hyphens join it to others; "" outside the sentence. */
    String lower(int token) {
        return token < from || token >= to ? "" : text.tokens().compound(token);
    }

    boolean is(int token, String word) {
        return lower(token).equals(word);
    }

    /** Whether the token is one of these marks. */
    boolean mark(int token, String marks) {
        return token >= from
                && token < to
                && text.tokens().isAny(token, marks)
                && !lower(token).startsWith("'s");
    }

    /** Whether a token is a word that can be part of a noun phrase. */
    boolean nominal(int token) {
        String word = lower(token);
        if (word.isEmpty()) return false;
        if (text.mentions().at(token) >= 0) return true;
        if (word.equals("'s") || word.equals("'") || word.equals("&") || word.equals("percent") || word.equals("%"))
            return true;
        char first = word.charAt(0);
        boolean handle = first == '@' && word.length() > 1;
        return (Character.isLetterOrDigit(first) || first == '$' || handle) && !Words.function(word)
                || Words.determiner(word);
    }
}
