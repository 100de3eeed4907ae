package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Syntax;
import org.rapporteur.text.Tokens;

/** Says in which form a verb stands: stating, commanding, in the simple present. */
final class Tenses {
    private final Clauses clauses;
    private final Syntax syntax;
    private final Tokens tokens;

    Tenses(AnnotatedText text, Clauses clauses) {
        this.clauses = clauses;
        this.syntax = text.syntax();
        this.tokens = text.tokens();
    }

    /** Whether a verb stands in the simple present: "attacks", "are killed". */
    boolean present(int verb) {
        PartOfSpeech part = syntax.part(verb);
        if (part == PartOfSpeech.VBZ || part == PartOfSpeech.VBP) return true;
        if (part == PartOfSpeech.VB && clauses.has(verb, NSUBJ) && !clauses.has(verb, AUX) && !clauses.to(verb))
            return true;
        int aux = part == PartOfSpeech.VBN && !clauses.has(verb, AUX) ? syntax.dependent(verb, AUX_PASS) : -1;
        return aux >= 0 && (syntax.part(aux) == PartOfSpeech.VBZ || syntax.part(aux) == PartOfSpeech.VBP);
    }

    /** Whether a clause states something: in the past or present, or by "may" and "will"; no wish that somebody do it. */
    boolean finite(int verb) {
        PartOfSpeech part = syntax.part(verb);
        int aux = syntax.dependent(verb, AUX);
        if (aux >= 0) return !tokens.lower(aux).equals("should") && !clauses.to(verb);
        return clauses.has(verb, COP)
                || part == PartOfSpeech.VBD
                || part == PartOfSpeech.VBZ
                || part == PartOfSpeech.VBP;
    }

    /** Whether a verb tells to do something: "ask anyone". */
    boolean imperative(int verb) {
        int first = clauses.firstJoined(verb);
        boolean main =
                switch (syntax.relation(first)) {
                    case ROOT, PARATAXIS, CCOMP -> true;
                    default -> false;
                };
        boolean base = syntax.part(first) == PartOfSpeech.VB || syntax.part(first) == PartOfSpeech.VBP;
        boolean led = clauses.has(first, AUX)
                || clauses.has(first, NSUBJ)
                || clauses.has(first, MARK)
                || clauses.has(verb, NSUBJ)
                || clauses.has(verb, AUX);
        return main && !led && base && syntax.part(verb) == syntax.part(first);
    }
}
