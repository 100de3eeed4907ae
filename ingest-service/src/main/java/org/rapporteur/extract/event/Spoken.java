package org.rapporteur.extract.event;

import java.util.BitSet;
import org.rapporteur.text.AnnotatedText;

/**
 * The sentences that report nothing: questions, and the paragraphs of an interview or a column, in which somebody says "I",
 * "we" or "you" outside quotation marks and nobody is told to say it.
 */
final class Spoken {
    private final BitSet sentences = new BitSet();

    Spoken(AnnotatedText text, Claims claims) {
        BitSet spoken = new BitSet();
        for (int i = 0; i < text.tokens().size(); i++) {
            int paragraph = text.paragraphs().at(i);
            if (paragraph >= 0 && self(text, claims, i)) spoken.set(paragraph);
        }
        for (int s = 0; s < text.sentences().size(); s++) {
            int within = text.paragraphs().at(text.sentences().start(s));
            boolean question = text.tokens().isAny(text.sentences().end(s) - 1, "?")
                    && !text.quoted(text.sentences().end(s) - 1);
            if (question || within >= 0 && spoken.get(within)) sentences.set(s);
        }
    }

    /** Whether a token is a subject or object there while it is said, in nobody's mouth. */
    private static boolean self(AnnotatedText text, Claims claims, int token) {
        boolean present = WordClass.PRESENT.has(text.tokens().lower(token))
                && !text.tokens().unitedStates(token);
        if (!present || text.quoted(token)) return false;
        boolean takesPart =
                switch (text.syntax().relation(token)) {
                    case NSUBJ, NSUBJ_PASS, OBJ, IOBJ -> true;
                    default -> false;
                };
        return takesPart && claims.containing(text.tokens().start(token)) == null;
    }

    boolean has(int sentence) {
        return sentences.get(sentence);
    }
}
