package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.extract.event.Frame.Need;
import org.rapporteur.model.EventType;

/** Finds who takes part in what a noun tells: its possessor, modifiers and complements, and what its verb lends it. */
final class NounRoles {
    private final Roles roles;
    private final Clauses clauses;
    private final People people;
    private final Triggers triggers;

    NounRoles(Roles roles, Clauses clauses, People people, Triggers triggers) {
        this.roles = roles;
        this.clauses = clauses;
        this.people = people;
        this.triggers = triggers;
    }

    void read(Trigger trigger) {
        int noun = trigger.at();
        Frame frame = trigger.entry().frame();
        List<Integer> by = clauses.complements(noun, Set.of("by"));
        for (int actor : by) roles.addActor(actor);
        if (trigger.verb() >= 0) lent(trigger.verb(), noun, frame);
        if (frame.has(Need.DONE)) done(noun, trigger.entry());
        else if (frame.has(Need.SELF)) selves(noun);
        else acted(noun, frame, trigger.entry().type());
        if (trigger.tells() >= 0) told(trigger.tells());
        if (frame.has(Need.MUTUAL))
            for (int side : clauses.complements(noun, Set.of("between", "among"))) roles.addActor(side);
    }

    /** The participants that the verb of "carried out an attack" gives to its object. */
    private void lent(int verb, int noun, Frame frame) {
        boolean passive = clauses.passive(verb);
        Set<Integer> subjects = triggers.suffered(verb) ? roles.recipients() : roles.actors();
        for (int subject : passive ? clauses.agents(verb) : clauses.subjects(verb))
            if (subject != noun && people.sort(subject) != Sort.THING) subjects.add(subject);
        Set<String> links = new HashSet<>(frame.prepositions());
        links.addAll(Set.of("with", "against", "on"));
        for (int told : clauses.complements(verb, links)) roles.addRecipient(told, false);
    }

    private void done(int noun, Entry entry) {
        boolean physical = entry.type() == EventType.ASSAULT || entry.type() == EventType.COERCE;
        for (int object : clauses.complements(noun, Set.of("of"))) roles.addObject(object, physical);
        for (int object : List.copyOf(roles.recipients()))
            if (roles.actors().isEmpty()) for (int by : clauses.complements(object, Set.of("by"))) roles.addActor(by);
        Set<Integer> owner = new TreeSet<>();
        roles.owners(noun, owner);
        if (roles.recipients().isEmpty() && roles.actors().isEmpty())
            roles.recipients().addAll(owner);
        else if (roles.actors().isEmpty()) roles.actors().addAll(owner);
        for (int told : clauses.complements(noun, entry.frame().prepositions()))
            if (roles.recipients().isEmpty()) roles.addRecipient(told, false);
        if (!roles.recipients().isEmpty() && roles.actors().isEmpty()) roles.modifiers(noun, roles.actors());
    }

    private void selves(int noun) {
        if (roles.actors().isEmpty()) roles.owners(noun, roles.actors());
        if (roles.actors().isEmpty()) roles.modifiers(noun, roles.actors());
        if (roles.actors().isEmpty())
            for (int self : clauses.complements(noun, Set.of("of")))
                if (people.sort(self).acts()) roles.actors().add(self);
    }

    private void acted(int noun, Frame frame, EventType type) {
        if (roles.actors().isEmpty()) roles.owners(noun, roles.actors());
        if (roles.actors().isEmpty()) roles.modifiers(noun, roles.actors());
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
        for (int v : verbs) roles.recipients().addAll(clauses.objects(v));
    }
}
