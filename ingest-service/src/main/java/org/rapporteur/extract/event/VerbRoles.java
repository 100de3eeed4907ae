package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.List;
import java.util.Set;
import org.rapporteur.extract.event.Frame.Need;
import org.rapporteur.model.EventType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;

/** Finds who takes part in what a verb tells: subjects and agents, objects and complements, and those in its clauses. */
final class VerbRoles {
    /** Verbs of meeting whose object is what is talked about. */
    private static final Set<String> TOPICAL = Set.of("discuss", "debate", "negotiate");

    /** Modes that are imposed: what is imposed suffers nothing. */
    private static final Set<String> IMPOSED = Set.of("curfew", "martial-law", "ban");

    private final Roles roles;
    private final AnnotatedText text;
    private final Clauses clauses;
    private final People people;
    private final Triggers triggers;

    VerbRoles(Roles roles, AnnotatedText text, Clauses clauses, People people, Triggers triggers) {
        this.roles = roles;
        this.text = text;
        this.clauses = clauses;
        this.people = people;
        this.triggers = triggers;
    }

    void read(Trigger trigger) {
        int verb = trigger.at();
        Frame frame = trigger.entry().frame();
        boolean passive = clauses.passive(verb) && !frame.has(Need.SELF);
        boolean patient = frame.has(Need.PATIENT);
        if (patient) roles.recipients().addAll(clauses.subjects(verb));
        else for (int subject : passive ? clauses.agents(verb) : clauses.subjects(verb)) roles.addActor(subject);
        if (passive)
            for (int agent : clauses.agents(verb))
                roles.astray(agent, trigger.entry().type());
        if (trigger.cause() >= 0) ofCause(trigger.cause());
        if (passive && roles.actors().isEmpty() && trigger.entry().type() == EventType.ASSAULT) ofOccasion(verb);
        if (frame.has(Need.SELF) || patient) return;
        if (frame.has(Need.DEVICE)) roles.actors().clear();
        if (trigger.object() >= 0) ofObject(trigger, verb);
        else ofObjects(verb, frame, trigger.entry().type());
        if (roles.recipients().isEmpty()) descend(verb, trigger.entry().type(), 0);
        if (roles.recipients().isEmpty() && trigger.entry().type() == EventType.THREATEN) conditioned(verb);
        if (frame.has(Need.MUTUAL) && passive && roles.actors().isEmpty()) {
            roles.actors().addAll(roles.recipients());
            roles.recipients().clear();
        }
    }

    /** Those who attacked when somebody was killed: "killed when gunmen opened fire". */
    private void ofOccasion(int verb) {
        for (int clause : clauses.dependents(verb, Set.of(ADVCL))) {
            int when = text.syntax().dependent(clause, ADVMOD);
            if (when < 0) when = text.syntax().dependent(clause, MARK);
            boolean then =
                    when >= 0 && Set.of("when", "as").contains(text.tokens().lower(when));
            Trigger occasion = then && roles.shallow() ? triggers.at(clause) : null;
            if (occasion != null && occasion.entry().type() == EventType.ASSAULT)
                roles.actors().addAll(roles.within(occasion).actors());
        }
    }

    /** Those who did what somebody was killed in. */
    private void ofCause(int noun) {
        roles.actors().remove(noun);
        Trigger cause = roles.shallow() ? triggers.at(noun) : null;
        if (!roles.actors().isEmpty() || cause == null) return;
        Roles others = roles.within(cause);
        boolean sides = others.actors().isEmpty() && cause.entry().frame().has(Need.MUTUAL);
        roles.actors().addAll(sides ? others.recipients() : others.actors());
    }

    /** The recipients told with the noun that a verb takes: "imposed a curfew on the town", "rejected a Chilean offer". */
    private void ofObject(Trigger trigger, int verb) {
        int object = trigger.object();
        Set<String> prepositions = trigger.entry().frame().prepositions();
        for (int told : clauses.complements(verb, prepositions)) roles.addLed(told);
        for (int told : clauses.complements(object, prepositions)) roles.addLed(told);
        if (roles.recipients().isEmpty()) for (int given : clauses.receivers(verb)) roles.addLed(given);
        if (roles.recipients().isEmpty()
                && suffers(trigger)
                && people.sort(object).acts()) roles.recipients().add(object);
        boolean idle =
                trigger.entry().type() == EventType.MOBILIZE || trigger.entry().type() == EventType.PROTEST;
        if (roles.recipients().isEmpty() && !idle) roles.inner(object, roles.recipients(), prepositions);
        boolean hit = "seize".equals(trigger.entry().mode())
                || trigger.entry().type() == EventType.ASSAULT
                        && trigger.entry().objects().contains("building");
        if (roles.recipients().isEmpty() && hit) roles.recipients().add(object);
    }

    /** Whether the object of a fixed phrase is who suffers it: "took in refugees", not "deployed troops". */
    private static boolean suffers(Trigger trigger) {
        return switch (trigger.entry().type()) {
            case SANCTION -> !"discontinue".equals(trigger.entry().mode());
            case COERCE -> !IMPOSED.contains(String.valueOf(trigger.entry().mode()));
            case ASSAULT, AID, COOPERATE, SUPPORT, REJECT -> true;
            case RETREAT -> !"withdraw".equals(trigger.entry().mode());
            case AGREE, CONSULT, CONCEDE, REQUEST, ACCUSE, THREATEN, PROTEST, MOBILIZE -> false;
        };
    }

    private void ofObjects(int verb, Frame frame, EventType type) {
        boolean topic = frame.has(Need.MUTUAL) && TOPICAL.contains(triggers.lemma(verb));
        List<Integer> objects = topic ? List.of() : clauses.objects(verb);
        boolean physical = type == EventType.ASSAULT || type == EventType.COERCE;
        for (int object : objects) {
            Sort sort = people.sort(object);
            boolean thing = text.tokens().lower(object).equals("it") && type.verbal() && !frame.has(Need.HUMAN);
            if (thing) continue;
            boolean meant = frame.has(Need.HUMAN) && text.syntax().part(object) == PartOfSpeech.PRP;
            if (meant
                    || sort.acts()
                    || sort == Sort.PLACE
                    || sort == Sort.NUMBER && (frame.has(Need.HUMAN) || frame.has(Need.VICTIM)))
                roles.recipients().add(object);
        }
        if (roles.recipients().isEmpty() || frame.has(Need.MUTUAL))
            for (int told : clauses.complements(verb, frame.prepositions())) roles.addRecipient(told, physical);
        for (int object : objects)
            if (roles.recipients().isEmpty()) roles.inner(object, roles.recipients(), Roles.OF_OBJECT);
        if (roles.recipients().isEmpty() && type == EventType.PROTEST)
            for (int told : clauses.complements(verb, frame.prepositions()))
                roles.inner(told, roles.recipients(), Roles.OF_OBJECT);
        if (roles.recipients().isEmpty() && physical) roles.recipients().addAll(objects);
    }

    /** What a verb of saying or willing takes from the clause it leads to: "refused to meet the king". */
    private void descend(int verb, EventType type, int steps) {
        if (!type.verbal() || type == EventType.CONSULT || steps >= Roles.MOST_STEPS) return;
        for (int clause : clauses.dependents(verb, Set.of(XCOMP, CCOMP, ADVCL))) {
            if (!clauses.verb(clause) && !clauses.has(clause, NSUBJ)) continue;
            if (text.syntax().relation(clause) == ADVCL && !clauses.to(clause) && !led(clause)) continue;
            boolean asked = type == EventType.REQUEST && text.syntax().relation(clause) == CCOMP;
            if (asked) for (int subject : clauses.subjects(clause)) roles.addRecipient(subject, false);
            if (!roles.recipients().isEmpty()) return;
            for (int object : clauses.objects(clause)) roles.addRecipient(object, false);
            if (roles.recipients().isEmpty())
                for (int told : clauses.complements(clause, Roles.ANY)) roles.addRecipient(told, false);
            if (roles.recipients().isEmpty()) descend(clause, type, steps + 1);
            roles.recipients().removeAll(roles.actors());
            if (!roles.recipients().isEmpty()) return;
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
            if (condition && roles.recipients().isEmpty())
                for (int subject : clauses.subjects(clause)) roles.addRecipient(subject, false);
        }
        roles.recipients().removeAll(roles.actors());
    }
}
