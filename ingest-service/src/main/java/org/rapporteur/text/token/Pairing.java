package org.rapporteur.text.token;

import java.util.Arrays;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.Tokens;

/**
 * Pairs the quotation marks of a text, paragraph by paragraph, with a stack of those that are open. What is looked ahead
 * is bounded, so the work grows with the text.
 */
final class Pairing {
    /** A single mark opens only where its partner is this near, else it is an apostrophe; tokens. */
    private static final int LONGEST_SINGLE = 150;
    /** How far behind its paragraph a mark that closes a quotation is looked for; tokens. */
    private static final int REACH = 400;

    private final AnnotatedText text;
    private final Tokens tokens;
    private final Marks marks;
    private final Ranges.Builder found = new Ranges.Builder();
    /** The marks that opened in the paragraph, as tokens, and those that closed them, -1 where none did. */
    private int[] opened = new int[32];

    private int[] closed = new int[32];
    private int pairs;
    /** Which pairs are open, the innermost last. */
    private int[] stack = new int[8];

    private int depth;
    /** The first token not within a quotation found so far. */
    private int free;

    private long steps;

    Pairing(AnnotatedText text) {
        this.text = text;
        this.tokens = text.tokens();
        this.marks = new Marks(text.document().text(), tokens);
    }

    /** How many tokens were looked at; for tests of the work done. */
    long steps() {
        return steps;
    }

    Ranges quotations() {
        Ranges paragraphs = text.paragraphs();
        for (int p = 0; p < paragraphs.size(); p++) {
            pairs = 0;
            depth = 0;
            int end = paragraphs.end(p);
            for (int i = Math.max(free, paragraphs.start(p)); i < end; i++) {
                steps++;
                char mark = marks.kind(i);
                if (mark == Marks.SINGLE) i = single(i, end);
                else if (mark != Marks.NONE) read(i, mark);
            }
            add(end);
        }
        return found.build();
    }

    private char innermost() {
        return depth == 0 ? Marks.NONE : marks.kind(opened[stack[depth - 1]]);
    }

    private void read(int i, char mark) {
        switch (mark) {
            case Marks.STRAIGHT -> straight(i);
            case '“' -> {
                boolean closes = innermost() == '„' || depth > 0 && marks.closing(i) && !marks.opening(i);
                if (closes && curly(innermost())) close(i);
                else open(i);
            }
            case '”' -> {
                if (curly(innermost())) close(i);
                else if (marks.opening(i)) open(i);
            }
            case '«', '»' -> {
                char other = mark == '«' ? '»' : '«';
                if (innermost() == other) close(i);
                else if (mark == '«' || marks.opening(i)) open(i);
            }
            case '」' -> {
                if (innermost() == '「') close(i);
            }
            default -> open(i);
        }
    }

    /** Whether a mark opens what a curly or straight one closes. */
    private static boolean curly(char mark) {
        return mark == '“' || mark == '„' || mark == '”' || mark == Marks.STRAIGHT;
    }

    private void straight(int i) {
        boolean opening = marks.opening(i) && !marks.closing(i) || marks.backTicks(i);
        char inner = innermost();
        if (!curly(inner)) {
            boolean lonely = marks.measures(i) || marks.closing(i) && !marks.opening(i);
            if (opening || !lonely) open(i);
        } else if (!opening) {
            close(i);
        } else {
            if (inner == Marks.STRAIGHT) depth--;
            open(i);
        }
    }

    private void open(int i) {
        if (pairs == opened.length) {
            opened = Arrays.copyOf(opened, pairs * 2);
            closed = Arrays.copyOf(closed, pairs * 2);
        }
        if (depth == stack.length) stack = Arrays.copyOf(stack, depth * 2);
        opened[pairs] = i;
        closed[pairs] = -1;
        stack[depth++] = pairs++;
    }

    private void close(int i) {
        closed[stack[--depth]] = i;
    }

    /** Pairs a single mark that opens outside of other quotations; returns the last token it took. */
    private int single(int i, int end) {
        if (depth > 0 || !marks.opensSingle(i)) return i;
        int close = singleClose(i, end);
        if (close < 0) return i;
        open(i);
        close(close);
        return close;
    }

    /** Where a single mark that opens is closed: by one behind no plural, else by one behind a plural; -1 where none. */
    private int singleClose(int open, int end) {
        int plural = -1;
        int sentence = text.sentences().end(text.sentences().at(open));
        int doubles = 0;
        for (int i = open + 1; i < Math.min(end, open + LONGEST_SINGLE); i++) {
            steps++;
            if (i >= sentence && plural >= 0) return plural;
            char mark = marks.kind(i);
            if (mark == Marks.NONE) continue;
            if (mark != Marks.SINGLE) doubles++;
            else if (plural >= 0 && marks.opensSingle(i)) return plural;
            else if (marks.closesSingle(i) && (doubles & 1) == 0) {
                if (!marks.afterPlural(i)) return i;
                if (plural < 0) plural = i;
            }
        }
        return plural;
    }

    /** Adds the outermost quotations of a paragraph that ends before a token. */
    private void add(int end) {
        for (int p = 0; p < pairs; p++) {
            if (opened[p] < free) continue;
            int close = closed[p] >= 0 ? closed[p] : unclosed(p, end);
            if (close <= opened[p]) continue;
            found.add(tokens.start(opened[p]), tokens.end(close));
            free = close + 1;
        }
    }

    /** The last token of a quotation that its paragraph does not close. */
    private int unclosed(int pair, int end) {
        boolean last = pair + 1 == pairs;
        if (last && end < tokens.size()) {
            char next = marks.kind(end);
            if (next == marks.kind(opened[pair]) && !(marks.closing(end) && !marks.opening(end))) return end - 1;
            int close = closedLater(end);
            if (close > 0) return close;
        }
        int sentence = text.sentences().end(text.sentences().at(opened[pair]));
        return Math.min(sentence, last ? end : opened[pair + 1]) - 1;
    }

    /** The mark that closes in a later paragraph what this one left open; -1 where another opens first or none is near. */
    private int closedLater(int from) {
        for (int i = from; i < Math.min(tokens.size(), from + REACH); i++) {
            steps++;
            char mark = marks.kind(i);
            if (mark == Marks.NONE || mark == Marks.SINGLE) continue;
            boolean closes = mark == '”' || mark == '»' || mark == Marks.STRAIGHT;
            return closes && marks.closing(i) && !marks.opening(i) ? i : -1;
        }
        return -1;
    }
}
