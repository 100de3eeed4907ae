package org.rapporteur.text.token;

import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.Tokens;

/**
 * Finds where sentences and paragraphs end. A line break ends a paragraph unless the text is wrapped at a width; a full
 * stop, question or exclamation mark with the marks that close after it ends a sentence unless the next word goes on in
 * lower case.
 */
public final class SentenceSplitter implements Annotator {
    /** Longer sentences are cut, so that every rule that looks at a whole sentence stays linear in the text. */
    private static final int MOST_TOKENS = 300;

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        Tokens tokens = text.tokens();
        String chars = text.document().text();
        Stops stops = new Stops(chars, tokens);
        boolean wrapped = wrapped(tokens, chars);
        Ranges.Builder sentences = new Ranges.Builder();
        Ranges.Builder paragraphs = new Ranges.Builder();
        int line = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i + 1 == tokens.size();
            if (!last && !breaksLine(chars, tokens.end(i), tokens.start(i + 1), wrapped)) continue;
            split(stops, line, i + 1, sentences);
            paragraphs.add(line, i + 1);
            line = i + 1;
        }
        return text.withSentences(sentences.build(), paragraphs.build());
    }

    /** Adds the sentences of a paragraph, given as tokens. */
    private static void split(Stops stops, int from, int to, Ranges.Builder sentences) {
        int start = from;
        int i = from;
        stops.enter(from, to);
        while (i < to) {
            int end = stops.sentenceEnd(start, i);
            if (end < 0 && i + 1 - start >= MOST_TOKENS) end = i + 1;
            if (end > 0 && end < to) {
                sentences.add(start, end);
                start = end;
            }
            i = Math.max(i + 1, end);
        }
        sentences.add(start, to);
    }

    private static boolean breaksLine(String chars, int from, int to, boolean wrapped) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            char c = chars.charAt(i);
            if (c == '\n'
                    || c == '\u2029'
                    || c == '\u2028'
                    || c == '\r' && !(i + 1 < to && chars.charAt(i + 1) == '\n')) breaks++;
        }
        return breaks >= (wrapped ? 2 : 1);
    }

    /** Whether lines are broken at a width: at least a third of the lines go on in lower case. */
    private static boolean wrapped(Tokens tokens, String chars) {
        int lines = 0;
        int goOn = 0;
        for (int i = 1; i < tokens.size(); i++) {
            if (!breaksLine(chars, tokens.end(i - 1), tokens.start(i), false)) continue;
            lines++;
            if (Character.isLowerCase(chars.charAt(tokens.start(i)))) goOn++;
        }
        return goOn > 2 && goOn * 3 >= lines;
    }
}
