package org.rapporteur.text.name;

import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.EntityType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Words;
import org.rapporteur.text.name.Antecedent.Sort;

/** Sorts what a text speaks of without naming an actor, so that pronouns that mean it are given to nobody. */
final class NounSorts {
    private final AnnotatedText text;
    private final Gazetteer gazetteer;
    private final Persons persons = Persons.english();

    NounSorts(AnnotatedText text, Gazetteer gazetteer) {
        this.text = text;
        this.gazetteer = gazetteer;
    }

    static Sort sort(Actor actor) {
        return switch (actor.kind()) {
            case PERSON -> Sort.PERSON;
            case ORGANIZATION -> Sort.BODY;
            case STATE -> Sort.STATE;
            case GROUP -> Sort.PEOPLE;
        };
    }

    /** Takes a mention without an actor, or of a people. */
    void seeMention(int mention, Antecedents here) {
        int from = text.mentions().from(mention);
        int to = text.mentions().to(mention);
        Actor actor = text.mentions().actor(mention);
        double weight = Weights.of(text.syntax(), from, to);
        String words = text.words(from, to);
        boolean people = text.mentions().type(mention) == EntityType.GROUP;
        if (people && !noun(to - 1)) return;
        boolean named = people && actor != null && actor.kind() == ActorKind.GROUP;
        here.see(words, people ? Sort.PEOPLE : Sort.THING, named ? actor : null, null, from, to, weight);
    }

    private boolean noun(int token) {
        return text.syntax().part(token).noun() && core(text.syntax().relation(token));
    }

    /** Takes the common noun at a token where it is a participant of its clause; the noun in lower case, else null. */
    String seeNoun(int token, Antecedents here) {
        PartOfSpeech part = text.syntax().part(token);
        if (!part.noun()) return null;
        Relation relation = text.syntax().relation(token);
        String noun = text.tokens().lower(token);
        boolean joined = relation == Relation.CONJ
                && text.syntax().part(text.syntax().head(token)).noun();
        boolean plural = part == PartOfSpeech.NNS || part == PartOfSpeech.NNPS || noun.equals("police");
        boolean several = plural && relation != Relation.COMPOUND;
        if (!core(relation) && !joined && !several || titles(token)) return noun;
        double weight = Weights.of(text.syntax(), token, token + 1);
        boolean person = persons.person(noun) || gazetteer.office(noun);
        Sort sort = plural ? Sort.PLURAL : person ? Sort.PERSON : Words.organization(noun) ? Sort.BODY : Sort.THING;
        here.see(noun, sort, null, persons.gender(noun), token, token + 1, weight);
        return noun;
    }

    /** Whether a noun only leads to a person's name: "Envoy" in "Special Envoy Lars Holm". */
    private boolean titles(int token) {
        if (person(token + 1)) return true;
        int dependent = text.syntax().firstDependent(token);
        for (; dependent >= 0; dependent = text.syntax().nextDependent(dependent))
            if (person(dependent) && text.syntax().relation(dependent) != Relation.NMOD_POSS) return true;
        return false;
    }

    private boolean person(int token) {
        int mention = text.mentions().at(token);
        return mention >= 0 && text.mentions().type(mention) == EntityType.PERSON;
    }

    private static boolean core(Relation relation) {
        return switch (relation) {
            case NSUBJ, NSUBJ_PASS, OBJ, IOBJ, OBL, OBL_AGENT -> true;
            default -> false;
        };
    }

    /** Whether "a", "an" or "another" stands before a noun. */
    boolean indefinite(int token) {
        int determiner = text.syntax().dependent(token, Relation.DET);
        String word = determiner < 0 ? "" : text.tokens().lower(determiner);
        return word.equals("a") || word.equals("an") || word.equals("another");
    }
}
