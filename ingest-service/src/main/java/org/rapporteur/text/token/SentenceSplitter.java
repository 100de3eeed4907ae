package org.rapporteur.text.token;

import java.util.Set;
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

    private static final String CLOSERS = "\"”’')]»";
    private static final Set<String> STARTERS = Set.of(
            "the",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "in",
            "on",
            "at",
            "a",
            "an",
            "but",
            "and",
            "this",
            "that",
            "these",
            "those",
            "there",
            "his",
            "her",
            "its",
            "their",
            "as",
            "if",
            "when",
            "while",
            "after",
            "before",
            "for",
            "to",
            "however",
            "meanwhile",
            "according",
            "what",
            "who",
            "why",
            "how",
            "you",
            "since",
            "with");
    private static final Set<String> TITLES = Set.of(
            "mr.", "mrs.", "ms.", "dr.", "prof.", "gen.", "col.", "lt.", "sgt.", "capt.", "maj.", "cmdr.", "adm.",
            "sen.", "rep.", "gov.", "hon.", "rev.", "st.");
    /** Verbs after which "…?" and "…!" go on: "Why?" asked the minister. */
    private static final Set<String> SAYING = Set.of("said", "says", "asked", "asks", "added", "wrote", "told");

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        Tokens tokens = text.tokens();
        String chars = text.document().text();
        boolean wrapped = wrapped(tokens, chars);
        Ranges.Builder sentences = new Ranges.Builder();
        Ranges.Builder paragraphs = new Ranges.Builder();
        int sentence = 0;
        int paragraph = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i + 1 == tokens.size();
            boolean breaks = last || breaksLine(chars, tokens.end(i), tokens.start(i + 1), wrapped);
            if (breaks || i + 1 - sentence >= MOST_TOKENS || endsSentence(tokens, i)) {
                sentences.add(sentence, i + 1);
                sentence = i + 1;
            }
            if (breaks) {
                paragraphs.add(paragraph, i + 1);
                paragraph = i + 1;
            }
        }
        return text.withSentences(sentences.build(), paragraphs.build());
    }

    private static boolean breaksLine(String chars, int from, int to, boolean wrapped) {
        int breaks = 0;
        for (int i = from; i < to; i++) if (chars.charAt(i) == '\n' || chars.charAt(i) == '\u2029') breaks++;
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

    private static boolean endsSentence(Tokens tokens, int i) {
        int stop = i;
        while (stop > i - 3 && stop > 0 && closes(tokens, stop)) stop--;
        if (tokens.isAny(i + 1, CLOSERS) && tokens.start(i + 1) == tokens.end(i)) return false;
        String mark = tokens.word(stop);
        if (!mark.endsWith(".") && !mark.endsWith("!") && !mark.endsWith("?")) return false;
        if (startsLower(tokens, i + 1)) return false;
        if (tokens.wordLike(stop)) return endsWithAbbreviation(tokens, stop, i + 1);
        boolean asks = stop < i && !mark.startsWith(".");
        return !asks || !sayingFollows(tokens, i + 1);
    }

    /** Whether a token is a closing mark; a straight one closes only what it is attached to. */
    private static boolean closes(Tokens tokens, int i) {
        boolean attached = tokens.end(i - 1) == tokens.start(i);
        return tokens.isAny(i, CLOSERS) && (attached || !tokens.isAny(i, "\"'"));
    }

    private static boolean startsLower(Tokens tokens, int next) {
        String word = tokens.word(next);
        return word.isEmpty() || Character.isLowerCase(word.codePointAt(0)) || tokens.isAny(next, ",;:)");
    }

    private static boolean endsWithAbbreviation(Tokens tokens, int abbreviation, int next) {
        if (TITLES.contains(tokens.lower(abbreviation))) return false;
        boolean initial = tokens.word(abbreviation).length() == 2;
        return !initial && (STARTERS.contains(tokens.lower(next)) || tokens.isAny(next, "\"“"));
    }

    private static boolean sayingFollows(Tokens tokens, int next) {
        for (int i = next; i < next + 5 && tokens.wordLike(i); i++) {
            if (SAYING.contains(tokens.lower(i)))
                return i > next && !tokens.lower(i + 1).equals("that");
        }
        return false;
    }
}
