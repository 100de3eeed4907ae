package org.rapporteur.extract.event;

import java.util.Locale;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Tokens;

/** Finds the words before a report, "GENEVA, April 10 (AB) -", which parsers take for a part of its first sentence. */
final class Datelines {
    /** No dateline has more tokens. */
    private static final int LONGEST = 12;

    private final AnnotatedText text;

    Datelines(AnnotatedText text) {
        this.text = text;
    }

    /** The token behind the dateline of the sentence that holds a token; the sentence's first where it has none. */
    int end(int token) {
        int sentence = text.sentences().at(token);
        int from = text.sentences().start(sentence);
        int to = Math.min(from + LONGEST, text.sentences().end(sentence) - 1);
        Tokens tokens = text.tokens();
        String first = tokens.word(from);
        boolean capitals =
                first.length() > 2 && first.equals(first.toUpperCase(Locale.ROOT)) && tokens.capitalised(from);
        for (int i = from + 1; capitals && i < to; i++) {
            boolean dash = tokens.isAny(i, "-—–") && tokens.start(i) > tokens.end(i - 1);
            if (dash) return i + 1;
            if (!tokens.capitalised(i) && !tokens.isAny(i, ",()/0123456789")) return from;
        }
        return from;
    }

    /** The token a phrase hangs on, where a parser hung it on a dateline the last of the name behind that. */
    int behind(int head) {
        int end = end(head);
        if (head >= end) return head;
        int mention = text.mentions().at(end);
        return mention < 0 ? end : text.mentions().to(mention) - 1;
    }
}
