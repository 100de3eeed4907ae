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

/** Finds who takes part in what a noun tells: its possessor, modifiers and complements, and what its verb lends it. */
final class NounRoles {
    private final Roles roles;
    private final AnnotatedText text;
    private final Clauses clauses;
    private final People people;
    private final Triggers triggers;

    NounRoles(Roles roles, AnnotatedText text, Clauses clauses, People people, Triggers triggers) {
        this.roles = roles;
        this.text = text;
        this.clauses = clauses;
        this.people = people;
        this.triggers = triggers;
    }

    void read(Trigger trigger) {
        int noun = trigger.at();
        Frame frame = trigger.entry().frame();
        List<Integer> by = clauses.complements(noun, Set.of("by"));
        if (by.isEmpty() && trigger.entry().type().verbal()) by = clauses.complements(noun, Set.of("from"));
        for (int actor : by) roles.addActor(actor);
        for (int actor : by) roles.astray(actor, trigger.entry().type());
        if (by.isEmpty()) for (int actor : joinedBy(noun)) roles.addActor(actor);
        if (trigger.verb() >= 0) lent(trigger.verb(), noun, trigger.entry());
        if (frame.has(Need.MUTUAL)) for (int side : between(noun)) roles.addActor(side);
        if (frame.has(Need.DONE)) done(noun, trigger.entry());
        else if (frame.has(Need.SELF)) selves(noun);
        else acted(noun, frame, trigger.entry().type());
        if (trigger.tells() >= 0) told(trigger.tells());
    }

    /** Those by whom what is joined to a noun is done: "the arrest of pupils and the closing of schools by soldiers". */
    private List<Integer> joinedBy(int noun) {
        List<Integer> found = new ArrayList<>();
        for (int next : clauses.joined(noun))
            if (next != noun && found.isEmpty() && triggers.at(next) != null) {
                found.addAll(clauses.complements(next, Set.of("by")));
                for (int object : clauses.complements(next, Set.of("of")))
                    if (found.isEmpty()) found.addAll(clauses.complements(object, Set.of("by")));
            }
        return found;
    }

    /** The sides told with a noun or with the participle by which it is told: "a truce announced between". */
    private List<Integer> between(int noun) {
        Set<String> prepositions = Set.of("between", "among");
        List<Integer> sides = new ArrayList<>(clauses.complements(noun, prepositions));
        for (int told : clauses.dependents(noun, Set.of(ACL)))
            if (sides.isEmpty()) sides.addAll(clauses.complements(told, prepositions));
        return sides;
    }

    /** The participants that the verb of "carried out an attack" gives to its object. */
    private void lent(int verb, int noun, Entry entry) {
        boolean passive = clauses.passive(verb);
        boolean draws = triggers.draws(verb) && entry.type().verbal();
        Set<Integer> subjects = draws || triggers.suffered(verb) ? roles.recipients() : roles.actors();
        for (int subject : passive ? clauses.agents(verb) : clauses.subjects(verb)) {
            if (subject == noun) continue;
            if (people.sort(subject) != Sort.THING) subjects.add(subject);
            else if (draws) roles.inner(subject, subjects, Set.of("of", "by"));
        }
        for (int subject : passive ? clauses.agents(verb) : List.<Integer>of()) roles.astray(subject, entry.type());
        if (draws && roles.actors().isEmpty())
            for (int from : clauses.complements(verb, Set.of("from"))) roles.addActor(from);
        Set<String> links = new HashSet<>(entry.frame().prepositions());
        links.addAll(Set.of("with", "against", "on"));
        for (int told : clauses.complements(verb, links)) roles.addRecipient(told, false);
    }

    private void done(int noun, Entry entry) {
        boolean physical = entry.type() == EventType.ASSAULT || entry.type() == EventType.COERCE;
        for (int object : clauses.complements(noun, Set.of("of"))) roles.addObject(object, physical);
        for (int object : List.copyOf(roles.recipients()))
            if (roles.actors().isEmpty()) for (int by : clauses.complements(object, Set.of("by"))) roles.addActor(by);
        Set<Integer> owner = new TreeSet<>();
        owners(noun, owner);
        if (roles.recipients().isEmpty() && roles.actors().isEmpty())
            roles.recipients().addAll(owner);
        else if (roles.actors().isEmpty()) roles.actors().addAll(owner);
        for (int told : clauses.complements(noun, entry.frame().prepositions()))
            if (roles.recipients().isEmpty()) roles.addRecipient(told, false);
        if (!roles.recipients().isEmpty() && roles.actors().isEmpty()) modifiers(noun, roles.actors());
    }

    private void selves(int noun) {
        boolean state = (clauses.has(noun, COP) || clauses.has(noun, AUX_PASS))
                && clauses.preposition(noun).equals("on");
        if (state) for (int subject : clauses.subjects(noun)) roles.addActor(subject);
        if (roles.actors().isEmpty()) owners(noun, roles.actors());
        if (roles.actors().isEmpty()) modifiers(noun, roles.actors());
        if (roles.actors().isEmpty())
            for (int self : clauses.complements(noun, Set.of("of")))
                if (people.sort(self).acts()) roles.actors().add(self);
    }

    private void acted(int noun, Frame frame, EventType type) {
        if (roles.actors().isEmpty()) owners(noun, roles.actors());
        if (roles.actors().isEmpty()) modifiers(noun, roles.actors());
        boolean hits = type == EventType.ASSAULT && !frame.has(Need.MUTUAL);
        for (int told : clauses.complements(noun, frame.prepositions())) {
            boolean side = frame.has(Need.MUTUAL) && clauses.preposition(told).equals("between");
            if (!side && type == EventType.COERCE) roles.addLed(told);
            else if (!side) roles.addRecipient(told, hits);
        }
        if (frame.has(Need.MUTUAL) && roles.actors().isEmpty())
            for (int side : clauses.complements(noun, Set.of("of")))
                if (people.sort(side).acts()) roles.actors().add(side);
    }

    /** What the verb of "the blast killed ten and wounded four" tells. */
    private void told(int verb) {
        List<Integer> verbs = new ArrayList<>(List.of(verb));
        for (int d : clauses.dependents(verb, Set.of(CONJ))) if (clauses.verb(d)) verbs.add(d);
        for (int v : verbs)
            for (int object : clauses.objects(v))
                if (people.sort(object) != Sort.THING) roles.recipients().add(object);
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
}
