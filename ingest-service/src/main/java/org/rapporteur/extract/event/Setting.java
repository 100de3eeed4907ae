package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.EntityType;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Place;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Tokens;
import org.rapporteur.text.date.Dating;

/**
 * When and where a happening was: by what hangs on its trigger, then on the clause that it accompanies; unknown rather
 * than wrong.
 */
final class Setting {
    private static final int MOST_STEPS = 4;

    private static final Set<Relation> ADJUNCTS =
            Set.of(OBL, OBL_UNMARKED, NMOD, NMOD_UNMARKED, ADVMOD, COMPOUND, NMOD_POSS, OBL_AGENT);
    private static final Set<String> WHERE = Set.of(
            "in",
            "at",
            "near",
            "outside",
            "inside",
            "across",
            "throughout",
            "through",
            "within",
            "along",
            "north",
            "south",
            "east",
            "west");
    /** The same where a name before a noun tells whence somebody is: "an Ohio man". */
    private static final Set<String> LED = new HashSet<>(WHERE);

    /** Where those go, or from where, who move. */
    private static final Set<String> ANYWHERE = Stream.concat(
                    WHERE.stream(), Stream.of("to", "into", "from", "towards", "toward"))
            .collect(Collectors.toUnmodifiableSet());

    /** Types that happen at whom they hit. */
    private static final Set<EventType> AT_RECIPIENT = Set.of(EventType.ASSAULT, EventType.COERCE, EventType.CONCEDE);

    /** What is behind these is no longer where it happened. */
    private static final Set<String> AWAY = Set.of(
            "from", "to", "for", "after", "before", "about", "over", "into", "since", "as", "like", "because",
            "against");

    private static final Set<String> IN = Set.of("in", "at", "near");

    /** How far behind its trigger a place that hangs on something else may stand; tokens. */
    private static final int PLACE_REACH = 20;

    private static final Set<String> OTHER_TIMES =
            Set.of("before", "after", "until", "till", "ahead", "following", "than", "despite");
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
            if (date >= 0) return new Dating(text).value(date);
            token = wider(token, trigger);
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
            if (!ADJUNCTS.contains(relation) || OTHER_TIMES.contains(clauses.preposition(d))) continue;
            if (depth == 2 && relation == NMOD_POSS) continue;
            int date = text.dates().at(d);
            if (date < 0 && clauses.preposition(d).equals("since")) continue;
            if (date >= 0) return date;
            boolean inner =
                    depth < 2 && relation != NMOD_POSS && (relation == OBL || relation == OBL_UNMARKED) && !place(d);
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

    private boolean place(int token) {
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
        return mark >= 0
                        && (OTHER_TIMES.contains(text.tokens().lower(mark))
                                || text.tokens().lower(mark).equals("if"))
                || clauses.to(clause);
    }

    /** The place of a happening, or null. */
    Place place(Trigger trigger, Iterable<Integer> recipients, Iterable<Integer> actors) {
        Place told = told(trigger, recipients);
        if (told == null && atActor(trigger.entry()))
            for (int actor : actors) if (told == null) told = placeOn(actor, 0, IN);
        return told;
    }

    private Place told(Trigger trigger, Iterable<Integer> recipients) {
        Set<String> where = moves(trigger.entry()) ? ANYWHERE : WHERE;
        int token = trigger.at();
        for (int step = 0; step < MOST_STEPS && token >= 0; step++) {
            Place place = placeOn(token, 0, where);
            if (place == null && step == 0 && trigger.object() >= 0) place = placeOn(trigger.object(), 0, where);
            if (place == null && step == 0)
                for (int recipient : recipients) place = place == null ? placeOfRecipient(recipient, trigger) : place;
            if (place == null && step > 0 && clauses.verb(token))
                for (int object : clauses.objects(token)) place = place == null ? placeOn(object, 0, WHERE) : place;
            if (place != null) return place;
            token = wider(token, trigger);
        }
        return trigger.entry().type().verbal() && trigger.entry().type() != EventType.CONSULT
                ? null
                : behind(trigger.at());
    }

    /** The place told behind a trigger with no verb and no comma between, whatever the parser hung it on. */
    private Place behind(int trigger) {
        for (int i = trigger + 1;
                i < Math.min(trigger + PLACE_REACH, text.tokens().size());
                i++) {
            boolean ends = text.tokens().isAny(i, ",;:.\"“”()")
                    || clauses.verb(i)
                    || AWAY.contains(text.tokens().lower(i));
            if (ends) return null;
            int mention = text.mentions().at(i);
            boolean led = mention >= 0
                    && text.mentions().from(mention) == i
                    && IN.contains(text.tokens().lower(i - 1));
            if (led) return named(i, false);
        }
        return null;
    }

    private Place placeOn(int token, int depth, Set<String> where) {
        for (int d = text.syntax().firstDependent(token);
                d >= 0;
                d = text.syntax().nextDependent(d)) {
            Relation relation = text.syntax().relation(d);
            boolean led = (relation == OBL || relation == NMOD) && where.contains(clauses.preposition(d));
            boolean before = relation == COMPOUND && depth == 0 && !clauses.verb(token) && where != IN && where != LED;
            if (led || before) {
                Place place = before && text.mentions().at(d) < 0 ? attacked(d) : named(d, before);
                if (place != null) return place;
            }
            boolean deeper = (relation == OBL || relation == NMOD) && depth < 5 && !said(d);
            boolean on = clauses.preposition(d).equals("on");
            Place within = deeper && (led || on || depth > 0) && text.dates().at(d) < 0 ? placeOn(d, depth + 1, WHERE) : null;
            if (within != null) return within;
        }
        return null;
    }

    /** The place that an attack is called after where no list knows it: "the Harsk attack". */
    private Place attacked(int token) {
        int attack = text.syntax().head(token);
        boolean name =
                text.syntax().part(token) == PartOfSpeech.NNP && text.tokens().capitalised(token);
        Trigger trigger = name && text.syntax().part(attack).noun() ? triggers.at(attack) : null;
        boolean violent = trigger != null && trigger.entry().type() == EventType.ASSAULT;
        return violent ? new Place(null, text.tokens().word(token), null, null, null) : null;
    }

    private Place named(int token, boolean before) {
        int mention = text.mentions().at(token);
        if (mention < 0 || text.mentions().type(mention) != EntityType.PLACE) return null;
        if (before && text.syntax().part(token) == PartOfSpeech.JJ) return null;
        Place place = text.mentions().place(mention);
        return place != null || before && text.mentions().actor(mention) != null ? place : unresolved(mention);
    }

    /** A place of which only the name is known. */
    private Place unresolved(int mention) {
        String name = Tokens.join(
                text.document(),
                text.tokens(),
                text.mentions().from(mention),
                text.mentions().to(mention));
        return new Place(null, name, null, null, null);
    }

    /** Whether an event moves somebody or something, so that whither or whence is where it happens. */
    static boolean moves(Entry entry) {
        return switch (entry.type()) {
            case MOBILIZE, AID, RETREAT -> true;
            case COERCE -> "deport".equals(entry.mode());
            case COOPERATE -> entry.mode() == null;
            case SANCTION -> "withdraw".equals(entry.mode());
            case CONSULT -> "visit".equals(entry.mode());
            case AGREE, SUPPORT, CONCEDE, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, ASSAULT -> false;
        };
    }

    /** Whether an event is done where those are who do it: a court's verdict, a strike. */
    private static boolean atActor(Entry entry) {
        return switch (entry.type()) {
            case COERCE, PROTEST -> true;
            case SANCTION -> "convict".equals(entry.mode());
            case ACCUSE -> "investigate".equals(entry.mode());
            case AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, REJECT, THREATEN, MOBILIZE, ASSAULT ->
                false;
        };
    }

    /** The place that is hit or visited, or at which what is hit stands. */
    private Place placeOfRecipient(int token, Trigger trigger) {
        boolean there = AT_RECIPIENT.contains(trigger.entry().type())
                || "visit".equals(trigger.entry().mode());
        Place own = there ? named(token, false) : null;
        return own != null ? own : placeOn(token, 0, LED);
    }
}
