package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;

/** The lemmas and phrases under which the words of a text stand in the lexicon. */
final class TriggerWords {
    /** Prepositions that lead to a place or time more often than they belong to a verb. */
    private static final Set<String> WHERE = Set.of("in", "at", "on", "by");

    private final AnnotatedText text;
    private final Clauses clauses;
    private final Lexicon lexicon;

    TriggerWords(AnnotatedText text, Clauses clauses, Lexicon lexicon) {
        this.text = text;
        this.clauses = clauses;
        this.lexicon = lexicon;
    }

    String lemma(int verb) {
        PartOfSpeech part = text.syntax().part(verb);
        boolean base = part == PartOfSpeech.VB || part == PartOfSpeech.VBP;
        return base
                ? text.tokens().compound(verb)
                : Lemmas.ENGLISH.verb(text.tokens().compound(verb), lexicon::knowsVerb);
    }

    /** The verb with its particle or preposition, longest first. */
    List<String> verbWords(int token, String lemma) {
        List<String> words = new ArrayList<>(4);
        String particle = "";
        for (int d = text.syntax().firstDependent(token);
                d >= 0;
                d = text.syntax().nextDependent(d)) {
            Relation relation = text.syntax().relation(d);
            boolean adverb = relation == ADVMOD && text.syntax().part(d) == PartOfSpeech.RB && d == token + 1;
            boolean astray = relation == CASE && d == token + 1;
            if (relation == COMPOUND_PRT || adverb || astray)
                particle = " " + text.tokens().lower(d);
        }
        for (int d : clauses.dependents(token, Set.of(OBL, OBL_AGENT, ADVCL, XCOMP)))
            if (leads(token, d)) words.add(lemma + particle + " " + clauses.preposition(d));
        if (!particle.isEmpty()) {
            for (String word : List.copyOf(words)) words.add(word.replace(particle, ""));
            words.add(lemma + particle);
        }
        if (!particle.equals(" off") && !particle.equals(" on")) words.add(lemma);
        return words;
    }

    /** Whether a complement's preposition may belong to a verb: "in", "at" and "on" only right behind it. */
    private boolean leads(int verb, int complement) {
        String preposition = clauses.preposition(complement);
        if (preposition.isEmpty() || text.dates().at(complement) >= 0) return false;
        boolean behind = text.tokens().lower(verb + 1).equals(preposition)
                || text.tokens().lower(verb + 2).equals(preposition);
        return behind || !WHERE.contains(preposition);
    }

    /** The noun an entry asks for as the verb's object or complement; -1 where it has none or asks for none. */
    int object(int token, String word, String lemma, Entry entry) {
        if (entry.objects().isEmpty()) return -1;
        String preposition = word.substring(word.lastIndexOf(' ') + 1);
        boolean particle = text.tokens().lower(token + 1).equals(preposition);
        if (particle || !WHERE.contains(preposition))
            for (int object : clauses.objects(token)) if (named(object, entry.objects())) return object;
        if (word.length() > lemma.length())
            for (int object : clauses.complements(token, Set.of(preposition)))
                if (named(object, entry.objects())) return object;
        return -1;
    }

    private boolean named(int noun, Set<String> nouns) {
        List<String> words = nounWords(noun);
        for (String word : words) if (WordClass.UNRELATED.has(word)) return false;
        for (String word : words) if (nouns.contains(word)) return true;
        return false;
    }

    /** The singular of a noun. */
    String noun(int token) {
        return Lemmas.ENGLISH.noun(text.tokens().compound(token), lexicon::knowsNoun);
    }

    /** The noun with each of its modifiers before it, then alone. */
    List<String> nounWords(int token) {
        String noun = noun(token);
        List<String> words = new ArrayList<>(4);
        for (int d = text.syntax().firstDependent(token);
                d >= 0;
                d = text.syntax().nextDependent(d)) {
            Relation relation = text.syntax().relation(d);
            if (relation == COMPOUND || relation == AMOD || relation == NMOD_UNMARKED) {
                String modifier = text.tokens().lower(d);
                int inner = text.syntax().dependent(d, COMPOUND);
                if (inner >= 0) words.add(text.tokens().lower(inner) + " " + modifier + " " + noun);
                words.add(modifier + " " + noun);
            } else if (relation == NMOD) {
                words.add(noun + " " + clauses.preposition(d) + " " + noun(d));
            }
        }
        words.add(noun);
        return words;
    }
}
