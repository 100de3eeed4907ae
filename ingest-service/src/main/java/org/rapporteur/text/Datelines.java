package org.rapporteur.text;

import java.util.Locale;

/** Finds the words before a report, "GENEVA, April 10 (AB) -", which parsers take for a part of its first sentence. */
public final class Datelines {
    /** No dateline has more tokens. */
    private static final int LONGEST = 12;
    /** Shorter words in capitals are initials; UTF-16 units. */
    private static final int SHORTEST_TOWN = 5;

    private final AnnotatedText text;

    public Datelines(AnnotatedText text) {
        this.text = text;
    }

    /** The token behind the dateline of the sentence that holds a token; the sentence's first where it has none. */
    public int end(int token) {
        int sentence = text.sentences().at(token);
        int from = text.sentences().start(sentence);
        int to = Math.min(from + LONGEST, text.sentences().end(sentence) - 1);
        Tokens tokens = text.tokens();
        for (int i = from + 1; capitals(from) && i < to; i++) {
            boolean dash = tokens.isAny(i, "-—–") && tokens.start(i) > tokens.end(i - 1);
            if (dash) return i + 1;
            if (!tokens.capitalised(i) && !tokens.isAny(i, ",()/0123456789")) return from;
        }
        return from;
    }

    /** The token a phrase hangs on, where a parser hung it on a dateline the last of the name behind that. */
    public int behind(int head) {
        int end = end(head);
        if (head >= end) return head;
        int mention = text.mentions().at(end);
        return mention < 0 ? end : text.mentions().to(mention) - 1;
    }

    /** Whether the sentence before a colon is a town in capitals, "HARSK:", rather than who says what follows: "UN:". */
    public boolean town(int from, int colon) {
        int sentence = text.sentences().at(from);
        boolean whole = from == text.sentences().start(sentence) && colon == from + 1;
        boolean told = text.tokens().isAny(text.sentences().end(sentence) - 1, ".\"”");
        return whole && told && text.tokens().word(from).length() >= SHORTEST_TOWN && capitals(from);
    }

    private boolean capitals(int token) {
        String word = text.tokens().word(token);
        return word.length() > 2
                && word.equals(word.toUpperCase(Locale.ROOT))
                && text.tokens().capitalised(token);
    }
}
