package org.rapporteur.text.date;

import org.rapporteur.text.Tokens;
import org.rapporteur.text.Words;

/**
 * The tokens of a text cut as finely as the grammar of dates needs, as columns: words at their hyphens ("mid", "-",
 * "March"), numbers at their marks and letters ("24", "-", "26"; "7", "pm"). Each is looked up once. However coarsely a
 * tokenizer cuts, the pieces are the same.
 */
final class Pieces {
    private final Tokens tokens;
    private final Kind[] kinds;
    private final int[] values;
    /** Number of digits of a number as written, 0 for other pieces. */
    private final int[] digits;

    private final int[] owners;
    /** Where a piece begins within its token. */
    private final int[] offsets;

    private final int size;
    /** For each month whether it is a name here: 1 yes, -1 no, 0 nobody asked; null before the first question. */
    private int[] named;

    private int from;
    private int to;

    Pieces(Tokens tokens) {
        this.tokens = tokens;
        PieceCutter cut = new PieceCutter(tokens);
        kinds = cut.kinds();
        values = cut.values();
        digits = cut.digits();
        owners = cut.owners();
        offsets = cut.offsets();
        size = cut.size();
    }

    /** Confines reading to some of the pieces; all others read as {@link Kind#OTHER}. */
    void confine(int fromPiece, int toPiece) {
        from = fromPiece;
        to = toPiece;
    }

    int size() {
        return size;
    }

    /** OTHER outside what reading is confined to. */
    Kind kind(int piece) {
        return inside(piece) ? kinds[piece] : Kind.OTHER;
    }

    boolean inside(int piece) {
        return piece >= from && piece < to;
    }

    boolean is(int piece, Kind kind) {
        return kind(piece) == kind;
    }

    int value(int piece) {
        return values[piece];
    }

    /** Whether a piece is a number written with so many digits. */
    boolean number(int piece, int length) {
        return inside(piece) && digits[piece] == length;
    }

    /** The token a piece belongs to. */
    int token(int piece) {
        return piece < size ? owners[piece] : tokens.size();
    }

    boolean startsToken(int piece) {
        return piece == 0 || owners[piece - 1] != owners[piece];
    }

    boolean endsToken(int piece) {
        return piece + 1 >= size || owners[piece + 1] != owners[piece];
    }

    /** Whether no space stands between a piece and the one before it. */
    boolean attached(int piece) {
        if (piece <= from || piece >= to) return false;
        return !startsToken(piece) || tokens.end(owners[piece] - 1) == tokens.start(owners[piece]);
    }

    /** Whether a word or a dash without spaces stands at a piece that leads on to the other end of a range. */
    boolean links(int piece) {
        boolean dash = is(piece, Kind.DASH) && attached(piece) && attached(piece + 1);
        return dash || is(piece, Kind.TO) || is(piece, Kind.UNTIL);
    }

    /** Whether a piece begins with an upper-case letter. */
    boolean capitalised(int piece) {
        return inside(piece) && Character.isUpperCase(first(piece));
    }

    private char first(int piece) {
        String word = tokens.word(owners[piece]);
        return word.charAt(Math.min(offsets[piece], word.length() - 1));
    }

    /** Whether a piece begins with a letter. */
    boolean wordLike(int piece) {
        return inside(piece) && Character.isLetter(first(piece));
    }

    /** Whether a piece is a word in lower case. */
    boolean lowerCase(int piece) {
        return inside(piece) && Character.isLowerCase(first(piece));
    }

    /**
     * Whether somebody of this text is called by the word at a piece: it stands somewhere behind another capitalised
     * word of a sentence ("Theresa May").
     */
    boolean nameLike(int piece) {
        if (named == null) named = new int[13];
        int month = values[piece];
        for (int i = 1; named[month] == 0 && i < size; i++)
            if (kinds[i] == Kind.MONTH && values[i] == month && kinds[i - 1] == Kind.OTHER)
                named[month] = calls(i) ? 1 : 0;
        if (named[month] == 0) named[month] = -1;
        return named[month] > 0;
    }

    private boolean calls(int piece) {
        boolean number = piece + 1 < size && digits[piece + 1] > 0;
        return tokens.capitalised(owners[piece - 1]) && tokens.capitalised(owners[piece]) && !number;
    }

    /** Whether a piece is a word of a closed class: an article, a preposition, a pronoun. */
    boolean function(int piece) {
        return Words.function(word(piece));
    }

    /** Whether some words in lower case stand from a piece on. */
    boolean says(int piece, String[] words) {
        for (int i = 0; i < words.length; i++) if (!word(piece + i).equals(words[i])) return false;
        return true;
    }

    /** The whole token a piece belongs to, in lower case; "" outside what reading is confined to. */
    String word(int piece) {
        return inside(piece) ? tokens.lower(owners[piece]) : "";
    }

    /**
     * Whether the dates of the whole text that are written in numbers put the day first: 1 they do, -1 they put the
     * month first, 0 none tells.
     */
    int dayFirst() {
        for (int i = 0; i + 4 < size; i++) {
            boolean date = kinds[i] == Kind.NUMBER
                    && kinds[i + 1] == Kind.SLASH
                    && kinds[i + 2] == Kind.NUMBER
                    && kinds[i + 3] == Kind.SLASH
                    && digits[i + 4] == 4;
            if (date && values[i] > 12 && values[i + 2] <= 12) return 1;
            if (date && values[i + 2] > 12 && values[i] <= 12) return -1;
        }
        return 0;
    }
}
