package org.rapporteur.extract.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.Event;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Statement;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Datelines;
import org.rapporteur.text.Relation;

/** Reads one text: first what is done by saying, then sentence by sentence the triggers that stand for themselves. */
final class EventReading {
    private final AnnotatedText text;
    private final List<Statement> statements;
    private final Clauses clauses;
    private final Tenses tenses;
    private final Triggers triggers;
    private final Claims claims;
    private final Wanted wanted;
    private final Sayings sayings;
    private final TriggerReading reading;
    private final List<Event> found = new ArrayList<>();
    /** Tokens that tell of an event that another word names. */
    private final BitSet told = new BitSet();

    EventReading(AnnotatedText text, List<Statement> statements) {
        this.text = text;
        this.statements = statements;
        this.clauses = new Clauses(text);
        this.tenses = new Tenses(text, clauses);
        People people = new People(text);
        this.triggers = new Triggers(text, clauses, people, Lexicon.ENGLISH);
        this.claims = new Claims(statements);
        this.wanted = new Wanted(text, clauses, triggers, claims);
        Modalities modalities = new Modalities(text, clauses, triggers, claims);
        Datelines datelines = new Datelines(text);
        Phrases phrases = new Phrases(text, clauses, datelines);
        Participants participants = new Participants(datelines, people, phrases);
        this.sayings = new Sayings(text, clauses, people, triggers, modalities, participants);
        this.reading = new TriggerReading(text, clauses, people, triggers, claims, modalities, phrases, participants);
    }

    List<Event> read() {
        Spoken spoken = new Spoken(text, claims);
        for (Statement statement : statements) if (!spoken.has(statement.sentence())) readStatement(statement);
        for (int s = 0; s < text.sentences().size(); s++) if (!spoken.has(s)) readSentence(s);
        return found;
    }

    private void readStatement(Statement statement) {
        EventType type = sayings.type(statement);
        Event event = type == null ? sayings.demand(statement) : sayings.event(type, statement);
        if (event != null) found.add(event);
        if (event != null && type == null) told.set(sayings.obliged(statement));
    }

    private void readSentence(int sentence) {
        Map<Trigger, Event> standing = new LinkedHashMap<>();
        for (int i = text.sentences().start(sentence); i < text.sentences().end(sentence); i++) {
            if (text.tokens().compoundStart(i) < i || claims.isCue(text.tokens().start(i))) continue;
            Trigger trigger = triggers.at(i);
            Event event = trigger == null ? null : reading.event(trigger, sentence);
            if (event == null) continue;
            standing.put(trigger, event);
            if (trigger.object() >= 0) told.set(trigger.object());
            if (trigger.cause() >= 0) told.set(trigger.cause());
            if (trigger.tells() >= 0) markTold(trigger.tells());
        }
        standing.forEach((trigger, event) -> {
            boolean own = !told.get(trigger.at()) && !purpose(trigger);
            if (own && !wanted.has(trigger) && !always(trigger, event)) found.add(event);
        });
    }

    /** Whether a verb in the present tells what always or in a story happens; headlines, without full stop, do not. */
    private boolean always(Trigger trigger, Event event) {
        boolean present = tenses.present(trigger.at());
        boolean sure = event.modality() == Modality.ASSERTED || event.modality() == Modality.CLAIMED;
        boolean attitude = WordClass.ATTITUDE.has(triggers.lemma(trigger.at()));
        if (!present || !sure || event.type().verbal() && !attitude) return false;
        int last = text.sentences().end(event.sentence()) - 1;
        return text.tokens().isAny(last, ".\"”’)");
    }

    /** Whether a trigger only tells to what end another thing was done: "fired to disperse the crowd". */
    private boolean purpose(Trigger trigger) {
        boolean end = text.syntax().relation(trigger.at()) == Relation.ADVCL && clauses.to(trigger.at());
        return end && !trigger.entry().type().verbal();
    }

    private void markTold(int verb) {
        told.set(verb);
        for (int d : clauses.dependents(verb, Set.of(Relation.CONJ)))
            if (clauses.verb(d) && !clauses.has(d, Relation.NSUBJ)) told.set(d);
    }
}
