package org.rapporteur.extract.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.extract.event.Frame.Need;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.Event;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Passage;
import org.rapporteur.model.Place;
import org.rapporteur.model.Quantity;
import org.rapporteur.model.Statement;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Relation;

/**
 * Events by a lexicon of verbs, nouns and phrases that name a happening, read where the syntax lets them: each with those
 * who take part in it, its time, place and numbers, and on whose word it stands.
 */
public final class EventCoder implements EventExtractor {
    private static final double VERB = 0.75;
    private static final double NOUN = 0.65;
    /** Of those of which nobody is told who took part. */
    private static final double BARE = 0.4;
    /** In what begins a text it is told what the text is about; tokens. */
    private static final int FIRST_TOKENS = 60;

    @Override
    public List<Event> events(AnnotatedText text, List<Statement> statements) {
        List<Event> found = new Reading(text, statements).read();
        found.sort(
                Comparator.comparingInt(event -> event.trigger().spans().get(0).start()));
        List<Event> numbered = new ArrayList<>(found.size());
        for (Event event : found) numbered.add(withId(event, "e" + numbered.size()));
        return numbered;
    }

    /** Reads one text. */
    private static final class Reading {
        private final AnnotatedText text;
        private final List<Statement> statements;
        private final Clauses clauses;
        private final People people;
        private final Triggers triggers;
        private final Claims claims;
        private final Modalities modalities;
        private final Setting setting;
        private final Phrases phrases;
        private final Participants participants;
        private final Quantities quantities;
        private final boolean accident;
        private final List<Event> found = new ArrayList<>();
        /** Tokens that tell of an event that another word names. */
        private final BitSet told = new BitSet();

        Reading(AnnotatedText text, List<Statement> statements) {
            this.text = text;
            this.statements = statements;
            this.clauses = new Clauses(text);
            this.people = new People(text);
            this.triggers = new Triggers(text, clauses, people, Lexicon.ENGLISH);
            this.claims = new Claims(statements);
            this.modalities = new Modalities(text, clauses, triggers, claims);
            this.setting = new Setting(text, clauses, triggers, claims);
            Datelines datelines = new Datelines(text);
            this.phrases = new Phrases(text, clauses, datelines);
            this.participants = new Participants(datelines, people, phrases);
            this.quantities = new Quantities(text, clauses);
            this.accident = accident(text, triggers);
        }

        List<Event> read() {
            Sayings sayings = new Sayings(text, clauses, people, triggers, modalities, participants);
            Spoken spoken = new Spoken(text, claims);
            for (Statement statement : statements)
                if (!spoken.has(statement.sentence())) readStatement(statement, sayings);
            for (int s = 0; s < text.sentences().size(); s++) if (!spoken.has(s)) readSentence(s);
            return found;
        }

        private void readStatement(Statement statement, Sayings sayings) {
            EventType type = sayings.type(statement);
            Event event = type == null ? sayings.demand(statement) : sayings.event(type, statement);
            if (event != null) found.add(event);
            if (event != null && type == null) told.set(sayings.obliged(statement));
        }

        private void readSentence(int sentence) {
            Map<Trigger, Event> standing = new LinkedHashMap<>();
            for (int i = text.sentences().start(sentence); i < text.sentences().end(sentence); i++) {
                if (text.tokens().compoundStart(i) < i
                        || claims.isCue(text.tokens().start(i))) continue;
                Trigger trigger = triggers.at(i);
                Event event = trigger == null ? null : event(trigger, sentence);
                if (event == null) continue;
                standing.put(trigger, event);
                if (trigger.object() >= 0) told.set(trigger.object());
                if (trigger.cause() >= 0) told.set(trigger.cause());
                if (trigger.tells() >= 0) markTold(trigger.tells());
            }
            standing.forEach((trigger, event) -> {
                boolean own = !told.get(trigger.at()) && !purpose(trigger);
                if (own && !modalities.wanted(trigger) && !always(trigger, event)) found.add(event);
            });
        }

        /** Whether a verb in the present tells what always or in a story happens; headlines, without full stop, do not. */
        private boolean always(Trigger trigger, Event event) {
            boolean present = clauses.present(trigger.at());
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

        /** The event at a trigger; null where too little is told of it. */
        private Event event(Trigger trigger, int sentence) {
            Roles roles = Roles.of(trigger, text, clauses, people, triggers);
            List<Participant> actors = participants.of(roles.actors());
            List<Participant> recipients = participants.of(roles.recipients());
            Place place = setting.place(trigger, counted(trigger, roles), roles.actors());
            DateValue date = setting.date(trigger);
            List<Quantity> numbers = quantities(trigger, roles);
            if (trigger.entry().frame().has(Need.BODY) && !people.bodily(roles.recipients())) return null;
            boolean harm = trigger.entry().type() == EventType.ASSAULT || "seize".equals(trigger.entry().mode());
            if (accident && harm && nobody(actors) && trigger.cause() < 0) return null;
            if (interview(trigger, actors) || interview(trigger, recipients)) return null;
            boolean bare = actors.isEmpty() && recipients.isEmpty();
            if (text.syntax().part(trigger.at()).noun() && bare && !standsBare(trigger, place, date, numbers)) return null;
            boolean told = place != null || date != null || trigger.object() >= 0 && verbObject(trigger);
            if (clauses.verb(trigger.at()) && bare && !told) return null;
            Statement claim = claim(trigger);
            Modality world = modalities.of(trigger);
            return new Event(
                    "e",
                    null,
                    trigger.entry().type(),
                    mode(trigger),
                    world == Modality.ASSERTED && claim != null ? Modality.CLAIMED : world,
                    bare ? BARE : clauses.verb(trigger.at()) ? VERB : NOUN,
                    passage(trigger),
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


        private static boolean nobody(List<Participant> actors) {
            return actors.stream().allMatch(one -> one.actor() == null && one.text().equalsIgnoreCase("it"));
        }

        /** Whether somebody only talks to the outlet that tells of it. */
        private boolean interview(Trigger trigger, List<Participant> sides) {
            String outlet = text.document().outlet();
            return trigger.entry().type() == EventType.CONSULT
                    && outlet != null
                    && sides.stream().anyMatch(side -> side.text().equals(outlet));
        }

        /** Whether the text begins with a crash, a storm or the like: who dies in it then was not attacked. */
        private static boolean accident(AnnotatedText text, Triggers triggers) {
            int to = Math.min(text.tokens().size(), FIRST_TOKENS);
            for (int i = 0; i < to; i++) {
                String word = text.tokens().lower(i);
                boolean fire = word.equals("fire") && text.syntax().relation(i) == Relation.NSUBJ;
                boolean crash = fire || text.syntax().part(i).verb()
                        ? WordClass.CRASH.has(triggers.lemma(i))
                        : text.syntax().part(i).noun()
                                && WordClass.CATASTROPHE.has(Lemmas.ENGLISH.noun(word, WordClass.CATASTROPHE::has));
                if (crash) return true;
            }
            return false;
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
            return clauses.presupposed(trigger.at());
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

        private Passage passage(Trigger trigger) {
            if (trigger.object() >= 0 && WordClass.LIGHT.has(triggers.lemma(trigger.at()))) return object(trigger.object());
            int to = text.tokens().compoundEnd(trigger.at());
            int particle = text.syntax().dependent(trigger.at(), Relation.COMPOUND_PRT);
            if (particle == to || text.tokens().lower(to).equals("dead")) to++;
            return phrases.of(trigger.at(), to);
        }

        /** The noun that makes a verb an event, "state of emergency" whole. */
        private Passage object(int noun) {
            int to = text.tokens().compoundEnd(noun);
            boolean of = text.tokens().lower(to).equals("of") && text.tokens().lower(noun).equals("state");
            return phrases.of(text.tokens().compoundStart(noun), of ? to + 2 : to);
        }

        /** The trigger's own mode, else what the words of its clause tell. */
        private String mode(Trigger trigger) {
            if (trigger.entry().type() == EventType.MOBILIZE && trigger.object() >= 0) {
                List<String> words = List.of(text.tokens().lower(trigger.object()));
                String told = Modes.ENGLISH.of(EventType.MOBILIZE, "", words);
                if (told != null) return told;
            }
            if (trigger.entry().mode() != null) return trigger.entry().mode();
            Trigger cause = trigger.cause() < 0 ? null : triggers.at(trigger.cause());
            if (cause != null && cause.entry().mode() != null)
                return cause.entry().mode();
            List<String> around = new ArrayList<>();
            around.add(text.tokens().lower(trigger.at()));
            for (int d = text.syntax().firstDependent(trigger.at());
                    d >= 0;
                    d = text.syntax().nextDependent(d)) {
                around.add(text.tokens().lower(d));
                int inner = text.syntax().firstDependent(d);
                for (; inner >= 0; inner = text.syntax().nextDependent(inner))
                    around.add(text.tokens().lower(inner));
            }
            return Modes.ENGLISH.of(trigger.entry().type(), "", around);
        }
    }

    private static Event withId(Event event, String id) {
        return new Event(
                id,
                null,
                event.type(),
                event.mode(),
                event.modality(),
                event.confidence(),
                event.trigger(),
                event.actors(),
                event.recipients(),
                event.place(),
                event.date(),
                event.quantities(),
                event.sentence(),
                event.statement(),
                event.story());
    }
}
