package org.rapporteur.text.token;

import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.Tokens;

/**
 * Pairs quotation marks within paragraphs: curly, straight, angled, doubled single and single ones. Only the outermost
 * pair counts; a quotation that is not closed runs to the end of its paragraph.
 */
public final class QuotationMarks implements Annotator {
    /** A single quotation mark opens only where its partner is this near, else it is an apostrophe; UTF-16 units. */
    private static final int LONGEST_SINGLE = 600;

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        Ranges.Builder quotations = new Ranges.Builder();
        Ranges paragraphs = text.paragraphs();
        for (int p = 0; p < paragraphs.size(); p++) pair(text, paragraphs.start(p), paragraphs.end(p), quotations);
        return text.withQuotations(quotations.build());
    }

    private static void pair(AnnotatedText text, int from, int to, Ranges.Builder quotations) {
        Tokens tokens = text.tokens();
        String chars = text.document().text();
        int depth = 0;
        int open = -1;
        int[] singles = new int[] {from};
        for (int i = from; i < to; i++) {
            String word = tokens.word(i);
            char mark = mark(word);
            if (mark == 0) continue;
            if (open < 0) {
                if (opens(text, i, to, mark, singles)) {
                    open = i;
                    depth = 1;
                }
            } else if (closes(chars, tokens, i, mark, mark(tokens.word(open)))) {
                if (--depth == 0) {
                    quotations.add(tokens.start(open), tokens.end(i));
                    open = -1;
                }
            } else if (mark == mark(tokens.word(open)) && (mark == '“' || mark == '«')) depth++;
        }
        if (open >= 0 && mark(tokens.word(open)) != '\'' && to - open > 2)
            quotations.add(tokens.start(open), tokens.end(to - 1));
    }

    /** The mark a token is, with doubled and low forms made one; 0 for any other token. */
    private static char mark(String word) {
        if (word.equals("''") || word.equals("``")) return '"';
        if (word.length() != 1) return 0;
        char mark = word.charAt(0);
        return switch (mark) {
            case '"', '”', '“', '«', '»', '\'' -> mark;
            case '„' -> '“';
            case '‘' -> '\'';
            default -> 0;
        };
    }

    private static boolean opens(AnnotatedText text, int i, int to, char mark, int[] singles) {
        Tokens tokens = text.tokens();
        String chars = text.document().text();
        if (mark == '”' || mark == '»') return false;
        if (mark != '\'') return true;
        boolean left = i == 0 || tokens.end(i - 1) < tokens.start(i) || tokens.isAny(i - 1, "([—");
        boolean right = i + 1 < to && tokens.start(i + 1) == tokens.end(i) && tokens.wordLike(i + 1);
        if (!left || !right) return false;
        int next = Math.max(i + 1, singles[0]);
        while (next < to && !(tokens.word(next).equals("'") && closes(chars, tokens, next, '\'', '\''))) next++;
        singles[0] = next;
        return next < to && tokens.start(next) - tokens.start(i) < LONGEST_SINGLE;
    }

    private static boolean closes(String chars, Tokens tokens, int i, char mark, char open) {
        if (open == '\'') {
            boolean attached = i > 0 && tokens.end(i - 1) == tokens.start(i);
            boolean ends = tokens.end(i) == chars.length() || !Character.isLetterOrDigit(chars.charAt(tokens.end(i)));
            return mark == '\'' && attached && ends && !tokens.lower(i - 1).endsWith("s");
        }
        return switch (open) {
            case '“' -> mark == '”' || mark == '"' && !spaceBefore(tokens, i);
            case '«' -> mark == '»';
            default -> mark == '"' || mark == '”';
        };
    }

    private static boolean spaceBefore(Tokens tokens, int i) {
        return i > 0 && tokens.end(i - 1) < tokens.start(i);
    }
}
