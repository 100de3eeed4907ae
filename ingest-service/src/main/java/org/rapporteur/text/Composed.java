package org.rapporteur.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Brings letters with combining marks to Unicode's normal form C, one letter with its marks at a time. A letter with more
 * marks than text in any language has stays as it is, as Unicode's stream-safe format (UAX 15) allows for.
 */
final class Composed {
    /** More marks on one letter are none of a language's; UAX 15, 13.1. */
    private static final int MOST_MARKS = 30;

    private static final char FIRST_MARK = '\u0300';

    /** So many chars are asked about at once. */
    private static final int STRETCH = 64;

    private final String text;
    private final StringBuilder composed = new StringBuilder();
    private final Alignment.Builder edits = new Alignment.Builder();
    /** Where the chars begin that are not yet in {@code composed}. */
    private int pending;

    private Composed(String text) {
        this.text = text;
    }

    static CleanText clean(String text) {
        return new Composed(text).clean();
    }

    private CleanText clean() {
        int at = 0;
        while (at < text.length()) at = inert(text, at) ? at + 1 : stretch(at);
        return pending == 0
                ? new CleanText(text, Alignment.IDENTITY)
                : new CleanText(composed.append(text, pending, text.length()).toString(), edits.build());
    }

    /** Composes the letters that begin at an offset, some at once; returns where they end. */
    private int stretch(int from) {
        int end = letterEnd(text, from);
        while (end < text.length() && end - from < STRETCH && !inert(text, end)) end = letterEnd(text, end);
        if (end - from <= 2 * STRETCH && normal(text.substring(from, end))) return end;
        for (int at = from; at < end; ) {
            int to = letterEnd(text, at);
            compose(at, to);
            at = to;
        }
        return end;
    }

    /** Composes one letter with its marks. */
    private void compose(int from, int to) {
        if (to - from > 2 * MOST_MARKS || text.codePointCount(from, to) > MOST_MARKS + 1) return;
        String letter = text.substring(from, to);
        if (normal(letter)) return;
        String form = Normalizer.normalize(letter, Form.NFC);
        composed.append(text, pending, from).append(form);
        edits.replace(from, to, form.length());
        pending = to;
    }

    private static boolean normal(String letters) {
        return Normalizer.isNormalized(letters, Form.NFC);
    }

    /** Whether a char stays as it is, whatever stands before it, and no mark follows. */
    private static boolean inert(String text, int at) {
        return plain(text.charAt(at)) && (at + 1 == text.length() || plain(text.charAt(at + 1)));
    }

    private static boolean plain(char c) {
        return c < FIRST_MARK || c >= '\u2010' && c <= '\u2027';
    }

    private static int letterEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (!combines(point)) break;
            end += Character.charCount(point);
        }
        return end;
    }

    /** Whether a code point can become one with what stands before it: marks, and vowels and finals of Hangul. */
    private static boolean combines(int point) {
        if (point < FIRST_MARK) return false;
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || point >= 0x1160 && point <= 0x11FF;
    }
}
