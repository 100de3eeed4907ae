package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.Set;
import org.rapporteur.text.AnnotatedText;

/** Finds the clauses whose time and place are those of a trigger's too. */
final class Surroundings {
    /** No trigger is followed to a wider clause more often. */
    static final int MOST_STEPS = 4;

    /** What these lead to is another time. */
    static final Set<String> OTHER_TIMES =
            Set.of("before", "after", "until", "till", "ahead", "following", "than", "despite");

    private final AnnotatedText text;
    private final Clauses clauses;
    private final Triggers triggers;
    private final Claims claims;

    Surroundings(AnnotatedText text, Clauses clauses, Triggers triggers, Claims claims) {
        this.text = text;
        this.clauses = clauses;
        this.triggers = triggers;
        this.claims = claims;
    }

    /** The clause whose time and place are those of a trigger's too; -1 where there is none. */
    int wider(int token, Trigger trigger) {
        int head = text.syntax().head(token);
        if (token == trigger.at() && trigger.verb() >= 0) return trigger.verb();
        if (token == trigger.at() && trigger.tells() >= 0) return trigger.tells();
        if (head < 0 || said(head)) return -1;
        return switch (text.syntax().relation(token)) {
            case CONJ -> clauses.verb(token) == clauses.verb(head) ? head : -1;
            case ADVCL -> after(token) ? -1 : head;
            case XCOMP -> head;
            case NSUBJ, NSUBJ_PASS -> clauses.verb(head) && !clauses.verb(token) && triggers.happens(head) ? head : -1;
            case OBJ -> clauses.verb(head) && triggers.happens(head) ? head : -1;
            default -> -1;
        };
    }

    /** Whether a token lies in a cue. */
    boolean said(int token) {
        return claims.cue(text.tokens().start(token));
    }

    private boolean after(int clause) {
        int mark = text.syntax().dependent(clause, MARK);
        return mark >= 0
                        && (OTHER_TIMES.contains(text.tokens().lower(mark))
                                || text.tokens().lower(mark).equals("if"))
                || clauses.to(clause);
    }
}
