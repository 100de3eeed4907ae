package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;
import org.rapporteur.text.Tokens;

/**
 * Who stands in which place of a clause, the places that grammar leaves empty filled: the shared subject of joined verbs,
 * the noun before a relative clause or a participle, the one who is to do what was begun, promised or asked.
 */
final class Clauses {
    /** No chain of clauses is followed farther. */
    static final int MOST_STEPS = 8;

    /** What stands before a number that is an object all the same: "wounding at least eight". */
    private static final Set<String> NUMBER_MARKS = Set.of("at", "up", "more", "about", "around", "over");

    private static final Set<Relation> LED = Set.of(OBL, NMOD, NMOD_POSS, OBL_AGENT, OBJ, IOBJ, ADVCL, FLAT, XCOMP);

    private final Syntax syntax;
    private final Tokens tokens;
    private final Subjects subjects;

    Clauses(AnnotatedText text) {
        this.syntax = text.syntax();
        this.tokens = text.tokens();
        this.subjects = new Subjects(text, this);
    }

    boolean verb(int token) {
        return syntax.part(token).verb();
    }

    /** The tokens that depend on one in one of these ways, in order. */
    List<Integer> dependents(int head, Set<Relation> relations) {
        List<Integer> found = new ArrayList<>(2);
        for (int d = syntax.firstDependent(head); d >= 0; d = syntax.nextDependent(d))
            if (relations.contains(syntax.relation(d))) found.add(d);
        return found;
    }

    /** Whether a verb's subject is what it is done to. */
    boolean passive(int verb) {
        for (int step = 0, v = verb; step < MOST_STEPS; step++) {
            if (syntax.part(v) != PartOfSpeech.VBN && syntax.part(v) != PartOfSpeech.VBD) return false;
            if (has(v, AUX_PASS) || has(v, COP) && syntax.part(v) == PartOfSpeech.VBN) return true;
            if (has(v, AUX) || has(v, NSUBJ) || has(v, OBJ)) return false;
            switch (syntax.relation(v)) {
                case ACL, ADVCL -> {
                    return syntax.part(v) == PartOfSpeech.VBN;
                }
                case CONJ -> v = syntax.head(v);
                default -> {
                    return syntax.part(v) == PartOfSpeech.VBN && !agents(v).isEmpty();
                }
            }
        }
        return false;
    }

    /** The tokens that a verb's subject hangs on, joined ones too; empty where there is none. */
    List<Integer> subjects(int verb) {
        return joined(subjects.of(verb));
    }

    /** A name behind a verb that a parser hung on it as a part of a name, and the name's title on the name; or -1. */
    private int nameBehind(int verb) {
        for (int flat : dependents(verb, Set.of(FLAT))) {
            boolean bare = flat > verb && preposition(flat).isEmpty();
            if (bare && (has(flat, OBJ) || has(flat, NMOD_DESC) || has(flat, COMPOUND))) return flat;
        }
        return -1;
    }

    boolean to(int verb) {
        int mark = syntax.dependent(verb, MARK);
        return mark >= 0 && tokens.lower(mark).equals("to");
    }

    /** Whether a clause is led to by "of" or "from". */
    boolean gerund(int verb) {
        int mark = syntax.dependent(verb, MARK);
        return mark >= 0
                && (tokens.lower(mark).equals("from") || tokens.lower(mark).equals("of"));
    }

    /** What a verb is done to, as objects; where the verb is passive that is its subject. */
    List<Integer> objects(int verb) {
        if (passive(verb)) return subjects(verb);
        List<Integer> both = bareObjects(verb);
        int object = both.isEmpty() ? -1 : both.get(both.size() - 1);
        if (object >= 0) return joined(subjects.relative(object, verb));
        for (int d : dependents(verb, Set.of(OBL, OBJ)))
            if (syntax.part(d) == PartOfSpeech.CD && NUMBER_MARKS.contains(preposition(d))) return List.of(d);
        int astray = objectBehind(verb);
        if (astray < 0) astray = nameBehind(verb);
        if (astray >= 0) return joined(astray);
        boolean gap = syntax.relation(verb) == ACL_RELCL && has(verb, NSUBJ) && !has(verb, OBL);
        int subject = gap ? syntax.dependent(verb, NSUBJ) : -1;
        if (gap && !Subjects.RELATIVES.contains(tokens.lower(subject))) return joined(syntax.head(verb));

        return List.of();
    }

    /** An object that a parser took for a second subject, or for joined to the verb before; -1 where there is none. */
    private int objectBehind(int verb) {
        List<Integer> subjects = dependents(verb, Set.of(NSUBJ, NSUBJ_PASS));
        int last = subjects.isEmpty() ? -1 : subjects.get(subjects.size() - 1);
        if (subjects.size() > 1 && last > verb && subjects.get(0) < verb) return last;
        int next = verb + 1;
        boolean number = next < syntax.size() && syntax.part(next) == PartOfSpeech.CD && syntax.relation(next) == CONJ;
        return number && syntax.relation(verb) == CONJ && syntax.head(next) == syntax.head(verb) ? next : -1;
    }

    /** The objects that no preposition leads to; with one, a parser took a complement for an object. */
    private List<Integer> bareObjects(int verb) {
        List<Integer> objects = dependents(verb, Set.of(OBJ));
        objects.removeIf(object -> !preposition(object).isEmpty());
        return objects;
    }

    /** To whom something is given, where no preposition says so. */
    List<Integer> receivers(int verb) {
        List<Integer> receivers = new ArrayList<>(dependents(verb, Set.of(IOBJ)));
        List<Integer> objects = bareObjects(verb);
        if (receivers.isEmpty() && objects.size() > 1) receivers.addAll(joined(objects.get(0)));
        return receivers;
    }

    /** Those by whom a passive verb is done. */
    List<Integer> agents(int verb) {
        List<Integer> agents = new ArrayList<>();
        for (int d : dependents(verb, Set.of(OBL_AGENT, OBL, NMOD)))
            if (preposition(d).equals("by")) agents.addAll(joined(d));
        return agents;
    }

    /** The complements that one of these prepositions leads to. */
    List<Integer> complements(int head, Set<String> prepositions) {
        List<Integer> found = new ArrayList<>();
        for (int d : dependents(head, LED))
            if (prepositions.contains(preposition(d)) && !(clause(syntax.relation(d)) && verb(d)))
                found.addAll(joined(d));
        return found;
    }

    /** The preposition or possessive mark before a complement; "" where there is none. No noun has a particle: it is one too. */
    String preposition(int token) {
        int mark = syntax.dependent(token, CASE);
        if (mark < 0 && !verb(token)) mark = syntax.dependent(token, COMPOUND_PRT);
        if (mark < 0) mark = prepositionAstray(token);
        for (int next : dependents(token, Set.of(CASE))) if (next < token && nounBetween(mark, next)) mark = next;
        return mark < 0 ? "" : tokens.lower(mark);
    }

    private static boolean clause(Relation relation) {
        return relation == ADVCL || relation == XCOMP;
    }

    private boolean nounBetween(int from, int to) {
        for (int i = from + 1; i < to; i++) if (syntax.part(i).noun()) return true;
        return false;
    }

    /** The preposition right before a complement's phrase that a parser hung on the word before or behind it; or -1. */
    private int prepositionAstray(int token) {
        Relation relation = syntax.relation(token);
        if (relation != OBL && relation != NMOD && relation != XCOMP || verb(token)) return -1;
        int first = token;
        for (int step = 0; step < MOST_STEPS && first > 0 && syntax.head(first - 1) == token; step++) first--;
        int before = first - 1;
        if (before < 0) return -1;
        boolean leads = syntax.part(before) == PartOfSpeech.IN || syntax.part(before) == PartOfSpeech.RP;
        boolean mark = leads && syntax.head(before) != token;
        return mark && (syntax.relation(before) == CASE || syntax.relation(before) == COMPOUND_PRT) ? before : -1;
    }

    /** The first of the words that a token is joined to. */
    int firstJoined(int token) {
        int first = token;
        for (int step = 0; step < MOST_STEPS && syntax.relation(first) == CONJ && syntax.head(first) >= 0; step++)
            first = syntax.head(first);
        return first;
    }

    /** A token and the nouns joined to it. */
    List<Integer> joined(int token) {
        List<Integer> all = new ArrayList<>(2);
        if (token < 0) return all;
        all.add(token);
        for (int d = syntax.firstDependent(token); d >= 0; d = syntax.nextDependent(d))
            if (joins(d, token) && !verb(d)) all.add(d);
        return all;
    }

    /** Whether a token is joined to another, by name or by the "and" that hangs on it. */
    boolean joins(int token, int to) {
        if (syntax.relation(token) == CONJ) return true;
        int and = syntax.relation(token) == NMOD && token > to ? syntax.dependent(token, CC) : -1;
        return and > to && and < token;
    }

    boolean has(int head, Relation relation) {
        return syntax.dependent(head, relation) >= 0;
    }
}
