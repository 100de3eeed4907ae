package org.rapporteur.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Passage;
import org.rapporteur.text.Datelines;

/** Makes participants of tokens: the words of the phrase that hangs on one, and the actor it stands for. */
final class Participants {
    /** A longer phrase is no participant; UTF-16 units. */
    private static final int LONGEST = 200;

    private final Datelines datelines;
    private final People people;
    private final Phrases phrases;

    Participants(Datelines datelines, People people, Phrases phrases) {
        this.datelines = datelines;
        this.people = people;
        this.phrases = phrases;
    }

    /** The participant whose phrase hangs on a token. */
    Participant of(int hung) {
        return of(hung, Set.of());
    }

    private Participant of(int hung, Set<Integer> others) {
        int head = datelines.behind(hung);
        Passage passage = phrases.of(head, others);
        if (passage.text().length() > LONGEST) passage = phrases.of(head, head + 1);
        return new Participant(passage.spans(), passage.text(), people.actor(head));
    }

    /** Those whose phrases hang on tokens, none within another. */
    List<Participant> of(Iterable<Integer> heads) {
        return of(heads, Set.of());
    }

    /**
     * Those whose phrases hang on tokens, none within another.
     *
     * @param others tokens that other participants' phrases hang on: no part of these, though a parser may hang them there
     */
    List<Participant> of(Iterable<Integer> heads, Set<Integer> others) {
        List<Participant> found = new ArrayList<>();
        for (int head : heads) {
            Participant next = of(head, others);
            Participant last = found.isEmpty() ? null : found.get(found.size() - 1);
            boolean within =
                    last != null && last.spans().get(0).overlaps(next.spans().get(0));
            if (within) continue;
            found.add(next);
            List<Actor> actors = people.actors(datelines.behind(head));
            for (Actor other : actors.subList(Math.min(1, actors.size()), actors.size()))
                found.add(new Participant(next.spans(), next.text(), other));
        }
        return found;
    }
}
