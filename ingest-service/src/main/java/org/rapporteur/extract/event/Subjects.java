package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.Set;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;
import org.rapporteur.text.Tokens;

/** Finds the subject of a verb, where it stands and where grammar leaves its place empty. */
final class Subjects {
    static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");

    private static final Set<String> OBJECT_CONTROL = Set.of("of", "from", "for", "into");

    private final Clauses clauses;
    private final Syntax syntax;
    private final Tokens tokens;

    Subjects(AnnotatedText text, Clauses clauses) {
        this.clauses = clauses;
        this.syntax = text.syntax();
        this.tokens = text.tokens();
    }

    /** The token that a verb's subject hangs on; -1 where there is none. */
    int of(int verb) {
        return subject(verb, 0);
    }

    private int subject(int verb, int steps) {
        if (steps > Clauses.MOST_STEPS) return -1;
        int own = ownSubject(verb);
        if (own >= 0) return relative(own, verb);
        int astray = nameBefore(verb);
        if (astray >= 0) return astray;
        int head = syntax.head(verb);
        if (head < 0) return -1;
        return switch (syntax.relation(verb)) {
            case CONJ, PARATAXIS -> clauses.verb(head) || predicate(head) ? subject(head, steps + 1) : -1;
            case ACL -> participle(verb, head, steps);
            case ACL_RELCL -> head;
            case XCOMP -> controlled(head, steps, true);
            case ADVCL, OBL -> controlled(head, steps, objectControl(verb));
            case CCOMP -> clauses.to(verb) || objectControl(verb) ? controlled(head, steps, true) : -1;
            default -> -1;
        };
    }

    /** The subject that hangs on a verb; of several the first, unless a preposition leads to it: "according to". */
    private int ownSubject(int verb) {
        int first = -1;
        for (int d = syntax.firstDependent(verb); d >= 0; d = syntax.nextDependent(d)) {
            if (!subjectRelation(syntax.relation(d))) continue;
            int mark = syntax.dependent(d, CASE);
            if (mark < 0 || mark > d) return d;
            if (first < 0) first = d;
        }
        return first;
    }

    /** A person's name right before a verb that a parser hung on it as a mere part of a name. */
    private int nameBefore(int verb) {
        int flat = syntax.dependent(verb, FLAT);
        if (flat < 0) flat = syntax.dependent(verb, APPOS);
        boolean before = flat >= 0 && flat < verb && clauses.preposition(flat).isEmpty() && clauses.verb(verb);
        return before ? flat : -1;
    }

    private static boolean subjectRelation(Relation relation) {
        return relation == NSUBJ || relation == NSUBJ_PASS || relation == NSUBJ_OUTER;
    }

    /** Whom a relative pronoun stands for; the token itself where it is none. */
    int relative(int token, int verb) {
        if (!RELATIVES.contains(tokens.lower(token))) return token;
        int v = verb;
        for (int step = 0; step < Clauses.MOST_STEPS && syntax.head(v) >= 0; step++) {
            if (syntax.relation(v) == ACL_RELCL) return syntax.head(v);
            v = syntax.head(v);
        }
        return tokens.lower(token).equals("that") ? -1 : token;
    }

    private int participle(int verb, int noun, int steps) {
        if (clauses.verb(noun))
            return clauses.passive(noun) ? subject(noun, steps + 1) : controlled(noun, steps, objectControl(verb));
        if (!clauses.to(verb)) return noun;
        int owner = syntax.dependent(noun, NMOD_POSS);
        if (owner >= 0) return owner;
        int governor = syntax.head(noun);
        boolean shares = governor >= 0 && clauses.verb(governor) && syntax.relation(noun) == OBJ && lends(governor);
        return shares ? subject(governor, steps + 1) : -1;
    }

    /** Whether a verb's subject is who is to do what its object names: "began efforts to", not "praised efforts to". */
    private boolean lends(int verb) {
        String lemma = Lemmas.ENGLISH.verb(tokens.lower(verb), Subjects::known);
        return known(lemma);
    }

    private static boolean known(String lemma) {
        return WordClass.LIGHT.has(lemma)
                || WordClass.EXPECTED.has(lemma)
                || WordClass.WISHED.has(lemma)
                || WordClass.FAILED.has(lemma);
    }

    /** The subject that a verb lends to one that hangs on it: its object where that is asked for, else its subject. */
    private int controlled(int head, int steps, boolean byObject) {
        int object = byObject && clauses.verb(head) ? syntax.dependent(head, OBJ) : -1;
        if (object < 0 && byObject && clauses.verb(head)) object = syntax.dependent(head, IOBJ);
        if (object >= 0) return relative(object, head);
        return clauses.verb(head) || predicate(head) ? subject(head, steps + 1) : -1;
    }

    private boolean objectControl(int verb) {
        int mark = syntax.dependent(verb, MARK);
        return mark >= 0 && OBJECT_CONTROL.contains(tokens.lower(mark));
    }

    private boolean predicate(int token) {
        return clauses.has(token, COP) || clauses.has(token, NSUBJ);
    }
}
