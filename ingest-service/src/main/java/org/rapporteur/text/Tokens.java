package org.rapporteur.text;

import java.util.Locale;
import java.util.Objects;
import org.rapporteur.model.CleanDocument;

/**
 * The tokens of a text: their UTF-16 ranges and their words, which are cut out when first asked for. The parts of a
 * hyphenated word are tokens of their own; rules that mean whole words ask for the compound.
 */
public final class Tokens {
    /** Words are cut to this many chars: nothing longer is a word to any rule. */
    private static final int LONGEST_WORD = 100;

    public static final Tokens NONE = new Tokens("", Ranges.NONE);

    private final String text;
    private final Ranges ranges;
    private final String[] words;
    private final String[] lower;
    private final Ranges compounds;
    /** For each token up to the last compound's end the compound that holds it, or -1. */
    private final int[] compoundOf;

    private final String[] compoundWords;

    public Tokens(String text, Ranges ranges) {
        this.text = Objects.requireNonNull(text, "text");
        this.ranges = ranges;
        this.words = new String[ranges.size()];
        this.lower = new String[ranges.size()];
        this.compounds = Compounds.in(text, ranges);
        this.compoundOf = compounds.byPosition();
        this.compoundWords = new String[compounds.size()];
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
        if (token < 0 || token >= words.length) return "";
        String word = words[token];
        if (word == null) {
            word = cut(ranges.start(token), ranges.end(token));
            words[token] = word;
        }
        return word;
    }

    /** The token in lower case, with a straight apostrophe; "" outside the text. */
    public String lower(int token) {
        if (token < 0 || token >= lower.length) return "";
        String word = lower[token];
        if (word == null) {
            word = word(token).toLowerCase(Locale.ROOT);
            lower[token] = word;
        }
        return word;
    }

    /** The hyphenated word that a token is part of, else the token itself, in lower case; "" outside the text. */
    public String compound(int token) {
        int compound = compoundAt(token);
        if (compound < 0) return lower(token);
        String word = compoundWords[compound];
        if (word == null) {
            int last = compounds.end(compound) - 1;
            word = cut(ranges.start(compounds.start(compound)), ranges.end(last))
                    .toLowerCase(Locale.ROOT);
            compoundWords[compound] = word;
        }
        return word;
    }

    /** The first token of the hyphenated word that a token is part of; the token itself where it is of none. */
    public int compoundStart(int token) {
        int compound = compoundAt(token);
        return compound < 0 ? token : compounds.start(compound);
    }

    /** The token after the hyphenated word that a token is part of; the next token where it is of none. */
    public int compoundEnd(int token) {
        int compound = compoundAt(token);
        return compound < 0 ? token + 1 : compounds.end(compound);
    }

    private int compoundAt(int token) {
        return token < 0 || token >= compoundOf.length ? -1 : compoundOf[token];
    }

    private String cut(int start, int end) {
        return text.substring(start, Math.min(end, start + LONGEST_WORD)).replace('’', '\'');
    }

    /** Whether the token begins with an upper-case letter. */
    public boolean capitalised(int token) {
        return token >= 0 && token < size() && Character.isUpperCase(text.codePointAt(start(token)));
    }

    /** Whether the token begins with a letter. */
    public boolean wordLike(int token) {
        return token >= 0 && token < size() && Character.isLetter(text.codePointAt(start(token)));
    }

    /** Whether the token is "US", a country's name, and no pronoun. */
    public boolean unitedStates(int token) {
        return word(token).equals("US");
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
