package org.rapporteur.text.token;

import org.rapporteur.text.Tokens;

/** Which tokens are quotation marks, and which way they look. Kinds are one char each; 0 is no quotation mark. */
final class Marks {
    static final char NONE = 0;
    /** A double mark that tells no direction. */
    static final char STRAIGHT = '"';
    /** Any single mark; apostrophes look the same. */
    static final char SINGLE = '\'';

    private static final String BEFORE_OPENING = "([{<—–-/\"“”„«»‘'`";
    private static final String AFTER_CLOSING = ".,;:!?)]}>—–-/\"“”«»’'…";

    private final String text;
    private final Tokens tokens;

    Marks(String text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** The kind of mark a token is: forms that mean the same are one. */
    char kind(int token) {
        int start = tokens.start(token);
        char c = text.charAt(start);
        if (c < 128 && c != '"' && c != '\'' && c != '`') return NONE;
        int length = tokens.end(token) - start;
        if (length == 2) return (c == '\'' || c == '`') && text.charAt(start + 1) == c ? STRAIGHT : NONE;
        if (length != 1) return NONE;
        return switch (c) {
            case '"', '＂' -> STRAIGHT;
            case '“', '‟', '❝' -> '“';
            case '”', '〞', '❞' -> '”';
            case '„', '«', '»' -> c;
            case '「', '『' -> '「';
            case '」', '』' -> '」';
            case '\'', '’', '‘', '‚', '‛', '‹', '›' -> SINGLE;
            default -> NONE;
        };
    }

    /** Whether a mark is one that only opens: a doubled back tick. */
    boolean backTicks(int token) {
        return text.charAt(tokens.start(token)) == '`';
    }

    /** Whether a mark stands as opening ones do: at a word's start, with a blank or an opening mark before. */
    boolean opening(int token) {
        return rightOf(token) && (!leftOf(token) || BEFORE_OPENING.indexOf(before(token)) >= 0);
    }

    /** Whether a mark stands as closing ones do: at a word's end, with a blank or a closing mark behind. */
    boolean closing(int token) {
        return leftOf(token) && (!rightOf(token) || AFTER_CLOSING.indexOf(behind(token)) >= 0);
    }

    /** Whether a mark stands right behind a digit, as those for feet, inches, minutes do. */
    boolean measures(int token) {
        return leftOf(token) && Characters.digit(before(token));
    }

    /** Whether a token stands right before a mark. */
    private boolean leftOf(int token) {
        return token > 0 && tokens.end(token - 1) == tokens.start(token);
    }

    private boolean rightOf(int token) {
        return token + 1 < tokens.size() && tokens.start(token + 1) == tokens.end(token);
    }

    private char before(int token) {
        return text.charAt(tokens.start(token) - 1);
    }

    private char behind(int token) {
        return text.charAt(tokens.end(token));
    }

    /** Whether a single mark can close: it stands at a word's end, and may be the apostrophe of a plural. */
    boolean closesSingle(int token) {
        return leftOf(token)
                && !Characters.inWordAt(text, tokens.end(token))
                && text.charAt(tokens.start(token)) != '‘';
    }

    /** Whether a single mark that can close may be the apostrophe of a plural: "the members' votes". */
    boolean afterPlural(int token) {
        return (before(token) | 32) == 's' && (!rightOf(token) || behind(token) == '-');
    }

    /** Whether a single mark can open: a blank or an opening mark stands before it, and a word or number behind. */
    boolean opensSingle(int token) {
        return opening(token) && Characters.inWordAt(text, tokens.end(token)) && !measures(token);
    }
}
