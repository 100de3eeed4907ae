package org.rapporteur.extract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Ranges;

/**
 * Says whom the sources of a text's statements stand for. Where a phrase alone does not tell, statements do: "I" within what
 * somebody says is that speaker, and "he", "it", "they", "the group" or "the officer" goes on where the last speaker stopped.
 * "Both leaders" are the two persons named last; such speakers stand under the first one's name, as joined ones do.
 */
final class Sources {
    /** Quotations within quotations end here. */
    private static final int MOST_NESTED = 4;

    /** So many sentences later a pronoun goes on with the last speaker. */
    private static final int NEAR = 2;

    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "me", "us");
    private static final Set<String> BODY = Set.of("it", "they");
    private static final Set<String> GROUPS = Set.of(
            "group",
            "organisation",
            "organization",
            "body",
            "movement",
            "bloc",
            "alliance",
            "agency",
            "union",
            "party");
    /** Nouns that say no more of a person than pronouns do. */
    private static final Set<String> SOMEBODY =
            Set.of("man", "woman", "officer", "politician", "veteran", "diplomat", "statesman", "academic", "lawmaker");

    private static final String AGED = "-year-old";
    /** So many names back the two persons are looked for that "both leaders" are. */
    private static final int MOST_NAMES = 12;

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
        if (!FIRST_PERSON.contains(text.tokens().lower(first)) || text.tokens().unitedStates(first))
            return speakers.of(new Phrase(first, said.source().end(said.source().size() - 1)));
        int holder = holders[first] >= 0 ? holders[first] : holders[said.at()];
        return holder < 0 || holder == index ? null : actor(holder, nested + 1);
    }

    /** The speaker of the statement before, where a pronoun or a bare description can mean that one; null where it cannot. */
    private Actor goingOn(int index) {
        Said said = all.get(index);
        if (said.source().size() != 1 || holders[said.source().start(0)] >= 0) return null;
        Phrase source = new Phrase(said.source().start(0), said.source().end(0));
        if (both(source)) return firstOfTwo(source.from());
        boolean near = index > 0 && said.sentence() - all.get(index - 1).sentence() <= NEAR;
        Actor last = near ? actors[index - 1] : null;
        if (somebody(source)) return last != null && last.kind() == ActorKind.PERSON ? last : onlyPerson(source.from());
        return last != null && goesOn(source, last, all.get(index - 1)) ? last : null;
    }

    private boolean goesOn(Phrase source, Actor last, Said before) {
        boolean person = last.kind() == ActorKind.PERSON;
        String word = text.tokens().lower(source.from());
        if (source.to() == source.from() + 2 && word.equals("the"))
            return !person && GROUPS.contains(text.tokens().lower(source.from() + 1));
        if (source.to() > source.from() + 1) return false;
        if (PERSON.contains(word)) return person && word.equals(pronouns.getOrDefault(last.name(), word));
        return BODY.contains(word) && (!person || word.equals("they") && joined(before.source()));
    }

    /** Whether a source is several persons: "X and Y". */
    private boolean joined(Ranges source) {
        for (int r = 0; r < source.size(); r++)
            for (int t = source.start(r); t < source.end(r); t++)
                if (text.tokens().lower(t).equals("and")) return true;
        return false;
    }

    /** Whether a phrase means two that the text has named: "both leaders", "the two ministers". */
    private boolean both(Phrase source) {
        String first = text.tokens().lower(source.from());
        boolean two = first.equals("both") && source.to() == source.from() + 2
                || first.equals("the")
                        && text.tokens().lower(source.from() + 1).equals("two")
                        && source.to() == source.from() + 3;
        int noun = source.to() - 1;
        return two
                && text.syntax().part(noun) == PartOfSpeech.NNS
                && Speakers.GOVERNING.contains(text.tokens().lower(noun));
    }

    /** The first of the two persons named last before a token, or null. */
    private Actor firstOfTwo(int token) {
        List<Actor> last = lastPersons(token);
        return last.size() == 2 ? last.get(1) : null;
    }

    /** The persons of different names named last before a token, the last first: two at most. */
    private List<Actor> lastPersons(int token) {
        Map<String, Actor> byName = new LinkedHashMap<>();
        int from = text.mentions().firstFrom(token) - 1;
        for (int m = from; m >= Math.max(0, from - MOST_NAMES) && byName.size() < 2; m--) {
            Actor actor = text.mentions().actor(m);
            if (actor != null && actor.kind() == ActorKind.PERSON) byName.put(actor.name(), actor);
        }
        return List.copyOf(byName.values());
    }

    /** Whether a phrase tells a person no nearer than a pronoun does: "the 71-year-old", "the former goalkeeper". */
    private boolean somebody(Phrase source) {
        if (!text.tokens().lower(source.from()).equals("the")) return false;
        int end = source.from() + 1;
        while (end < source.to() && !text.tokens().isAny(end, ",")) end++;
        for (int t = source.from(); t < end; t++) if (text.mentions().at(t) >= 0) return false;
        boolean former = text.tokens().lower(source.from() + 1).equals("former") && end == source.from() + 3;
        boolean noun =
                end == source.from() + 2 && SOMEBODY.contains(text.tokens().lower(end - 1));
        return former || noun || text.tokens().compound(end - 1).endsWith(AGED);
    }

    /** The person named before a token where it is only one. */
    private Actor onlyPerson(int token) {
        List<Actor> last = lastPersons(token);
        return last.size() == 1 ? last.get(0) : null;
    }
}
