package org.rapporteur.text.date;

import java.util.Arrays;
import org.rapporteur.text.Tokens;

/** Cuts tokens into {@link Pieces} and looks each of them up, in one pass. Columns may be longer than the size. */
final class PieceCutter {
    private Kind[] kinds;
    private int[] values;
    private int[] digits;
    private int[] owners;
    private int[] offsets;
    private int size;

    PieceCutter(Tokens tokens) {
        int room = tokens.size() + tokens.size() / 4 + 16;
        kinds = new Kind[room];
        values = new int[room];
        digits = new int[room];
        owners = new int[room];
        offsets = new int[room];
        for (int t = 0; t < tokens.size(); t++) cut(t, tokens.lower(t));
    }

    Kind[] kinds() {
        return kinds;
    }

    int[] values() {
        return values;
    }

    int[] digits() {
        return digits;
    }

    int[] owners() {
        return owners;
    }

    int[] offsets() {
        return offsets;
    }

    int size() {
        return size;
    }

    private void cut(int token, String word) {
        char first = word.charAt(0);
        boolean shortened = first == '\'' && word.length() > 1 && digit(word.charAt(1));
        boolean whole = !digit(first) && !shortened && word.indexOf('-', 1) < 0 && word.indexOf('‑', 1) < 0;
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
            boolean mixed = first != '\''
                    && end < word.length()
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
