package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.List;
import java.util.Set;
import org.rapporteur.extract.event.Frame.Need;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Participant;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;

/**
 * Says what is told of an accident, of nature or of beasts, in which nobody is attacked: by how a text begins, by what ran
 * into whom, and where somebody is killed at work by nobody in a text without any violence.
 */
final class Accidents {
    /** In what begins a text it is told what the text is about; tokens. */
    private static final int FIRST_TOKENS = 80;

    private final AnnotatedText text;
    private final Clauses clauses;
    private final People people;
    private final Triggers triggers;
    private final boolean here;
    /** Whether the text tells of violence; null until somebody asks. */
    private Boolean violent;

    Accidents(AnnotatedText text, Clauses clauses, People people, Triggers triggers) {
        this.text = text;
        this.clauses = clauses;
        this.people = people;
        this.triggers = triggers;
        this.here = begins();
    }

    /** Whether what one of these types tells, by these actors, is part of an accident, or done to beasts. */
    boolean has(Trigger trigger, Roles roles, List<Participant> actors) {
        if (!trigger.entry().harms() || trigger.cause() >= 0) return false;
        if (beasts(roles.recipients())) return true;
        if (!nobody(actors) && !vehicle(roles.actors(), actors)) return false;
        return here || ranInto(trigger) || atWork(trigger);
    }

    private static boolean nobody(List<Participant> actors) {
        return actors.stream().allMatch(one -> one.actor() == null && one.text().equalsIgnoreCase("it"));
    }

    private boolean beasts(Set<Integer> recipients) {
        return !recipients.isEmpty() && recipients.stream().allMatch(one -> has(WordClass.ANIMAL, one));
    }

    private boolean vehicle(Set<Integer> heads, List<Participant> actors) {
        return heads.stream().allMatch(one -> has(WordClass.VEHICLE, one))
                && actors.stream().allMatch(one -> one.actor() == null);
    }

    private boolean has(WordClass kind, int noun) {
        return text.mentions().at(noun) < 0
                && kind.has(Lemmas.ENGLISH.noun(text.tokens().lower(noun), kind::has));
    }

    /** Whether a vehicle did it, or did what is told beside it: "the bus hit a wall and two people were killed". */
    private boolean ranInto(Trigger trigger) {
        int verb = trigger.at();
        if (!clauses.verb(verb) || trigger.entry().type() != EventType.ASSAULT) return false;
        if (driven(verb)) return true;
        int head = text.syntax().relation(verb) == CONJ ? text.syntax().head(verb) : -1;
        if (head >= 0 && driven(head)) return true;
        for (int beside : clauses.dependents(verb, Set.of(ADVCL))) if (driven(beside)) return true;
        return false;
    }

    private boolean driven(int verb) {
        List<Integer> subjects =
                clauses.verb(verb) && !clauses.passive(verb) ? clauses.subjects(verb) : List.<Integer>of();
        for (int subject : subjects)
            if (!has(WordClass.VEHICLE, subject) || people.actor(subject) != null) return false;
        return !subjects.isEmpty();
    }

    /** Whether somebody was killed or hurt, by nobody, "while working", where the text tells of no violence. */
    private boolean atWork(Trigger trigger) {
        boolean hurt = trigger.entry().frame().has(Need.VICTIM) && clauses.passive(trigger.at());
        for (int clause : hurt ? clauses.dependents(trigger.at(), Set.of(ADVCL)) : List.<Integer>of()) {
            int mark = text.syntax().dependent(clause, MARK);
            boolean at = mark >= 0
                    && text.tokens().lower(mark).equals("while")
                    && text.syntax().part(clause) == PartOfSpeech.VBG;
            if (at && !violent()) return true;
        }
        return false;
    }

    /** Whether a text tells of attackers or of an attack that does not only show in who was killed or hurt. */
    private boolean violent() {
        if (violent == null) {
            violent = false;
            for (int i = 0; i < text.tokens().size() && !violent; i++) {
                PartOfSpeech part = text.syntax().part(i);
                if (!part.noun() && !part.verb()) continue;
                Trigger trigger = triggers.at(i);
                boolean attack = trigger != null && trigger.entry().type() == EventType.ASSAULT;
                boolean shows = attack && trigger.entry().frame().has(Need.VICTIM) && clauses.passive(i);
                violent = attack && !shows || part.noun() && people.sort(i) == Sort.ARMED;
            }
        }
        return violent;
    }

    /** Whether the text begins with a crash, a storm or the like: who dies in it then was not attacked. */
    private boolean begins() {
        int to = Math.min(text.tokens().size(), FIRST_TOKENS);
        for (int i = 0; i < to; i++) {
            String word = text.tokens().lower(i);
            boolean fire = word.equals("fire") && text.syntax().relation(i) == Relation.NSUBJ;
            boolean crash = text.syntax().part(i).verb() && WordClass.CRASH.has(triggers.lemma(i));
            boolean nature = text.syntax().part(i).noun()
                    && WordClass.CATASTROPHE.has(Lemmas.ENGLISH.noun(word, WordClass.CATASTROPHE::has));
            if (fire || crash || nature) return true;
        }
        return false;
    }
}
