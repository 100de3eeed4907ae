package org.rapporteur.text;

import java.util.Locale;
import org.rapporteur.model.CleanDocument;

/** The tokens of a text: their UTF-16 ranges and their words. */
public final class Tokens {
    /** Words are cut to this many chars: nothing longer is a word to any rule. */
    private static final int LONGEST_WORD = 100;

    public static final Tokens NONE = new Tokens("", Ranges.NONE);

    private final Ranges ranges;
    private final String[] words;
    private final String[] lower;

    public Tokens(String text, Ranges ranges) {
        this.ranges = ranges;
        this.words = new String[ranges.size()];
        this.lower = new String[ranges.size()];
        for (int i = 0; i < words.length; i++) {
            int end = Math.min(ranges.end(i), ranges.start(i) + LONGEST_WORD);
            words[i] = text.substring(ranges.start(i), end).replace('’', '\'');
            lower[i] = words[i].toLowerCase(Locale.ROOT);
        }
    }

    public int size() {
        return words.length;
    }

    public int start(int token) {
        return ranges.start(token);
    }

    public int end(int token) {
        return ranges.end(token);
    }

    /** The token as it stands, with a straight apostrophe; "" outside the text. */
    public String word(int token) {
        return token < 0 || token >= words.length ? "" : words[token];
    }

    /** The token in lower case, with a straight apostrophe; "" outside the text. */
    public String lower(int token) {
        return token < 0 || token >= lower.length ? "" : lower[token];
    }

    /** Whether the token begins with an upper-case letter. */
    public boolean capitalised(int token) {
        String word = word(token);
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    /** Whether the token begins with a letter. */
    public boolean wordLike(int token) {
        String word = word(token);
        return !word.isEmpty() && Character.isLetter(word.codePointAt(0));
    }

    /** Whether the token is punctuation of one kind: its first char is one of those given. */
    public boolean isAny(int token, String chars) {
        String word = word(token);
        return !word.isEmpty() && chars.indexOf(word.charAt(0)) >= 0;
    }

    /** Index of the first token that starts at or after an offset; the number of tokens where there is none. */
    public int firstFrom(int offset) {
        int last = ranges.lastStartingAtOrBefore(offset);
        return last >= 0 && ranges.start(last) == offset ? last : last + 1;
    }

    /** The words of a document's text, joined with one space where they stood apart. */
    public static String join(CleanDocument document, Tokens tokens, int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from && tokens.start(i) > tokens.end(i - 1)) name.append(' ');
            name.append(document.text(), tokens.start(i), tokens.end(i));
        }
        return name.toString();
    }
}
