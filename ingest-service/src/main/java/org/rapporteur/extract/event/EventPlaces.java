package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.model.Actor;
import org.rapporteur.model.EntityType;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Place;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Tokens;

/**
 * Where a happening was: by what hangs on its trigger, then on whom it hits, then on the clause that it accompanies; unknown
 * rather than wrong.
 */
final class EventPlaces {
    /**
     * What leads to a place.
     *
     * @param names whether a name right before a noun does too: "the Lima attack", but not "a Lima man"
     */
    private record Leading(Set<String> prepositions, boolean names) {}

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
    private static final Leading THERE = new Leading(WHERE, true);
    private static final Leading LED = new Leading(WHERE, false);

    /** Where those go, or from where, who move. */
    private static final Leading THITHER = new Leading(
            Stream.concat(WHERE.stream(), Stream.of("to", "into", "from", "towards", "toward"))
                    .collect(Collectors.toUnmodifiableSet()),
            true);

    /** Types that happen at whom they hit. */
    private static final Set<EventType> AT_RECIPIENT = Set.of(EventType.ASSAULT, EventType.COERCE, EventType.CONCEDE);

    /** What is behind these is no longer where it happened. */
    private static final Set<String> AWAY = Set.of(
            "from", "to", "for", "after", "before", "about", "over", "into", "since", "as", "like", "because",
            "against");

    private static final Set<String> IN = Set.of("in", "at", "near");

    /** How far behind its trigger a place that hangs on something else may stand; tokens. */
    private static final int PLACE_REACH = 20;

    private static final Leading AT = new Leading(IN, false);

    private final AnnotatedText text;
    private final Clauses clauses;
    private final Triggers triggers;
    private final Surroundings surroundings;

    EventPlaces(AnnotatedText text, Clauses clauses, Triggers triggers, Surroundings surroundings) {
        this.text = text;
        this.clauses = clauses;
        this.triggers = triggers;
        this.surroundings = surroundings;
    }

    /** The place of a happening, or null. */
    Place of(Trigger trigger, Iterable<Integer> recipients, Iterable<Integer> actors) {
        Place told = told(trigger, recipients);
        if (told == null && atActor(trigger.entry()))
            for (int actor : actors) if (told == null) told = placeOn(actor, 0, AT);
        return told;
    }

    private Place told(Trigger trigger, Iterable<Integer> recipients) {
        Leading where = moves(trigger.entry()) ? THITHER : THERE;
        int token = trigger.at();
        for (int step = 0; step < Surroundings.MOST_STEPS && token >= 0; step++) {
            Place place = placeOn(token, 0, where);
            if (place == null && step == 0 && trigger.object() >= 0) place = placeOn(trigger.object(), 0, where);
            if (place == null && step == 0)
                for (int recipient : recipients) place = place == null ? placeOfRecipient(recipient, trigger) : place;
            if (place == null && step > 0 && clauses.verb(token))
                for (int object : clauses.objects(token)) place = place == null ? placeOn(object, 0, THERE) : place;
            if (place != null) return place;
            token = surroundings.wider(token, trigger);
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

    private Place placeOn(int token, int depth, Leading where) {
        for (int d = text.syntax().firstDependent(token);
                d >= 0;
                d = text.syntax().nextDependent(d)) {
            Relation relation = text.syntax().relation(d);
            boolean led = (relation == OBL || relation == NMOD)
                    && where.prepositions().contains(clauses.preposition(d));
            boolean before = relation == COMPOUND && depth == 0 && !clauses.verb(token) && where.names();
            if (led || before) {
                Place place = before && !known(d) ? attacked(d) : named(d, before);
                if (place != null) return place;
            }
            boolean deeper = (relation == OBL || relation == NMOD) && depth < 5 && !surroundings.said(d);
            boolean on = clauses.preposition(d).equals("on");
            Place within =
                    deeper && (led || on || depth > 0) && text.dates().at(d) < 0 ? placeOn(d, depth + 1, THERE) : null;
            if (within != null) return within;
        }
        return null;
    }

    /** Whether a token is in a name, other than one word for somebody of whom no more is told: that may be a place. */
    private boolean known(int token) {
        int mention = text.mentions().at(token);
        if (mention < 0) return false;
        Actor actor = text.mentions().actor(mention);
        boolean bare = text.mentions().type(mention) == EntityType.PERSON
                && text.mentions().to(mention) == text.mentions().from(mention) + 1
                && actor != null
                && actor.role() == null
                && actor.name().equals(text.tokens().word(token));
        return !bare;
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
        boolean state = before && place != null && actorNamed(mention, place.name());
        if (state) return null;
        return place != null || before && text.mentions().actor(mention) != null ? place : unresolved(mention);
    }

    /** Whether a name before a noun is a state's, which did it: "the Chilean airstrike", "a Chile strike". */
    private boolean actorNamed(int mention, String name) {
        Actor actor = text.mentions().actor(mention);
        return actor != null && actor.name().equals(name);
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
            case AGREE,
                    CONSULT,
                    SUPPORT,
                    CONCEDE,
                    COOPERATE,
                    AID,
                    RETREAT,
                    REQUEST,
                    REJECT,
                    THREATEN,
                    MOBILIZE,
                    ASSAULT -> false;
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
