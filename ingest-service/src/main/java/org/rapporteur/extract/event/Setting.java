package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.Set;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.EntityType;
import org.rapporteur.model.Place;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;

/**
 * When and where a happening was: by what hangs on its trigger, then on the clause that it accompanies; unknown rather
 * than wrong.
 */
final class Setting {
    private static final int MOST_STEPS = 4;

    private static final Set<Relation> ADJUNCTS = Set.of(OBL, OBL_UNMARKED, NMOD, NMOD_UNMARKED, ADVMOD, COMPOUND, NMOD_POSS, OBL_AGENT);
    private static final Set<String> WHERE = Set.of(
            "in", "at", "near", "outside", "inside", "across", "around", "off", "throughout", "through", "within",
            "along", "over", "north", "south", "east", "west", "on");
    private static final Set<String> OTHER_TIMES = Set.of("before", "after", "until", "till", "ahead", "following", "than", "despite");
    private static final Set<String> TOLD = Set.of(
            "announce", "declare", "sign", "agree", "reach", "hold", "carry", "launch", "stage", "impose", "begin", "end",
            "convene", "take", "broker", "mediate", "start", "mark", "conduct", "commit");

    private final AnnotatedText text;
    private final Clauses clauses;
    private final Triggers triggers;
    private final Claims claims;

    Setting(AnnotatedText text, Clauses clauses, Triggers triggers, Claims claims) {
        this.text = text;
        this.clauses = clauses;
        this.triggers = triggers;
        this.claims = claims;
    }

    /** The date of a happening, or null. */
    DateValue date(Trigger trigger) {
        int token = trigger.at();
        for (int step = 0; step < MOST_STEPS && token >= 0; step++) {
            int date = dateOn(token, 0);
            if (date < 0 && trigger.object() >= 0 && step == 0) date = dateOn(trigger.object(), 0);
            if (date >= 0) return text.dates().values().get(date);
            token = wider(token, trigger);
        }
        return null;
    }

    private int dateOn(int token, int depth) {
        boolean of = text.syntax().relation(token) == ACL_RELCL && text.syntax().head(token) >= 0;
        if (of && depth == 0 && text.dates().at(text.syntax().head(token)) >= 0)
            return text.dates().at(text.syntax().head(token));
        for (int d = text.syntax().firstDependent(token); d >= 0; d = text.syntax().nextDependent(d)) {
            Relation relation = text.syntax().relation(d);
            if (!ADJUNCTS.contains(relation) || OTHER_TIMES.contains(clauses.preposition(d))) continue;
            int date = text.dates().at(d);
            if (date >= 0) return date;
            boolean inner = depth < 2 && relation != NMOD_POSS && (relation == OBL || relation == OBL_UNMARKED) && !place(d);
            int within = inner ? dateOn(d, 2) : -1;
            if (within >= 0) return within;
        }
        return depth == 0 ? dateOfTelling(token) : -1;
    }

    private boolean place(int token) {
        int mention = text.mentions().at(token);
        return mention >= 0 && text.mentions().type(mention) == EntityType.PERSON;
    }

    /** The date of the participle by which a noun is told: "the truce, announced in May". */
    private int dateOfTelling(int noun) {
        if (clauses.verb(noun)) return -1;
        for (int told : clauses.dependents(noun, Set.of(ACL, ACL_RELCL)))
            if (TOLD.contains(triggers.lemma(told))) return dateOn(told, 1);
        return -1;
    }

    /** The clause whose time and place are those of a trigger's too; -1 where there is none. */
    private int wider(int token, Trigger trigger) {
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

    private boolean said(int token) {
        return claims.cue(text.tokens().start(token));
    }

    private boolean after(int clause) {
        int mark = text.syntax().dependent(clause, MARK);
        return mark >= 0 && (OTHER_TIMES.contains(text.tokens().lower(mark)) || text.tokens().lower(mark).equals("if"))
                || clauses.to(clause);
    }

    /** The place of a happening, or null. */
    Place place(Trigger trigger, Iterable<Integer> recipients) {
        int token = trigger.at();
        for (int step = 0; step < MOST_STEPS && token >= 0; step++) {
            Place place = placeOn(token, 0);
            if (place == null && step == 0 && trigger.object() >= 0) place = placeOn(trigger.object(), 0);
            if (place == null && step == 0)
                for (int recipient : recipients) place = place == null ? placeOfRecipient(recipient) : place;
            if (place == null && step > 0 && clauses.verb(token))
                for (int object : clauses.objects(token)) place = place == null ? placeOfRecipient(object) : place;
            if (place != null) return place;
            token = wider(token, trigger);
        }
        return null;
    }

    private Place placeOn(int token, int depth) {
        for (int d = text.syntax().firstDependent(token); d >= 0; d = text.syntax().nextDependent(d)) {
            Relation relation = text.syntax().relation(d);
            boolean led = (relation == OBL || relation == NMOD) && WHERE.contains(clauses.preposition(d));
            boolean before = relation == COMPOUND && !clauses.verb(token);
            if (led || before) {
                Place place = named(d, before);
                if (place != null) return place;
            }
            boolean deeper = (relation == OBL || relation == NMOD) && depth < 3 && !said(d);
            Place within = deeper && (led || depth > 0) && text.dates().at(d) < 0 ? placeOn(d, depth + 1) : null;
            if (within != null) return within;
        }
        return null;
    }

    private Place named(int token, boolean before) {
        int mention = text.mentions().at(token);
        if (mention < 0 || text.mentions().type(mention) != EntityType.PLACE) return null;
        if (before && text.syntax().part(token) == PartOfSpeech.JJ) return null;
        return text.mentions().place(mention);
    }

    /** The place that is hit or visited, or at which what is hit stands. */
    private Place placeOfRecipient(int token) {
        Place own = named(token, false);
        return own != null ? own : placeOn(token, 0);
    }
}
