package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.Set;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.EntityType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;
import org.rapporteur.text.date.Dating;

/** When a happening was: by what hangs on its trigger, then on the clause that it accompanies; unknown rather than wrong. */
final class EventDates {
    private static final Set<Relation> ADJUNCTS =
            Set.of(OBL, OBL_UNMARKED, NMOD, NMOD_UNMARKED, ADVMOD, COMPOUND, NMOD_POSS, OBL_AGENT);
    private static final Set<String> TOLD = Set.of(
            "announce",
            "declare",
            "sign",
            "agree",
            "reach",
            "hold",
            "carry",
            "launch",
            "stage",
            "impose",
            "begin",
            "end",
            "convene",
            "take",
            "broker",
            "mediate",
            "start",
            "mark",
            "conduct",
            "commit");

    private final AnnotatedText text;
    private final Clauses clauses;
    private final Triggers triggers;
    private final Surroundings surroundings;

    EventDates(AnnotatedText text, Clauses clauses, Triggers triggers, Surroundings surroundings) {
        this.text = text;
        this.clauses = clauses;
        this.triggers = triggers;
        this.surroundings = surroundings;
    }

    /** The date of a happening, or null. */
    DateValue of(Trigger trigger) {
        int token = trigger.at();
        for (int step = 0; step < Surroundings.MOST_STEPS && token >= 0; step++) {
            int date = dateOn(token, 0);
            if (date < 0 && trigger.object() >= 0 && step == 0) date = dateOn(trigger.object(), 0);
            if (date >= 0) return new Dating(text).value(date);
            token = surroundings.wider(token, trigger);
        }
        return null;
    }

    private int dateOn(int token, int depth) {
        boolean of = text.syntax().relation(token) == ACL_RELCL && text.syntax().head(token) >= 0;
        if (of && depth == 0 && text.dates().at(text.syntax().head(token)) >= 0)
            return text.dates().at(text.syntax().head(token));
        int when = depth == 0 ? dateBeforeWhen(token) : -1;
        if (when >= 0) return when;
        for (int d = text.syntax().firstDependent(token);
                d >= 0;
                d = text.syntax().nextDependent(d)) {
            Relation relation = text.syntax().relation(d);
            if (!ADJUNCTS.contains(relation) || Surroundings.OTHER_TIMES.contains(clauses.preposition(d))) continue;
            if (depth == 2 && relation == NMOD_POSS) continue;
            int date = text.dates().at(d);
            if (date < 0 && clauses.preposition(d).equals("since")) continue;
            if (date >= 0) return date;
            boolean inner =
                    depth < 2 && relation != NMOD_POSS && (relation == OBL || relation == OBL_UNMARKED) && !person(d);
            int within = inner ? dateOn(d, 2) : -1;
            if (within >= 0) return within;
        }
        return depth == 0 ? dateOfTelling(token) : -1;
    }

    /** The date that a clause with "when" tells of: "on 5 August, when the council met". */
    private int dateBeforeWhen(int verb) {
        int when = text.syntax().dependent(verb, ADVMOD);
        if (when < 1 || !text.tokens().lower(when).equals("when")) return -1;
        return text.dates().at(text.tokens().isAny(when - 1, ",") ? when - 2 : when - 1);
    }

    private boolean person(int token) {
        int mention = text.mentions().at(token);
        return mention >= 0 && text.mentions().type(mention) == EntityType.PERSON;
    }

    /** The date of the participle by which a noun is told: "the truce, announced in May". */
    private int dateOfTelling(int noun) {
        if (clauses.verb(noun)) return -1;
        int behind = text.tokens().isAny(noun + 1, ",") ? noun + 2 : noun + 1;
        boolean participle = behind < text.tokens().size() && text.syntax().part(behind) == PartOfSpeech.VBN;
        if (participle && TOLD.contains(triggers.lemma(behind))) return dateOn(behind, 1);
        for (int told : clauses.dependents(noun, Set.of(ACL, ACL_RELCL)))
            if (TOLD.contains(triggers.lemma(told))) return dateOn(told, 1);
        return -1;
    }
}
