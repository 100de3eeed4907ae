package org.rapporteur.extract;

import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;

/** Says whether grammar speaks for a statement: whether its source is the subject of its cue and its content what that says. */
final class Form {
    private static final int MOST_STEPS = 4;

    private Form() {}

    /** Whether the source of a statement hangs on the verb of its cue, or on one above, and its content does too. */
    static boolean whole(AnnotatedText text, Said said, int verb) {
        return bySource(text.syntax(), said, verb) && complement(text.syntax(), said, verb);
    }

    private static boolean bySource(Syntax syntax, Said said, int verb) {
        if (said.source().size() == 0) return false;
        int at = verb;
        for (int step = 0; step < MOST_STEPS && at >= 0; step++) {
            for (int t = syntax.firstDependent(at); t >= 0; t = syntax.nextDependent(t))
                if (said.source().at(t) >= 0) return true;
            if (syntax.dependent(at, Relation.NSUBJ) >= 0) return false;
            at = shares(syntax.relation(at)) ? syntax.head(at) : -1;
        }
        return false;
    }

    /** Whether a verb that stands so to another has that one's subject where it has none of its own. */
    private static boolean shares(Relation relation) {
        return switch (relation) {
            case CONJ, XCOMP, ADVMOD, AUX, ADVCL -> true;
            default -> false;
        };
    }

    /** The subject of a verb or of the one it is joined with, completes or goes along with; -1 where there is none. */
    static int subject(Syntax syntax, int verb) {
        int at = verb;
        for (int step = 0; step < MOST_STEPS && at >= 0; step++) {
            int subject = syntax.dependent(at, Relation.NSUBJ);
            if (subject >= 0) return subject;
            at = shares(syntax.relation(at)) ? syntax.head(at) : -1;
        }
        return -1;
    }

    /** Whether a token before a verb that hangs on it is of its group: an auxiliary, a negation, an adverb. */
    static boolean auxiliary(Syntax syntax, int token) {
        return switch (syntax.relation(token)) {
            case AUX, AUX_PASS, ADVMOD -> syntax.part(token) != PartOfSpeech.WRB;
            default -> false;
        };
    }

    private static boolean complement(Syntax syntax, Said said, int verb) {
        for (int t = syntax.firstDependent(verb); t >= 0; t = syntax.nextDependent(t)) {
            boolean told =
                    switch (syntax.relation(t)) {
                        case OBJ, IOBJ, CCOMP, XCOMP, PARATAXIS -> true;
                        case OBL -> {
                            int preposition = syntax.dependent(t, Relation.CASE);
                            yield preposition >= 0 && said.cue().at(preposition) >= 0;
                        }
                        default -> false;
                    };
            if (told && said.content().at(t) >= 0) return true;
        }
        int above = syntax.head(verb);
        return above >= 0 && said.content().at(above) >= 0 && syntax.relation(verb) == Relation.PARATAXIS;
    }
}
