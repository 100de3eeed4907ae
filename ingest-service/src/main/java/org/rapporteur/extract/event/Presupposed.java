package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.Set;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Syntax;
import org.rapporteur.text.Tokens;

/**
 * Says whether a noun is told as having happened though nobody says which or who: "after clashes", "during three days of
 * clashes", "ended in gunfire", "sparked protests", or the subject of what is over.
 */
final class Presupposed {
    private static final Set<String> PRESUPPOSING =
            Set.of("after", "following", "during", "amid", "since", "despite", "under");
    private static final Set<String> MEASURED =
            Set.of("hours", "days", "weeks", "months", "years", "night", "day", "week", "series", "wave", "spate");
    private static final Set<String> INTO = Set.of("in", "into", "to");

    private final Clauses clauses;
    private final Syntax syntax;
    private final Tokens tokens;

    Presupposed(AnnotatedText text, Clauses clauses) {
        this.clauses = clauses;
        this.syntax = text.syntax();
        this.tokens = text.tokens();
    }

    boolean has(int noun) {
        int whole = noun;
        if (syntax.relation(noun) == NMOD && clauses.preposition(noun).equals("of") && syntax.head(noun) >= 0)
            whole = MEASURED.contains(tokens.lower(syntax.head(noun))) ? syntax.head(noun) : noun;
        if (PRESUPPOSING.contains(clauses.preposition(whole))) return true;
        int governor = syntax.head(whole);
        if (governor < 0) return false;
        boolean over = syntax.relation(whole) == NSUBJ && syntax.part(governor) == PartOfSpeech.VBD;
        return over || led(whole);
    }

    /** Whether something led to a noun, by the verb it hangs on or the last before it: "culminating in missile strikes". */
    private boolean led(int noun) {
        int before = noun;
        while (before > 0 && syntax.head(before - 1) == noun) before--;
        boolean into = before < noun && INTO.contains(tokens.lower(before));
        int verb = into ? before - 1 : syntax.relation(noun) == OBJ ? syntax.head(noun) : -1;
        if (verb < 0 || !told(verb)) return false;
        return into ? WordClass.ENDS.has(lemma(verb)) : WordClass.CAUSES.has(lemma(verb));
    }

    /** Whether a verb tells what happened, not what will or may. */
    private boolean told(int verb) {
        PartOfSpeech part = syntax.part(verb);
        boolean past = part == PartOfSpeech.VBD || part == PartOfSpeech.VBN && clauses.has(verb, AUX);
        return past || part == PartOfSpeech.VBG && syntax.relation(verb) == ADVCL;
    }

    private String lemma(int verb) {
        return Lemmas.ENGLISH.verb(tokens.lower(verb), word -> WordClass.ENDS.has(word) || WordClass.CAUSES.has(word));
    }
}
