package org.rapporteur.text.name;

import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;

/** How much a mention weighs by its grammatical role. */
final class Weights {
    private static final double SUBJECT = 1;
    private static final double OBJECT = 0.7;
    static final double OBLIQUE = 0.6;
    private static final double MODIFIER = 0.5;
    /** No name's or noun's head is looked for further up. */
    private static final int MOST_STEPS = 6;

    private Weights() {}

    /** The weight of what tokens [from, to) mention. */
    static double of(Syntax syntax, int from, int to) {
        int token = head(syntax, from, to);
        for (int step = 0; step < MOST_STEPS; step++) {
            Relation relation = syntax.relation(token);
            boolean up = relation == Relation.FLAT
                    || relation == Relation.APPOS
                    || relation == Relation.CONJ
                    || relation == Relation.NMOD_DESC;
            if (!up || syntax.head(token) < 0) return of(relation);
            token = syntax.head(token);
        }
        return MODIFIER;
    }

    /** The token among some that hangs on one outside. */
    static int head(Syntax syntax, int from, int to) {
        for (int i = from; i < to; i++) {
            int head = syntax.head(i);
            if (head < from || head >= to) return i;
        }
        return from;
    }

    static double of(Relation relation) {
        return switch (relation) {
            case NSUBJ, NSUBJ_PASS, NSUBJ_OUTER, VOCATIVE -> SUBJECT;
            case OBJ, IOBJ, ROOT, PARATAXIS -> OBJECT;
            case OBL, OBL_AGENT, OBL_UNMARKED -> OBLIQUE;
            default -> MODIFIER;
        };
    }
}
