package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.Set;
import org.rapporteur.model.EventType;
import org.rapporteur.text.AnnotatedText;

/** Says whether a trigger only tells what another asks for, promises, threatens or refuses: one happening, not two. */
final class Wanted {
    private static final int MOST_STEPS = 5;

    private static final Set<EventType> WANTING =
            Set.of(EventType.REQUEST, EventType.THREATEN, EventType.AGREE, EventType.CONCEDE, EventType.REJECT);

    private final AnnotatedText text;
    private final Clauses clauses;
    private final Triggers triggers;
    private final Claims claims;

    Wanted(AnnotatedText text, Clauses clauses, Triggers triggers, Claims claims) {
        this.text = text;
        this.clauses = clauses;
        this.triggers = triggers;
        this.claims = claims;
    }

    boolean has(Trigger trigger) {
        int token = trigger.at();
        for (int step = 0; step < MOST_STEPS; step++) {
            int head = text.syntax().head(token);
            if (head < 0 || !complement(token)) return false;
            boolean joined = text.syntax().relation(token) == CONJ;
            token = head;
            if (joined) continue;
            EventType said = claims.cueType(text.tokens().start(head));
            if (said == null && clauses.verb(head)) {
                Trigger outer = triggers.at(head);
                said = outer == null ? null : outer.entry().type();
            }
            if (said == EventType.REJECT && WordClass.DENIED.has(triggers.lemma(head))) return false;
            boolean agreed = said == EventType.AGREE
                    && "ceasefire".equals(trigger.entry().mode());
            if (said != null && WANTING.contains(said) && !agreed) return true;
        }
        return false;
    }

    private boolean complement(int token) {
        return switch (text.syntax().relation(token)) {
            case XCOMP, CCOMP, CONJ -> true;
            case ACL, ADVCL -> clauses.to(token) || clauses.gerund(token);
            case OBJ, OBL, NMOD -> !clauses.verb(token);
            default -> false;
        };
    }
}
