package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.extract.CueTable.Sense;
import org.rapporteur.model.Act;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;

/**
 * Finds statements that only grammar shows. A verb of the table of cues that is joined with a verb of a cue, "praised the
 * teachers and welcomed the school", says or does something by saying so where it has a subject, its own or the other's,
 * and what is said.
 */
final class SpeechVerbs {
    /** What such a statement is worth, as a share of the one it is joined with. */
    private static final double SHARE = 0.5;

    private static final int MOST_STEPS = 4;

    private final AnnotatedText text;
    private final Syntax syntax;
    /** For each token whether a cue holds it. */
    private final boolean[] cued;
    /** First verbs of those joined that were looked at. */
    private final boolean[] seen;

    private SpeechVerbs(AnnotatedText text, List<Said> read) {
        this.text = text;
        this.syntax = text.syntax();
        this.cued = new boolean[text.tokens().size()];
        this.seen = new boolean[text.tokens().size()];
        for (Said said : read)
            for (int c = 0; c < said.cue().size(); c++)
                for (int t = said.cue().start(c); t < said.cue().end(c); t++) cued[t] = true;
    }

    /** Those joined with what was read. */
    static List<Said> by(AnnotatedText text, List<Said> read) {
        SpeechVerbs verbs = new SpeechVerbs(text, read);
        List<Said> found = new ArrayList<>();
        for (Said said : read) verbs.joined(said, found);
        return found;
    }

    /** Verbs joined with one of a cue, before or behind it. */
    private void joined(Said said, List<Said> found) {
        for (int c = said.cue().start(0); c < said.cue().end(0); c++) {
            int first = syntax.relation(c) == Relation.CONJ ? syntax.head(c) : c;
            if (!syntax.part(c).verb() || first < 0 || seen[first]) continue;
            seen[first] = true;
            add(first, source(first, said), said, found);
            for (int t = syntax.firstDependent(first); t >= 0; t = syntax.nextDependent(t))
                if (syntax.relation(t) == Relation.CONJ) add(t, source(t, said), said, found);
        }
        int next = next(said);
        if (next >= 0)
            add(next, new Phrase(said.source().start(0), said.source().end(0)), said, found);
    }

    /** The verb that goes on behind a content in the form of the cue's: "said it was safe and reminded them"; -1 for none. */
    private int next(Said said) {
        int verb = said.content().end(said.content().size() - 1);
        if (verb + 1 < text.tokens().size() && syntax.relation(verb) == Relation.CC) verb++;
        boolean goesOn = verb + 1 < text.tokens().size()
                && said.source().size() == 1
                && said.source().end(0) <= said.at()
                && said.at() < verb
                && text.sentences().at(verb) == said.sentence()
                && syntax.relation(verb) == Relation.CONJ
                && syntax.part(verb) == syntax.part(said.behindCue() - 1)
                && syntax.dependent(verb, Relation.NSUBJ) < 0;
        return goesOn ? verb : -1;
    }

    private void add(int verb, Phrase source, Said by, List<Said> found) {
        if (cued[verb] || !syntax.part(verb).verb() || !CueTable.ENGLISH.knows(text, verb)) return;
        Phrase content = source == null ? null : content(verb);
        if (content == null) return;
        int start = verb;
        while (start - 1 >= source.to() && syntax.head(start - 1) == verb && auxiliary(start - 1)) start--;
        Said said = new Said(
                text.sentences().at(verb),
                source.ranges(),
                new Phrase(start, Math.max(verb + 1, Math.min(content.from(), particles(verb)))).ranges(),
                content.ranges(),
                by.confidence() * SHARE,
                by.through());
        for (int t = start; t <= verb; t++) cued[t] = true;
        found.add(said);
    }

    /** Where the particles of the verb's sense end. */
    private int particles(int verb) {
        Sense sense = CueTable.ENGLISH.sense(text, verb, Frame.NOUN);
        return CueTable.behind(text, verb, sense.particles());
    }

    /** Who says it: the verb's subject, or that of the verb it is joined to. */
    private Phrase source(int verb, Said by) {
        int at = verb;
        for (int step = 0; step < MOST_STEPS && at >= 0; step++) {
            if (syntax.dependent(at, Relation.AUX_PASS) >= 0 || syntax.dependent(at, Relation.EXPL) >= 0) return null;
            int subject = syntax.dependent(at, Relation.NSUBJ);
            if (subject >= 0) return subject < verb && said(subject) ? Subtrees.whole(text, subject) : null;
            if (syntax.relation(at) != Relation.CONJ) return null;
            at = syntax.head(at);
            boolean shared = at >= 0
                    && by.cue().at(at) >= 0
                    && by.source().size() == 1
                    && by.source().start(0) < verb;
            if (shared) return new Phrase(by.source().start(0), by.source().end(0));
        }
        return null;
    }

    private boolean said(int subject) {
        PartOfSpeech part = syntax.part(subject);
        return (part.noun() || part == PartOfSpeech.PRP)
                && !text.tokens().lower(subject).equals("it");
    }

    /** What is said: a clause, or with a verb that does something by saying so, its objects. */
    private Phrase content(int verb) {
        int clause = syntax.dependent(verb, Relation.CCOMP);
        if (clause > verb && syntax.dependent(clause, Relation.NSUBJ) >= 0) return Subtrees.behind(text, verb, clause);
        Sense sense = CueTable.ENGLISH.sense(text, verb, Frame.NOUN);
        if (sense.act() == Act.SAY && !sense.addressee().contains(Addressees.OBJECT)) return null;
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int t = syntax.firstDependent(verb); t >= 0; t = syntax.nextDependent(t)) {
            boolean told =
                    switch (syntax.relation(t)) {
                        case OBJ, IOBJ, XCOMP, CCOMP -> true;
                        case OBL -> last >= 0 && text.dates().at(t) < 0;
                        default -> false;
                    };
            if (t < verb || !told) continue;
            first = Math.min(first, t);
            last = t;
        }
        return last < 0
                ? null
                : new Phrase(
                        Subtrees.behind(text, verb, first).from(),
                        Subtrees.behind(text, verb, last).to());
    }

    private boolean auxiliary(int token) {
        return switch (syntax.relation(token)) {
            case AUX, ADVMOD -> syntax.part(token) != PartOfSpeech.WRB;
            default -> false;
        };
    }
}
