package org.rapporteur.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.text.AnnotatedText;

/**
 * Says whom the sources of a text's statements stand for. Where a phrase alone does not tell, statements do: "I" within what
 * somebody says is that speaker, and "he", "it" or "they" goes on where the last speaker stopped.
 */
final class Sources {
    /** Quotations within quotations end here. */
    private static final int MOST_NESTED = 4;

    /** So many sentences later a pronoun goes on with the last speaker. */
    private static final int NEAR = 2;

    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "me", "us");
    private static final Set<String> BODY = Set.of("it", "they");
    private static final Set<String> PERSON = Set.of("he", "she");

    private final AnnotatedText text;
    private final List<Said> all;
    private final int[] holders;
    private final Speakers speakers;
    private final Actor[] actors;
    /** Whether a person is "he" or "she" somewhere in the text, by name. */
    private final Map<String, String> pronouns = new HashMap<>();

    /**
     * @param all statements in the order of their cues
     * @param holders for each token the statement whose content holds it, or -1
     */
    Sources(AnnotatedText text, List<Said> all, int[] holders, Speakers speakers) {
        this.text = text;
        this.all = all;
        this.holders = holders;
        this.speakers = speakers;
        this.actors = new Actor[all.size()];
        for (int r = 0; r < text.references().size(); r++) {
            String word = text.tokens().lower(text.references().from(r));
            if (PERSON.contains(word)) pronouns.put(text.references().actor(r).name(), word);
        }
    }

    /** For each statement its source's actor, or null. */
    Actor[] actors() {
        for (int i = 0; i < actors.length; i++) {
            actors[i] = actor(i, 0);
            if (actors[i] == null) actors[i] = goingOn(i);
        }
        return actors;
    }

    private Actor actor(int index, int nested) {
        Said said = all.get(index);
        if (said.source().size() == 0 || nested == MOST_NESTED) return null;
        int first = said.source().start(0);
        if (!FIRST_PERSON.contains(text.tokens().lower(first)))
            return speakers.of(new Phrase(first, said.source().end(said.source().size() - 1)));
        int holder = holders[first] >= 0 ? holders[first] : holders[said.at()];
        return holder < 0 || holder == index ? null : actor(holder, nested + 1);
    }

    /** The speaker of the statement before, where a pronoun alone can mean that one; null where it cannot. */
    private Actor goingOn(int index) {
        Said said = all.get(index);
        if (said.source().size() == 0 || index == 0) return null;
        int token = said.source().start(0);
        String pronoun = text.tokens().lower(token);
        Actor last = actors[index - 1];
        boolean near = said.sentence() - all.get(index - 1).sentence() <= NEAR;
        boolean alone = said.source().size() == 1 && said.source().end(0) == token + 1;
        if (last == null || !near || !alone || holders[token] >= 0) return null;
        boolean person = last.kind() == ActorKind.PERSON;
        if (PERSON.contains(pronoun))
            return person && pronoun.equals(pronouns.getOrDefault(last.name(), pronoun)) ? last : null;
        return BODY.contains(pronoun) && !person ? last : null;
    }
}
