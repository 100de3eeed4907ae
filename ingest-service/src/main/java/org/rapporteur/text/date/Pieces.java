package org.rapporteur.text.date;

import java.util.Arrays;
import org.rapporteur.text.Tokens;

/**
 * The tokens of a text cut as finely as the grammar of dates needs, as columns: words at their hyphens ("mid", "-",
 * "March"), numbers at their marks and letters ("24", "-", "26"; "7", "pm"). Each is looked up once. However coarsely a
 * tokenizer cuts, the pieces are the same.
 */
final class Pieces {
    private final Tokens tokens;
    private Kind[] kinds;
    private int[] values;
    /** Number of digits of a number as written, 0 for other pieces. */
    private int[] digits;

    private int[] owners;
    /** Where a piece begins within its token. */
    private int[] offsets;

    private int size;
    /** For each month whether it is a name here: 1 yes, -1 no, 0 nobody asked; null before the first question. */
    private int[] named;

    private int from;
    private int to;

    Pieces(Tokens tokens) {
        this.tokens = tokens;
        int room = tokens.size() + tokens.size() / 4 + 16;
        kinds = new Kind[room];
        values = new int[room];
        digits = new int[room];
        owners = new int[room];
        offsets = new int[room];
        for (int t = 0; t < tokens.size(); t++) cut(t, tokens.lower(t));
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

    /** Whether a piece begins with an upper-case letter. */
    boolean capitalised(int piece) {
        return inside(piece) && Character.isUpperCase(first(piece));
    }

    private char first(int piece) {
        return tokens.word(owners[piece]).charAt(offsets[piece]);
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

    private void cut(int token, String word) {
        char first = word.charAt(0);
        boolean whole = !digit(first) && word.indexOf('-', 1) < 0 && word.indexOf('‑', 1) < 0;
        if (whole && !digit(word.charAt(word.length() - 1))) add(token, 0, Lexicon.ENGLISH.find(word));
        else if (word.indexOf(',') > 0) add(token, 0, Lexicon.Entry.OTHER);
        else for (int at = 0; at < word.length(); ) at = addPiece(token, word, at);
    }

    private int addPiece(int token, String word, int at) {
        char first = word.charAt(at);
        int end = at + 1;
        if (digit(first)) {
            while (end < word.length() && digit(word.charAt(end))) end++;
            return addNumber(token, word, at, end);
        }
        if (Character.isLetter(first) || first == '\'') {
            while (end < word.length() && !mark(word.charAt(end)) && !digit(word.charAt(end))) end++;
            Lexicon.Entry entry = Lexicon.ENGLISH.find(word.substring(at, end));
            boolean mixed = end < word.length()
                    && digit(word.charAt(end))
                    && entry.kind() != Kind.MONTH
                    && entry.kind() != Kind.SHORT_MONTH;
            if (mixed) while (end < word.length() && !mark(word.charAt(end))) end++;
            add(token, at, mixed ? Lexicon.ENGLISH.find(word.substring(at, end)) : entry);
            return end;
        }
        add(token, at, Lexicon.ENGLISH.find(word.substring(at, end)));
        return end;
    }

    private int addNumber(int token, String word, int at, int end) {
        int length = end - at;
        int value = length > 8 ? 0 : Integer.parseInt(word, at, end, 10);
        int to = end;
        while (to < word.length() && Character.isLetter(word.charAt(to))) to++;
        String suffix = word.substring(end, to);
        switch (suffix) {
            case "st", "nd", "rd", "th" -> add(token, at, Kind.ORDINAL, value, 0);
            case "s" -> add(token, at, Kind.DECADE, value, 0);
            case "" -> add(token, at, Kind.NUMBER, value, length);
            default -> {
                Lexicon.Entry entry = Lexicon.ENGLISH.find(suffix);
                boolean apart = entry.kind() == Kind.MONTH || entry.kind() == Kind.MERIDIEM || suffix.equals("t");
                if (apart) add(token, at, Kind.NUMBER, value, length);
                add(token, apart ? end : at, apart ? entry : Lexicon.Entry.OTHER);
            }
        }
        return to;
    }

    private void add(int token, int at, Lexicon.Entry entry) {
        add(token, at, entry.kind(), entry.value(), 0);
    }

    private void add(int token, int at, Kind kind, int value, int length) {
        if (size == kinds.length) grow();
        kinds[size] = kind;
        values[size] = value;
        digits[size] = length;
        offsets[size] = at;
        owners[size++] = token;
    }

    private void grow() {
        kinds = Arrays.copyOf(kinds, size * 2);
        values = Arrays.copyOf(values, size * 2);
        digits = Arrays.copyOf(digits, size * 2);
        owners = Arrays.copyOf(owners, size * 2);
        offsets = Arrays.copyOf(offsets, size * 2);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean mark(char c) {
        return c == '-' || c == '‑' || c == '/';
    }
}
