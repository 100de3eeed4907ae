package org.rapporteur.extract;

import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;

/**
 * Completes contents by the grammar of their cue's verb: the whole clause where a part of one was read, what follows the
 * addressee where only that was, the verb's own object where another's was; and takes an addressee off that stands behind
 * what is said.
 */
final class Complements {
    private final AnnotatedText text;
    private final Syntax syntax;

    Complements(AnnotatedText text) {
        this.text = text;
        this.syntax = text.syntax();
    }

    /** The same statement with the whole of its content. */
    Said of(Said said) {
        int verb = CueReading.of(text, said).head();
        boolean according = text.tokens().lower(said.at()).equals("according");
        if ((said.content().size() == 1 || according) && !said.quoted(text)) {
            Said whole = clause(said, verb);
            return whole != said ? whole : ownObject(said, verb);
        }
        return said;
    }

    /** The same statement with what is told of its addressee and without that addressee behind a quotation. */
    Said beside(Said said) {
        CueReading cue = CueReading.of(text, said);
        if (!cue.sense().addressee().contains(Addressees.OBJECT)) return said;
        int object = object(cue.head());
        if (object < cue.head() || said.content().at(object) < 0) return said;
        return said.content().size() > 1 ? withoutLast(said, object) : behind(said, object);
    }

    private int object(int verb) {
        int object = syntax.dependent(verb, Relation.OBJ);
        return object >= 0 ? object : syntax.dependent(verb, Relation.IOBJ);
    }

    /** The whole clause that is said, where a part without its verb was read: "if asked" of "if asked he would go, she said". */
    private Said clause(Said said, int cue) {
        int verb = syntax.dependent(cue, Relation.CCOMP);
        if (verb < 0 && text.tokens().lower(said.at()).equals("according")) verb = above(said.at());
        boolean outside = verb >= 0
                && said.content().at(verb) < 0
                && said.cue().at(verb) < 0
                && !text.quoted(verb)
                && part(said, verb);
        if (!outside) return said;
        boolean according = verb != syntax.dependent(cue, Relation.CCOMP);
        Ranges content = according
                ? around(verb, from(said.at(), syntax.head(said.at())))
                : without(Subtrees.whole(text, verb), said.source(), said.cue());
        return content.size() == 0 ? said : said.saying(content);
    }

    /** "According to" with the phrase of its noun. */
    private Phrase from(int according, int noun) {
        Phrase whole = Subtrees.whole(text, noun);
        return new Phrase(Math.min(according, whole.from()), Math.max(according + 2, whole.to()));
    }

    /** The clause of a verb without a phrase within it. */
    Ranges around(int verb, Phrase phrase) {
        return without(Subtrees.whole(text, verb), phrase.ranges(), Ranges.NONE);
    }

    private Ranges without(Phrase clause, Ranges source, Ranges cue) {
        Ranges.Builder whole = new Ranges.Builder();
        int from = clause.from();
        for (int t = clause.from(); t <= clause.to(); t++) {
            if (t < clause.to() && source.at(t) < 0 && cue.at(t) < 0) continue;
            add(whole, from, t);
            from = t + 1;
        }
        return whole.build();
    }

    /** The verb that "according to X" stands with; -1 where there is none. */
    private int above(int according) {
        int noun = syntax.head(according);
        return noun < 0 ? -1 : syntax.head(noun);
    }

    private boolean part(Said said, int verb) {
        for (int t = said.content().start(0); t < said.content().end(0); t++)
            if (syntax.head(t) == verb && syntax.relation(t) != Relation.PUNCT) return true;
        return false;
    }

    /** Adds tokens without the punctuation around them, brackets but for. */
    private void add(Ranges.Builder ranges, int from, int to) {
        int first = from;
        int end = to;
        while (first < end && mark(first)) first++;
        while (end > first && mark(end - 1)) end--;
        if (first < end) ranges.add(first, end);
    }

    private boolean mark(int token) {
        return syntax.relation(token) == Relation.PUNCT && !text.tokens().isAny(token, "()[]");
    }

    /** The verb's own object behind it, where the object of another verb before it was read. */
    private Said ownObject(Said said, int verb) {
        int object = syntax.dependent(verb, Relation.OBJ);
        boolean apart = object >= said.behindCue() && said.content().end(0) <= said.at() && !text.quoted(object);
        if (!apart || part(said, verb)) return said;
        int top = -1;
        for (int t = said.content().start(0); t < said.content().end(0); t++)
            if (said.content().at(syntax.head(t)) < 0) top = t;
        if (top < 0 || syntax.relation(top) != Relation.OBJ) return said;
        Phrase own = Subtrees.whole(text, object);
        return said.saying(new Phrase(Math.max(said.behindCue(), own.from()), own.to()).ranges());
    }

    private Said withoutLast(Said said, int addressee) {
        int last = said.content().size() - 1;
        Phrase whole = Subtrees.plain(text, addressee);
        boolean alone = whole.from() == said.content().start(last)
                && whole.to() == said.content().end(last);
        return alone ? said.saying(said.content().without(whole.from(), whole.to())) : said;
    }

    /** With what follows the addressee, where nothing else was read: "congratulated Peru" on its election. */
    private Said behind(Said said, int addressee) {
        int end = said.content().end(0);
        if (text.quoted(addressee) || Subtrees.plain(text, addressee).to() < end) return said;
        for (int t = syntax.nextDependent(addressee); t >= 0; t = syntax.nextDependent(t)) {
            boolean told =
                    switch (syntax.relation(t)) {
                        case OBL, XCOMP, CCOMP, ADVCL -> text.dates().at(t) < 0;
                        default -> false;
                    };
            if (!told) continue;
            Phrase rest = Subtrees.whole(text, t);
            int first = rest.from();
            while (first > end && syntax.head(first - 1) == t) first--;
            return first == end ? said.saying(new Phrase(said.content().start(0), rest.to()).ranges()) : said;
        }
        return said;
    }
}
