package org.rapporteur.extract.event;

import java.util.List;
import org.rapporteur.model.Participant;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Relation;

/** Says whether a text tells of an accident or of nature, in which nobody is attacked. */
final class Accidents {
    /** In what begins a text it is told what the text is about; tokens. */
    private static final int FIRST_TOKENS = 80;

    private final boolean here;

    Accidents(AnnotatedText text, Triggers triggers) {
        here = begins(text, triggers);
    }

    /** Whether what one of these types tells, by these actors, is part of an accident. */
    boolean has(Trigger trigger, List<Participant> actors) {
        return here && trigger.entry().harms() && nobody(actors) && trigger.cause() < 0;
    }

    private static boolean nobody(List<Participant> actors) {
        return actors.stream().allMatch(one -> one.actor() == null && one.text().equalsIgnoreCase("it"));
    }

    /** Whether the text begins with a crash, a storm or the like: who dies in it then was not attacked. */
    private static boolean begins(AnnotatedText text, Triggers triggers) {
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
