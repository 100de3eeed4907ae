package org.rapporteur.text.token;

import org.rapporteur.text.Tokens;

/** Decides, token by token from left to right, where a sentence ends within a paragraph. */
final class Stops {
    private static final String CLOSERS = "\"”’')]»";
    /** Words that begin a sentence rather than go on with a name after an abbreviation. */
    private static final WordSet STARTERS = WordSet.of(
            "the he she it they we i you in on at a an but and or this that these those there his her its their our my",
            "as if when while after before for to from by under during until because although though however meanwhile",
            "according what who why how where which since with so such some many most no not both all each mr. mrs.",
            "ms. also then now let");
    /** The most certain of them: after one capital with a full stop, which is an initial more often than not. */
    private static final WordSet SURE_STARTERS =
            WordSet.of("the it they this these but in on if when what there we while however meanwhile");
    /** Verbs after which "…?" and "…!" go on: "Why?" asked the minister. */
    private static final WordSet SAYING = WordSet.of(
            "said says say asked asks ask added adds wrote writes told tells replied shouted called cried exclaimed",
            "wondered tweeted");

    private static final WordSet SOURCES = WordSet.of("image photo photograph picture credit video");
    private static final WordSet NUMBERED = WordSet.of("figure fig table box chart section");
    private static final WordSet DAYS = WordSet.of("monday tuesday wednesday thursday friday saturday sunday");

    /** No more marks are taken to close one sentence. */
    private static final int MOST_CLOSERS = 12;
    /** Words that lead to a day within a sentence. */
    private static final WordSet BEFORE_DAYS =
            WordSet.of("on of by until since from to for last next this and till before after");

    private final String text;
    private final Tokens tokens;
    private int from;
    private int to;
    /** How many straight double marks stand before the token asked about last, in its paragraph. */
    private int straight;

    Stops(String text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Begins a paragraph, given as tokens. */
    void enter(int first, int end) {
        from = first;
        to = end;
        straight = 0;
    }

    /**
     * The end, exclusive, of the sentence that a token ends with the marks that close after it; -1 where it ends none.
     * Is to be asked about each token but those within the ends it gave.
     *
     * @param start the first token of the sentence
     */
    int sentenceEnd(int start, int i) {
        if (first(i) == '"') straight++;
        if (i + 1 >= to) return -1;
        if (lineOfDay(i)) return i + 1;
        char mark = text.charAt(tokens.end(i) - 1);
        if (mark != '.' && mark != '?' && mark != '!' && mark != '…') return captionFollows(i) ? i + 1 : -1;
        int before = straight;
        int end = closed(i + 1);
        if (end < to && ends(start, i, mark, end)) return end;
        straight = before;
        return -1;
    }

    private char first(int i) {
        return i < to ? text.charAt(tokens.start(i)) : 0;
    }

    private boolean attached(int i) {
        return tokens.end(i - 1) == tokens.start(i);
    }

    private boolean has(WordSet words, int i) {
        return i >= from && i < to && words.has(text, tokens.start(i), tokens.end(i));
    }

    /** Skips marks that close, repeated stops and references after a stop, counting straight marks. */
    private int closed(int next) {
        int i = next;
        while (i < to && i - next < MOST_CLOSERS) {
            char c = first(i);
            if (c == '[' && reference(i)) {
                i += 3;
            } else if (closes(i, c) || attached(i) && single(i) && ".?!".indexOf(c) >= 0) {
                if (c == '"') straight++;
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    /** Whether a token closes what opened before: a straight mark does where it is attached, or is due and apart. */
    private boolean closes(int i, char c) {
        if (CLOSERS.indexOf(c) < 0 || tokens.end(i) - tokens.start(i) > 2) return false;
        boolean due = c == '"' ? (straight & 1) == 1 && (i + 1 >= to || !attached(i + 1)) : c != '\'';
        return attached(i) || due;
    }

    private boolean single(int i) {
        return tokens.end(i) == tokens.start(i) + 1;
    }

    /** Whether "[12]" stands at a token. */
    private boolean reference(int i) {
        return i + 2 < to && Characters.digit(first(i + 1)) && first(i + 2) == ']';
    }

    private boolean ends(int start, int i, char mark, int next) {
        if (goesOn(next)) return false;
        boolean word = Characters.inWord(first(i));
        if (word && mark == '.') return Characters.letter(first(i)) && abbreviationEnds(i, next);
        if (numbering(start, i)) return false;
        if (mark == '.' && tokens.end(i) - tokens.start(i) > 1 || mark == '…') return first(next) != 'I' && i > start;
        boolean asks = next > i + 1 && mark != '.';
        return !asks || !sayingFollows(next);
    }

    /** Whether the next token cannot begin a sentence: it is in lower case, or a mark that goes on. */
    private boolean goesOn(int next) {
        char c = first(next);
        if (",;:.?!)]/%-–".indexOf(c) >= 0) return c != '-' && c != '–' || attached(next);
        if (!Character.isLowerCase(c)) return false;
        int end = tokens.end(next);
        boolean mixed = end - tokens.start(next) > 2
                && (Character.isUpperCase(text.charAt(tokens.start(next) + 1))
                        || Character.isUpperCase(text.charAt(tokens.start(next) + 2)));
        boolean article =
                next + 2 < to && first(next + 1) == '-' && attached(next + 1) && Character.isUpperCase(first(next + 2));
        return !mixed && !article;
    }

    private boolean abbreviationEnds(int i, int next) {
        if (next == i + 1 && has(Abbreviations.TITLES, i)) return false;
        char c = first(next);
        if (c == '(' || Characters.digit(c)) return false;
        int length = tokens.end(i) - tokens.start(i);
        if (length == 2) return has(SURE_STARTERS, next);
        if (length == 4 && text.startsWith("etc", tokens.start(i))) return Character.isUpperCase(c);
        return has(STARTERS, next) || c == '"' && next == i + 1 || c == '“' || captionFollows(next - 1);
    }

    /** Whether a stop belongs to a number that counts its line or a figure: "1. The", "Figure 2. The". */
    private boolean numbering(int start, int stop) {
        if (stop == start) return true;
        if (first(stop) != '.' || !Characters.digit(first(stop - 1)) || !attached(stop)) return false;
        return stop - 1 == start && tokens.end(start) - tokens.start(start) <= 2
                || stop - 2 == start && has(NUMBERED, start);
    }

    private boolean sayingFollows(int next) {
        for (int i = next; i < Math.min(to, next + 5) && Characters.letter(first(i)); i++) {
            if (has(SAYING, i))
                return i > next && !(i + 1 < to && tokens.lower(i + 1).equals("that"));
        }
        return false;
    }

    /** Whether what follows a token says where a picture is from: "Image: Ana Kovac". */
    private boolean captionFollows(int i) {
        return i + 2 < to
                && first(i + 2) == ':'
                && Character.isUpperCase(first(i + 1))
                && has(SOURCES, i + 1)
                && !attached(i + 1);
    }

    /** Whether a line ends with a day in full behind a token, as under a headline, or began with one up to the token. */
    private boolean lineOfDay(int i) {
        if (i + 7 == to && dayAt(i + 1)) return first(i) == '\'' || Characters.inWord(first(i)) && !has(BEFORE_DAYS, i);
        return i == from + 5 && dayAt(from) && Character.isUpperCase(first(i + 1));
    }

    /** Whether "Tuesday, May 2, 2017" stands at a token. */
    private boolean dayAt(int i) {
        return i + 5 < to
                && has(DAYS, i)
                && first(i + 1) == ','
                && first(i + 4) == ','
                && Characters.digit(first(i + 5))
                && tokens.end(i + 5) - tokens.start(i + 5) == 4;
    }
}
