package org.rapporteur.extract;

import org.rapporteur.model.Act;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;

/** Takes a list of demands apart: "urged Peru to end its patrols, release the crews, and reopen the port" has three. */
final class Demands {
    /** Fewer are no list. */
    private static final int LEAST = 3;

    private final AnnotatedText text;

    Demands(AnnotatedText text) {
        this.text = text;
    }

    /** The contents of a statement, each demand of a list by itself. */
    Ranges of(Said said, CueReading cue) {
        int to = cue.act() == Act.REQUEST && cue.frame() == Frame.INFINITIVE ? Frame.infinitive(text, said) : -1;
        int verb = to < 0 ? -1 : text.syntax().head(to);
        if (verb < 0) return said.content();
        int end = said.content().end(0);
        Ranges.Builder apart = new Ranges.Builder();
        int from = said.content().start(0);
        int demands = 1;
        Syntax syntax = text.syntax();
        for (int t = syntax.firstDependent(verb); t >= 0 && t < end; t = syntax.nextDependent(t)) {
            boolean demand = t > verb && syntax.relation(t) == Relation.CONJ && syntax.part(t) == PartOfSpeech.VB;
            if (!demand) continue;
            int start = first(t);
            apart.add(from, before(start, verb));
            from = start;
            demands++;
        }
        apart.add(from, end);
        for (int c = 1; c < said.content().size(); c++)
            apart.add(said.content().start(c), said.content().end(c));
        return demands < LEAST ? said.content() : apart.build();
    }

    /** Where a verb's own words begin: at its "to" or adverb, or at itself. */
    private int first(int verb) {
        int first = verb;
        while (text.syntax().head(first - 1) == verb
                && text.syntax().relation(first - 1) != Relation.PUNCT
                && text.syntax().relation(first - 1) != Relation.CC) first--;
        return first;
    }

    /** The token behind the last word before a demand, without "and" and commas. */
    private int before(int start, int least) {
        int end = start;
        while (end - 1 > least && joins(text.syntax().relation(end - 1))) end--;
        return end;
    }

    private static boolean joins(Relation relation) {
        return relation == Relation.PUNCT || relation == Relation.CC;
    }
}
