package org.rapporteur.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.model.Event;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Passage;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Relation;

/** Makes the event that a statement is: what is done by saying it. */
final class Sayings {
    /** How far behind the start of a content its target may stand; UTF-16 units. */
    private static final int TARGET_REACH = 30;

    /** How much of a content tells its mode; UTF-16 units. */
    private static final int MODE_TEXT = 200;

    /** How far behind the start of a content its "must" may stand; tokens. */
    private static final int OBLIGED_REACH = 60;

    private static final Entry NOTHING = new Entry(EventType.REQUEST, null, Set.of(), Frame.of(""));

    private final AnnotatedText text;
    private final Clauses clauses;
    private final People people;
    private final Triggers triggers;
    private final Modalities modalities;
    private final Participants participants;
    private final Deeds deeds;

    Sayings(
            AnnotatedText text,
            Clauses clauses,
            People people,
            Triggers triggers,
            Modalities modalities,
            Participants participants) {
        this.text = text;
        this.clauses = clauses;
        this.people = people;
        this.triggers = triggers;
        this.participants = participants;
        this.modalities = modalities;
        this.deeds = new Deeds(text, clauses, people, triggers);
    }

    /** The type of the event that a statement is: its act, but a march against something is a protest; null for none. */
    EventType type(Statement said) {
        EventType act = said.act().eventType().orElse(null);
        if (act == EventType.THREATEN && deeds.warned(said, head(said))) return null;
        if (act != EventType.ACCUSE) return act;
        Trigger trigger = triggers.at(head(said));
        boolean marched = trigger != null && trigger.entry().type() == EventType.PROTEST;
        return marched ? EventType.PROTEST : act;
    }

    /** The event of a type that a statement is. */
    Event event(EventType type, Statement said) {
        int verb = head(said);
        Trigger trigger = Trigger.verb(verb, new Entry(type, null, Set.of(), Frame.of("")), -1, -1);
        if (deeds.nobody(said, verb) || deeds.opinion(type, said, verb)) return null;
        Modality world = clauses.verb(verb) ? modalities.of(trigger) : Modality.ASSERTED;
        Modality modality = world == Modality.ASSERTED ? said.modality() : world;
        List<Participant> actors = actors(said, verb);
        List<Participant> recipients = recipients(type, said, verb);
        boolean suffers = clauses.verb(verb)
                && triggers.suffered(verb)
                && said.speaker() != null
                && said.speaker().spans().get(0).start()
                        < said.cue().spans().get(0).start();
        if (suffers) return event(said, type, said.cue().lemma(), modality, List.of(), List.of(said.speaker()));
        boolean interview = recipients.stream()
                .anyMatch(one -> one.text().equals(text.document().outlet()));
        if (type == EventType.CONSULT && interview) return null;
        if (type == EventType.CONSULT && actors.size() + recipients.size() < 2) return null;
        return event(said, type, said.cue().lemma(), modality, actors, recipients);
    }

    /** The demand that plain saying is: "said that Chile must pay"; null where it is none. */
    Event demand(Statement said) {
        int verb = said.speaker() == null ? -1 : obliged(said);
        if (verb < 0) return null;
        List<Participant> asked = participants.of(clauses.subjects(verb));
        if (asked.isEmpty() || asked.get(0).actor() == null || overlaps(asked.get(0), said.speaker())) return null;
        Modality modality = modalities.of(Trigger.verb(head(said), NOTHING, -1, -1));
        return event(said, EventType.REQUEST, "", modality, List.of(said.speaker()), asked);
    }

    /** An event that is a statement, on its cue; the mode is told by a lemma and by the words of the content. */
    private static Event event(
            Statement said,
            EventType type,
            String lemma,
            Modality modality,
            List<Participant> actors,
            List<Participant> recipients) {
        return new Event(
                "e",
                null,
                type,
                Modes.ENGLISH.of(type, lemma, words(said.content().text())),
                modality,
                said.confidence(),
                new Passage(said.cue().spans(), said.cue().text()),
                actors,
                recipients,
                null,
                said.saidOn(),
                List.of(),
                said.sentence(),
                said.id(),
                null);
    }

    /** The verb of a content's main clause that "must" leads to and whose subject can act; -1 where there is none. */
    int obliged(Statement said) {
        Span content = said.content().spans().get(0);
        int from = text.tokens().firstFrom(content.start());
        int to = Math.min(from + OBLIGED_REACH, text.tokens().firstFrom(content.end()));
        for (int i = from; i < to; i++) {
            int verb = text.syntax().head(i);
            boolean must =
                    text.tokens().lower(i).equals("must") && text.syntax().relation(i) == Relation.AUX;
            if (!must || verb < 0) continue;
            List<Integer> subjects = clauses.subjects(verb);
            boolean main = text.syntax().relation(verb) == Relation.CCOMP
                    || text.syntax().relation(verb) == Relation.ROOT
                    || text.syntax().relation(verb) == Relation.PARATAXIS;
            return main && !subjects.isEmpty() && people.sort(subjects.get(0)).acts() ? verb : -1;
        }
        return -1;
    }

    /** Who says it: the statement's speaker, or the subjects of its cue where the speaker is among them or unknown. */
    private List<Participant> actors(Statement said, int verb) {
        List<Participant> subjects =
                clauses.verb(verb) && !clauses.passive(verb) ? participants.of(clauses.subjects(verb)) : List.of();
        if (said.speaker() == null) return subjects;
        boolean whole = subjects.size() > 1
                || !subjects.isEmpty()
                        && subjects.get(0).text().contains(said.speaker().text());
        for (Participant subject : subjects) if (whole && overlaps(subject, said.speaker())) return subjects;
        return List.of(said.speaker());
    }

    /** The token of a cue that the others hang on. */
    private int head(Statement said) {
        Span cue = said.cue().spans().get(0);
        int from = text.tokens().firstFrom(cue.start());
        int to = text.tokens().firstFrom(cue.end());
        int head = from;
        for (int i = from; i < to; i++) {
            int governor = text.syntax().head(i);
            if (governor < from || governor >= to) {
                head = i;
                if (clauses.verb(i)) break;
            }
        }
        return head;
    }

    private List<Participant> recipients(EventType type, Statement said, int verb) {
        if (said.addressee() != null) return List.of(said.addressee());
        List<Participant> aimed = new ArrayList<>();
        if (clauses.verb(verb))
            for (int token : Roles.aimedAt(verb, type, text, clauses, people, triggers)) {
                Participant participant = participants.of(token);
                if (!overlaps(participant, said.speaker()) && !same(participant, said.speaker()))
                    aimed.add(participant);
            }
        return aimed.isEmpty() ? target(type, said) : aimed;
    }

    private static boolean same(Participant one, Participant other) {
        return other != null && one.actor() != null && one.actor().equals(other.actor());
    }

    private static boolean overlaps(Participant one, Participant other) {
        return other != null && one.spans().get(0).overlaps(other.spans().get(0));
    }

    /** Whom an act without addressee is aimed at: the actor its content begins with. */
    private static List<Participant> target(EventType type, Statement said) {
        if (type == EventType.REQUEST || said.about().isEmpty()) return List.of();
        Participant first = said.about().get(0);
        int distance =
                first.spans().get(0).start() - said.content().spans().get(0).start();
        return distance <= TARGET_REACH ? List.of(first) : List.of();
    }

    /** The first words of a content, in lower case. */
    private static List<String> words(String content) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= Math.min(content.length(), MODE_TEXT); i++) {
            boolean letter = i < content.length() && Character.isLetter(content.charAt(i));
            if (letter && start < 0) start = i;
            if (letter || start < 0) continue;
            words.add(content.substring(start, i).toLowerCase(Locale.ROOT));
            start = -1;
        }
        return words;
    }
}
