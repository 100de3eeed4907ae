package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.extract.event.Frame.Need;
import org.rapporteur.model.EntityType;
import org.rapporteur.model.EventType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;

/** Who did it and to whom, as the tokens that their phrases hang on. */
final class Roles {
    private static final Set<String> ANY = Set.of("to", "against", "with", "on", "from", "at", "for", "of", "in", "by");
    private static final Set<String> OF_OBJECT =
            Set.of("of", "from", "by", "for", "against", "to", "with", "on", "in", "at");
    private static final Set<String> PLACES = Set.of("in", "at", "near");
    private static final int MOST_STEPS = 3;

    private final AnnotatedText text;
    private final Clauses clauses;
    private final People people;
    private final Triggers triggers;
    private final Set<Integer> actors = new TreeSet<>();
    private final Set<Integer> recipients = new TreeSet<>();
    /** How many happenings these are the roles within: an attack that is condemned is within one. */
    private final int depth;

    /** How many phrases for things are being looked into, one within the other. */
    private int within;

    private Roles(AnnotatedText text, Clauses clauses, People people, Triggers triggers, int depth) {
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
        Roles roles = new Roles(text, clauses, people, triggers, depth);
        if (!text.syntax().part(trigger.at()).noun()) roles.ofVerb(trigger);
        else roles.ofNoun(trigger);
        roles.recipients.removeAll(roles.actors);
        if ("visit".equals(trigger.entry().mode())) roles.recipients.removeIf(token -> roles.place(token));
        return roles;
    }

    /** Whom the act of a verb that says it is aimed at. */
    static Set<Integer> aimedAt(
            int verb, EventType type, AnnotatedText text, Clauses clauses, People people, Triggers triggers) {
        Roles roles = new Roles(text, clauses, people, triggers, 0);
        Trigger trigger = triggers.at(verb);
        boolean read = trigger != null && trigger.entry().type() == type && clauses.verb(verb);
        roles.ofVerb(
                read ? trigger : Trigger.verb(verb, new Entry(type, null, Set.of(), new Frame(ANY, Set.of())), -1, -1));
        roles.recipients.removeAll(roles.actors);
        return roles.recipients;
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

    private void ofVerb(Trigger trigger) {
        int verb = trigger.at();
        Frame frame = trigger.entry().frame();
        boolean passive = clauses.passive(verb) && !frame.has(Need.SELF);
        boolean patient = frame.has(Need.PATIENT);
        if (patient) recipients.addAll(clauses.subjects(verb));
        else for (int subject : passive ? clauses.agents(verb) : clauses.subjects(verb)) addActor(subject);
        if (trigger.cause() >= 0) ofCause(trigger.cause());
        if (passive && actors.isEmpty() && trigger.entry().type() == EventType.ASSAULT) ofOccasion(verb);
        if (frame.has(Need.SELF) || patient) return;
        if (frame.has(Need.DEVICE)) actors.clear();
        if (trigger.object() >= 0) ofObject(trigger, verb);
        else ofObjects(verb, frame, trigger.entry().type());
        if (recipients.isEmpty()) descend(verb, trigger.entry().type(), 0);
        if (recipients.isEmpty() && trigger.entry().type() == EventType.THREATEN) conditioned(verb);
        if (frame.has(Need.MUTUAL) && passive && actors.isEmpty()) {
            actors.addAll(recipients);
            recipients.clear();
        }
    }

    /** Those who attacked when somebody was killed: "killed when gunmen opened fire". */
    private void ofOccasion(int verb) {
        for (int clause : clauses.dependents(verb, Set.of(ADVCL))) {
            int when = text.syntax().dependent(clause, ADVMOD);
            if (when < 0) when = text.syntax().dependent(clause, MARK);
            boolean then = when >= 0 && Set.of("when", "as").contains(text.tokens().lower(when));
            Trigger occasion = then && depth < MOST_STEPS ? triggers.at(clause) : null;
            if (occasion != null && occasion.entry().type() == EventType.ASSAULT)
                actors.addAll(of(occasion, text, clauses, people, triggers, depth + 1).actors);
        }
    }

    /** Those who did what somebody was killed in. */
    private void ofCause(int noun) {
        actors.remove(noun);
        Trigger cause = depth < MOST_STEPS ? triggers.at(noun) : null;
        if (actors.isEmpty() && cause != null) actors.addAll(of(cause, text, clauses, people, triggers, depth + 1).actors);
    }

    private void addActor(int token) {
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

    /** The recipients told with the noun that a verb takes: "imposed a curfew on the town", "rejected a Chilean offer". */
    private void ofObject(Trigger trigger, int verb) {
        int object = trigger.object();
        Set<String> prepositions = trigger.entry().frame().prepositions();
        for (int told : clauses.complements(verb, prepositions)) addLed(told);
        for (int told : clauses.complements(object, prepositions)) addLed(told);
        if (recipients.isEmpty()) for (int given : clauses.receivers(verb)) addLed(given);
        if (recipients.isEmpty() && suffers(trigger) && people.sort(object).acts()) recipients.add(object);
        boolean idle =
                trigger.entry().type() == EventType.MOBILIZE || trigger.entry().type() == EventType.PROTEST;
        if (recipients.isEmpty() && !idle) inner(object, recipients, prepositions);
        if (recipients.isEmpty() && "seize".equals(trigger.entry().mode())) recipients.add(object);
    }

    /** Whether the object of a fixed phrase is who suffers it: "took in refugees", not "deployed troops". */
    private static boolean suffers(Trigger trigger) {
        return switch (trigger.entry().type()) {
            case SANCTION -> !"discontinue".equals(trigger.entry().mode());
            case COERCE, ASSAULT, AID, COOPERATE, SUPPORT, REJECT -> true;
            case RETREAT -> !"withdraw".equals(trigger.entry().mode());
            case AGREE, CONSULT, CONCEDE, REQUEST, ACCUSE, THREATEN, PROTEST, MOBILIZE -> false;
        };
    }

    /** Somebody or some place that the preposition of a fixed phrase leads to: "lifted the curfew in Lima". */
    private void addLed(int token) {
        if (people.sort(token) == Sort.PLACE || people.sort(token).acts()) recipients.add(token);
        else addRecipient(token, false);
    }

    private void ofObjects(int verb, Frame frame, EventType type) {
        List<Integer> objects = clauses.objects(verb);
        boolean physical = type == EventType.ASSAULT || type == EventType.COERCE;
        for (int object : objects) {
            Sort sort = people.sort(object);
            if (sort.acts()
                    || sort == Sort.PLACE
                    || sort == Sort.NUMBER && (frame.has(Need.HUMAN) || frame.has(Need.VICTIM))) recipients.add(object);
        }
        if (recipients.isEmpty() || frame.has(Need.MUTUAL))
            for (int told : clauses.complements(verb, frame.prepositions())) addRecipient(told, physical);
        for (int object : objects) if (recipients.isEmpty()) inner(object, recipients, OF_OBJECT);
        if (recipients.isEmpty() && type == EventType.PROTEST)
            for (int told : clauses.complements(verb, frame.prepositions())) inner(told, recipients, OF_OBJECT);
        if (recipients.isEmpty() && physical) recipients.addAll(objects);
    }

    /** Somebody a preposition leads to: what does not act only where it is told to be hit and is no mere place. */
    private void addRecipient(int token, boolean things) {
        Sort sort = people.sort(token);
        if (text.dates().at(token) >= 0) return;
        int mention = text.mentions().at(token);
        boolean where = PLACES.contains(clauses.preposition(token));
        if (where && mention >= 0 && text.mentions().type(mention) == EntityType.PLACE) return;
        if (sort.acts() || sort == Sort.PLACE || things && !where) recipients.add(token);
        else if (!where) inner(token, recipients, OF_OBJECT);
    }

    /** Those named within a phrase for a thing: whose it is, of whom it is. */
    private void inner(int thing, Set<Integer> found, Set<String> prepositions) {
        Trigger event = clauses.verb(thing) || depth >= MOST_STEPS ? null : triggers.at(thing);
        if (event != null && event.entry().type() != EventType.CONSULT) {
            Set<Integer> doers = of(event, text, clauses, people, triggers, depth + 1).actors;
            found.addAll(doers);
            if (!doers.isEmpty()) return;
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
            if (led && names && text.dates().at(d) < 0) {
                found.addAll(clauses.joined(d));
                return;
            }
        }
        for (int d : clauses.complements(thing, prepositions))
            if (found.isEmpty() && people.sort(d).acts() && text.dates().at(d) < 0) found.add(d);
        for (int d : clauses.dependents(thing, Set.of(NMOD)))
            if (found.isEmpty()
                    && prepositions.contains(clauses.preposition(d))
                    && people.sort(d) == Sort.THING
                    && text.dates().at(d) < 0) deeper(d, found, prepositions);
    }

    private void deeper(int thing, Set<Integer> found, Set<String> prepositions) {
        if (within == MOST_STEPS) return;
        within++;
        inner(thing, found, prepositions);
        within--;
    }

    /** Whether a word before a noun names somebody who can act. */
    private boolean actor(int token) {
        int mention = text.mentions().at(token);
        if (mention < 0 || text.mentions().type(mention) == EntityType.PERSON) return false;
        return text.mentions().type(mention) == EntityType.GROUP
                || text.mentions().actor(mention) != null;
    }

    /** What a verb of saying or willing takes from the clause it leads to: "refused to meet the king". */
    private void descend(int verb, EventType type, int steps) {
        if (!type.verbal() || steps >= MOST_STEPS) return;
        for (int clause : clauses.dependents(verb, Set.of(XCOMP, CCOMP, ADVCL))) {
            if (!clauses.verb(clause) && !clauses.has(clause, NSUBJ)) continue;
            if (text.syntax().relation(clause) == ADVCL && !clauses.to(clause) && !led(clause)) continue;
            boolean asked = type == EventType.REQUEST && text.syntax().relation(clause) == CCOMP;
            if (asked) for (int subject : clauses.subjects(clause)) addRecipient(subject, false);
            if (!recipients.isEmpty()) return;
            for (int object : clauses.objects(clause)) addRecipient(object, false);
            if (recipients.isEmpty()) for (int told : clauses.complements(clause, ANY)) addRecipient(told, false);
            if (recipients.isEmpty()) descend(clause, type, steps + 1);
            recipients.removeAll(actors);
            if (!recipients.isEmpty()) return;
        }
    }

    /** Whether a clause is led to by "of", "from" or "to": "accused of", "stopped from". */
    private boolean led(int clause) {
        int mark = text.syntax().dependent(clause, MARK);
        return mark >= 0 && Set.of("of", "from", "to").contains(text.tokens().lower(mark));
    }

    /** Whom a threat puts under a condition: "unless the government yields". */
    private void conditioned(int verb) {
        for (int clause : clauses.dependents(verb, Set.of(ADVCL, XCOMP))) {
            if (text.syntax().relation(clause) == XCOMP) {
                conditioned(clause);
                continue;
            }
            int mark = text.syntax().dependent(clause, MARK);
            boolean condition =
                    mark >= 0 && Set.of("unless", "if").contains(text.tokens().lower(mark));
            if (condition && recipients.isEmpty())
                for (int subject : clauses.subjects(clause)) addRecipient(subject, false);
        }
        recipients.removeAll(actors);
    }

    private void ofNoun(Trigger trigger) {
        int noun = trigger.at();
        Frame frame = trigger.entry().frame();
        List<Integer> by = clauses.complements(noun, Set.of("by"));
        for (int actor : by) addActor(actor);
        if (trigger.verb() >= 0) lent(trigger.verb(), noun, frame);
        if (frame.has(Need.DONE)) done(noun, trigger.entry());
        else if (frame.has(Need.SELF)) selves(noun);
        else acted(noun, frame, trigger.entry().type());
        if (trigger.tells() >= 0) told(trigger.tells());
        if (frame.has(Need.MUTUAL))
            for (int side : clauses.complements(noun, Set.of("between", "among"))) addActor(side);
    }

    /** The participants that the verb of "carried out an attack" gives to its object. */
    private void lent(int verb, int noun, Frame frame) {
        boolean passive = clauses.passive(verb);
        Set<Integer> subjects = triggers.suffered(verb) ? recipients : actors;
        for (int subject : passive ? clauses.agents(verb) : clauses.subjects(verb))
            if (subject != noun && people.sort(subject) != Sort.THING) subjects.add(subject);
        Set<String> links = new HashSet<>(frame.prepositions());
        links.addAll(Set.of("with", "against", "on"));
        for (int told : clauses.complements(verb, links)) addRecipient(told, false);
    }

    private void done(int noun, Entry entry) {
        boolean physical = entry.type() == EventType.ASSAULT || entry.type() == EventType.COERCE;
        for (int object : clauses.complements(noun, Set.of("of"))) addObject(object, physical);
        for (int object : List.copyOf(recipients))
            if (actors.isEmpty()) for (int by : clauses.complements(object, Set.of("by"))) addActor(by);
        Set<Integer> owner = new TreeSet<>();
        owners(noun, owner);
        if (recipients.isEmpty() && actors.isEmpty()) recipients.addAll(owner);
        else if (actors.isEmpty()) actors.addAll(owner);
        for (int told : clauses.complements(noun, entry.frame().prepositions()))
            if (recipients.isEmpty()) addRecipient(told, false);
        if (!recipients.isEmpty() && actors.isEmpty()) modifiers(noun, actors);
    }

    private void addObject(int object, boolean things) {
        Sort sort = people.sort(object);
        if (sort != Sort.THING) recipients.add(object);
        else {
            inner(object, recipients, Set.of("of", "from"));
            if (recipients.isEmpty() && things) recipients.add(object);
        }
    }

    private void selves(int noun) {
        if (actors.isEmpty()) owners(noun, actors);
        if (actors.isEmpty()) modifiers(noun, actors);
        if (actors.isEmpty())
            for (int self : clauses.complements(noun, Set.of("of")))
                if (people.sort(self).acts()) actors.add(self);
    }

    private void acted(int noun, Frame frame, EventType type) {
        if (actors.isEmpty()) owners(noun, actors);
        if (actors.isEmpty()) modifiers(noun, actors);
        boolean hits = type == EventType.ASSAULT && !frame.has(Need.MUTUAL);
        for (int told : clauses.complements(noun, frame.prepositions())) {
            boolean side = frame.has(Need.MUTUAL) && clauses.preposition(told).equals("between");
            if (!side && type == EventType.COERCE) addLed(told);
            else if (!side) addRecipient(told, hits);
        }
        if (frame.has(Need.MUTUAL) && actors.isEmpty())
            for (int side : clauses.complements(noun, Set.of("of")))
                if (people.sort(side).acts()) actors.add(side);
    }

    private void owners(int noun, Set<Integer> found) {
        for (int owner : clauses.dependents(noun, Set.of(NMOD_POSS)))
            if (people.sort(owner) != Sort.THING) found.addAll(clauses.joined(owner));
    }

    /** Those named by what stands before a noun: "Chilean attack", "police raid". */
    private void modifiers(int noun, Set<Integer> found) {
        for (int d : clauses.dependents(noun, Set.of(AMOD, COMPOUND))) {
            int mention = text.mentions().at(d);
            boolean named = mention >= 0
                    && (text.syntax().part(d) == PartOfSpeech.JJ
                            || text.mentions().type(mention) == EntityType.ORGANIZATION
                            || text.mentions().type(mention) == EntityType.GROUP
                            || initials(d));
            boolean common = mention < 0
                    && people.sort(d).acts()
                    && text.syntax().part(d) != PartOfSpeech.JJ
                    && text.syntax().part(d) != PartOfSpeech.NNP;
            if (named || common) found.add(d);
        }
    }

    private boolean initials(int token) {
        String word = text.tokens().word(token);
        return word.length() < 6 && word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** What the verb of "the blast killed ten and wounded four" tells. */
    private void told(int verb) {
        List<Integer> verbs = new ArrayList<>(List.of(verb));
        for (int d : clauses.dependents(verb, Set.of(CONJ))) if (clauses.verb(d)) verbs.add(d);
        for (int v : verbs)
            for (int object : clauses.objects(v)) {
                Sort sort = people.sort(object);
                if (sort.acts() || sort == Sort.NUMBER) recipients.add(object);
                else recipients.add(object);
            }
    }
}
