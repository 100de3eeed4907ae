package org.rapporteur.extract.event;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.extract.event.Frame.Need;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.Event;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Place;
import org.rapporteur.model.Quantity;
import org.rapporteur.model.Statement;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Relation;

/** Makes an event of a trigger, where enough is told of it: who, to whom, when, where, how many, in which world. */
final class TriggerReading {
    private static final double VERB = 0.75;
    private static final double NOUN = 0.65;
    /** Of those of which nobody is told who took part. */
    private static final double BARE = 0.4;

    private final AnnotatedText text;
    private final Clauses clauses;
    private final People people;
    private final Triggers triggers;
    private final Claims claims;
    private final Modalities modalities;
    private final Participants participants;
    private final EventDates dates;
    private final EventPlaces places;
    private final Quantities quantities;
    private final Accidents accidents;
    private final Naming naming;
    private final Presupposed presupposed;

    TriggerReading(
            AnnotatedText text,
            Clauses clauses,
            People people,
            Triggers triggers,
            Claims claims,
            Modalities modalities,
            Phrases phrases,
            Participants participants) {
        this.text = text;
        this.clauses = clauses;
        this.people = people;
        this.triggers = triggers;
        this.claims = claims;
        this.modalities = modalities;
        this.participants = participants;
        Surroundings surroundings = new Surroundings(text, clauses, triggers, claims);
        this.dates = new EventDates(text, clauses, triggers, surroundings);
        this.places = new EventPlaces(text, clauses, triggers, surroundings);
        this.quantities = new Quantities(text, clauses);
        this.accidents = new Accidents(text, clauses, people, triggers);
        this.naming = new Naming(text, triggers, phrases);
        this.presupposed = new Presupposed(text, clauses);
    }

    /** The event at a trigger; null where too little is told of it. */
    Event event(Trigger trigger, int sentence) {
        Roles roles = Roles.of(trigger, text, clauses, people, triggers);
        List<Participant> actors = participants.of(roles.actors(), roles.recipients());
        List<Participant> recipients = participants.of(roles.recipients());
        Place place = places.of(trigger, counted(trigger, roles), roles.actors());
        DateValue date = dates.of(trigger);
        List<Quantity> numbers = quantities(trigger, roles);
        if (trigger.entry().frame().has(Need.BODY) && !people.bodily(roles.recipients())) return null;
        boolean noun = text.syntax().part(trigger.at()).noun();
        if (noun && trigger.entry().frame().has(Need.AGENT) && actors.isEmpty() && trigger.verb() < 0) return null;
        if (accidents.has(trigger, roles, actors)) return null;
        if (interview(trigger, actors) || interview(trigger, recipients)) return null;
        boolean bare = actors.isEmpty() && recipients.isEmpty();
        if (noun && bare && !standsBare(trigger, place, date, numbers)) return null;
        boolean told = place != null || date != null || trigger.object() >= 0 && verbObject(trigger);
        if (clauses.verb(trigger.at()) && bare && !told) return null;
        Statement claim = claim(trigger);
        Modality world = modalities.of(trigger);
        return new Event(
                "e",
                null,
                trigger.entry().type(),
                naming.mode(trigger),
                world == Modality.ASSERTED && claim != null ? Modality.CLAIMED : world,
                bare ? BARE : clauses.verb(trigger.at()) ? VERB : NOUN,
                naming.passage(trigger),
                actors,
                recipients,
                place,
                date,
                numbers,
                sentence,
                claim == null ? null : claim.id(),
                null);
    }

    /** Whether the object of a verb's phrase says all that is told of the happening: "shots were fired". */
    private boolean verbObject(Trigger trigger) {
        return trigger.entry().type() == EventType.ASSAULT;
    }

    /** Whether somebody only talks to the outlet that tells of it. */
    private boolean interview(Trigger trigger, List<Participant> sides) {
        String outlet = text.document().outlet();
        return trigger.entry().type() == EventType.CONSULT
                && outlet != null
                && sides.stream().anyMatch(side -> side.text().equals(outlet));
    }

    /** The statement that claims a happening; null where its cue is the doing of it: "declared a truce". */
    private Statement claim(Trigger trigger) {
        boolean done = trigger.verb() >= 0 && claims.cue(text.tokens().start(trigger.verb()));
        return done ? null : claims.containing(text.tokens().start(trigger.at()));
    }

    /** Whether a noun without participants is told as a certain happening. */
    private boolean standsBare(Trigger trigger, Place place, DateValue date, List<Quantity> numbers) {
        if (place != null || date != null || !numbers.isEmpty() || trigger.tells() >= 0) return true;
        if (trigger.entry().frame().has(Need.NEED)) return false;
        int determiner = text.syntax().dependent(trigger.at(), Relation.DET);
        String word = text.tokens().lower(determiner);
        if (word.equals("the") || word.equals("this") || word.equals("that") || trigger.verb() >= 0) return true;
        return presupposed.has(trigger.at());
    }

    private Set<Integer> counted(Trigger trigger, Roles roles) {
        Set<Integer> heads = new TreeSet<>(roles.recipients());
        if (clauses.verb(trigger.at())) heads.addAll(clauses.objects(trigger.at()));
        return heads;
    }

    private List<Quantity> quantities(Trigger trigger, Roles roles) {
        if (trigger.entry().type() == EventType.CONSULT) return List.of();
        Set<Integer> heads = counted(trigger, roles);
        heads.addAll(roles.actors());
        if (trigger.tells() >= 0) heads.addAll(clauses.objects(trigger.tells()));
        if (text.syntax().part(trigger.at()).noun()) heads.addAll(clauses.complements(trigger.at(), Set.of("of")));
        heads.remove(trigger.at());
        return quantities.of(heads);
    }
}
