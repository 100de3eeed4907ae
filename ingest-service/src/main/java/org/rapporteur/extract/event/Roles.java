package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.model.EntityType;
import org.rapporteur.model.EventType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;

/** Who did it and to whom, as the tokens that their phrases hang on. */
final class Roles {
    static final Set<String> ANY = Set.of("to", "against", "with", "on", "from", "at", "for", "of", "in", "by");
    static final Set<String> OF_OBJECT = Set.of("of", "from", "by", "for", "against", "to", "with", "on", "in", "at");
    private static final Set<String> PLACES = Set.of("in", "at", "near");
    private static final Set<String> AT_WHOM = Set.of("on", "against");
    static final int MOST_STEPS = 3;

    private final AnnotatedText text;
    private final Clauses clauses;
    private final People people;
    private final Triggers triggers;
    private final Set<Integer> actors = new TreeSet<>();
    private final Set<Integer> recipients = new TreeSet<>();
    /** Whether somebody is blamed: for what was done to others they are not. */
    private final boolean blames;
    /** How many happenings these are the roles within: an attack that is condemned is within one. */
    private final int depth;

    /** How many phrases for things are being looked into, one within the other. */
    private int looking;

    private Roles(EventType type, AnnotatedText text, Clauses clauses, People people, Triggers triggers, int depth) {
        this.blames = type == EventType.ACCUSE;
        this.depth = depth;
        this.text = text;
        this.clauses = clauses;
        this.people = people;
        this.triggers = triggers;
    }

    static Roles of(Trigger trigger, AnnotatedText text, Clauses clauses, People people, Triggers triggers) {
        return of(trigger, text, clauses, people, triggers, 0);
    }

    private static Roles of(
            Trigger trigger, AnnotatedText text, Clauses clauses, People people, Triggers triggers, int depth) {
        Roles roles = new Roles(trigger.entry().type(), text, clauses, people, triggers, depth);
        if (text.syntax().part(trigger.at()).noun())
            new NounRoles(roles, text, clauses, people, triggers).read(trigger);
        else new VerbRoles(roles, text, clauses, people, triggers).read(trigger);
        roles.recipients.removeAll(roles.actors);
        if ("visit".equals(trigger.entry().mode())) roles.recipients.removeIf(token -> roles.place(token));
        if (EventPlaces.moves(trigger.entry())) roles.recipients.removeIf(token -> people.sort(token) == Sort.PLACE);
        return roles;
    }

    /** Whom the act of a verb that says it is aimed at. */
    static Set<Integer> aimedAt(
            int verb, EventType type, AnnotatedText text, Clauses clauses, People people, Triggers triggers) {
        Roles roles = new Roles(type, text, clauses, people, triggers, 0);
        Trigger trigger = triggers.at(verb);
        boolean read = trigger != null && trigger.entry().type() == type && clauses.verb(verb);
        new VerbRoles(roles, text, clauses, people, triggers)
                .read(
                        read
                                ? trigger
                                : Trigger.verb(
                                        verb, new Entry(type, null, Set.of(), new Frame(ANY, Set.of())), -1, -1));
        roles.recipients.removeAll(roles.actors);
        return roles.recipients;
    }

    /** The roles of a happening that is told within this one. */
    Roles within(Trigger inner) {
        return of(inner, text, clauses, people, triggers, depth + 1);
    }

    /** Whether these are not yet within too many others. */
    boolean shallow() {
        return depth < MOST_STEPS;
    }

    private boolean place(int token) {
        int mention = text.mentions().at(token);
        return mention >= 0 && text.mentions().type(mention) == EntityType.PLACE;
    }

    Set<Integer> actors() {
        return actors;
    }

    Set<Integer> recipients() {
        return recipients;
    }

    void addActor(int token) {
        Sort sort = people.sort(token);
        if (sort != Sort.THING) {
            actors.add(token);
            return;
        }
        boolean mayAct = pronoun(token);
        if (mayAct) actors.add(token);
        else inner(token, actors, Set.of("of", "by"));
    }

    private boolean pronoun(int token) {
        return text.syntax().part(token) == PartOfSpeech.PRP;
    }

    /** Somebody or some place that the preposition of a fixed phrase leads to: "lifted the curfew in Lima". */
    void addLed(int token) {
        if (people.sort(token) == Sort.PLACE || people.sort(token).acts()) recipients.add(token);
        else addRecipient(token, false);
    }

    /** Somebody a preposition leads to: what does not act only where it is told to be hit and is no mere place. */
    void addRecipient(int token, boolean things) {
        Sort sort = people.sort(token);
        if (text.dates().at(token) >= 0) return;
        int mention = text.mentions().at(token);
        boolean where = PLACES.contains(clauses.preposition(token));
        if (where && mention >= 0 && text.mentions().type(mention) == EntityType.PLACE) return;
        if (sort.acts() || sort == Sort.PLACE || things && !where) recipients.add(token);
        else if (!where) inner(token, recipients, OF_OBJECT);
    }

    /** Whom or, where things can be hit, what a parser hung on who did it: "a crackdown by police on traders". */
    void astray(int actor, EventType type) {
        boolean physical = type == EventType.ASSAULT || type == EventType.COERCE;
        for (int told : clauses.dependents(actor, Set.of(NMOD)))
            if (AT_WHOM.contains(clauses.preposition(told))
                    && (physical || people.sort(told) != Sort.THING)
                    && text.dates().at(told) < 0) addObject(told, physical);
    }

    /** Those named within a phrase for a thing: whose it is, of whom it is. */
    void inner(int thing, Set<Integer> found, Set<String> prepositions) {
        Trigger event = clauses.verb(thing) || !shallow() ? null : triggers.at(thing);
        if (event != null && event.entry().type() != EventType.CONSULT) {
            Set<Integer> doers = within(event).actors;
            found.addAll(doers);
            boolean victims = found == recipients && blames && event.entry().wrongs();
            if (!doers.isEmpty() || victims) return;
        }
        for (int d : clauses.dependents(thing, Set.of(NMOD_POSS, AMOD, COMPOUND, NMOD, NMOD_UNMARKED, APPOS))) {
            Relation relation = text.syntax().relation(d);
            boolean led = relation != NMOD || prepositions.contains(clauses.preposition(d));
            boolean modifies = relation == AMOD || relation == COMPOUND || relation == NMOD_UNMARKED;
            if (text.syntax().part(d) == PartOfSpeech.POSSESSIVE_PRONOUN) continue;
            boolean names = modifies
                    ? actor(d)
                            || relation == COMPOUND
                                    && people.sort(d).acts()
                                    && text.syntax().part(d) != PartOfSpeech.JJ
                    : people.sort(d).acts();
            if (led && names && text.dates().at(d) < 0 && !where(d)) {
                found.addAll(clauses.joined(d));
                return;
            }
        }
        for (int d : clauses.complements(thing, prepositions))
            if (found.isEmpty() && people.sort(d).acts() && text.dates().at(d) < 0 && !where(d)) found.add(d);
        for (int d : clauses.dependents(thing, Set.of(NMOD)))
            if (found.isEmpty()
                    && prepositions.contains(clauses.preposition(d))
                    && people.sort(d) == Sort.THING
                    && text.dates().at(d) < 0) deeper(d, found, prepositions);
    }

    /** Whether a phrase only says where: "in Peru". */
    private boolean where(int token) {
        return PLACES.contains(clauses.preposition(token)) && place(token);
    }

    private void deeper(int thing, Set<Integer> found, Set<String> prepositions) {
        if (looking == MOST_STEPS) return;
        looking++;
        inner(thing, found, prepositions);
        looking--;
    }

    /** Whether a word before a noun names somebody who can act. */
    private boolean actor(int token) {
        int mention = text.mentions().at(token);
        if (mention < 0 || text.mentions().type(mention) == EntityType.PERSON) return false;
        return text.mentions().type(mention) == EntityType.GROUP
                || text.mentions().actor(mention) != null;
    }

    void addObject(int object, boolean things) {
        Sort sort = people.sort(object);
        if (sort != Sort.THING) recipients.add(object);
        else {
            inner(object, recipients, Set.of("of", "from"));
            if (recipients.isEmpty() && things) recipients.add(object);
        }
    }
}
