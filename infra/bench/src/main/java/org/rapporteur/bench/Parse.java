package org.rapporteur.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Syntax;

/**
 * Tokens, sentences, parts of speech and dependencies of a text, by whomever they were read: columns with a place for each
 * token.
 *
 * @param starts offsets in code points
 * @param ends offsets in code points
 * @param sentences the sentence of each token, ascending from 0
 * @param tags Penn's parts of speech
 * @param heads tokens, or {@link Syntax#ROOT}
 * @param relations as the reader names them
 */
record Parse(int[] starts, int[] ends, int[] sentences, String[] tags, int[] heads, String[] relations) {
    private static final int COLUMNS = 6;

    /** What the product says. */
    static Parse of(AnnotatedText text) {
        int size = text.tokens().size();
        TokenPoints points = new TokenPoints(text);
        Parse parse = empty(size);
        for (int s = 0; s < text.sentences().size(); s++)
            Arrays.fill(
                    parse.sentences, text.sentences().start(s), text.sentences().end(s), s);
        for (int t = 0; t < size; t++) {
            parse.starts[t] = points.start(t);
            parse.ends[t] = points.end(t);
            parse.tags[t] = text.syntax().part(t).tag();
            parse.heads[t] = text.syntax().head(t);
            parse.relations[t] = text.syntax().relation(t).label();
        }
        return parse;
    }

    /**
     * What a peer says: a line for each token with start, end (both UTF-16), part of speech, number in the sentence, number
     * of the head or 0, relation, divided by tabs; an empty line behind a sentence.
     */
    static Parse read(String text, String lines) {
        String[] all = lines.split("\n", -1);
        Parse parse =
                empty((int) Arrays.stream(all).filter(line -> !line.isEmpty()).count());
        int[] points = points(text);
        int first = 0;
        int token = 0;
        int sentence = 0;
        for (String line : all) {
            if (!line.isEmpty()) parse.put(token++, sentence, first, line.split("\t", -1), points);
            else if (token > first) {
                first = token;
                sentence++;
            }
        }
        return parse;
    }

    private static Parse empty(int size) {
        return new Parse(
                new int[size], new int[size], new int[size], new String[size], new int[size], new String[size]);
    }

    private void put(int token, int sentence, int first, String[] columns, int[] points) {
        if (columns.length < COLUMNS)
            throw new IllegalArgumentException("Too few columns: " + String.join(" ", columns));
        starts[token] = points[Integer.parseInt(columns[0])];
        ends[token] = points[Integer.parseInt(columns[1])];
        sentences[token] = sentence;
        tags[token] = columns[2];
        int head = Integer.parseInt(columns[4]);
        heads[token] = head == 0 ? Syntax.ROOT : first + head - 1;
        relations[token] = columns[5];
    }

    /** How many code points begin before each offset. */
    private static int[] points(String text) {
        int[] points = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++)
            points[i + 1] = points[i] + (Character.isLowSurrogate(text.charAt(i)) ? 0 : 1);
        return points;
    }

    /** Each token by its range. */
    Map<Long, Integer> tokens() {
        Map<Long, Integer> tokens = new HashMap<>();
        for (int t = 0; t < starts.length; t++) tokens.put(range(starts[t], ends[t]), t);
        return tokens;
    }

    /** The ranges of sentences, from their first token to their last. */
    Set<Long> sentenceRanges() {
        Set<Long> ranges = new HashSet<>();
        int first = 0;
        for (int t = 0; t < starts.length; t++) {
            if (t + 1 < starts.length && sentences[t + 1] == sentences[t]) continue;
            ranges.add(range(starts[first], ends[t]));
            first = t + 1;
        }
        return ranges;
    }

    /** A range as one number. */
    static long range(int start, int end) {
        return (long) start << 32 | end;
    }
}
