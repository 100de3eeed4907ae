package org.rapporteur.extract;

import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Datelines;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;

/**
 * Puts right what was read as said. A quotation is said as a whole; without quotation marks nothing is said in another
 * sentence or paragraph than the rest; what a verb joined with the cue tells is another statement, "assured him that the road
 * was safe and reminded him of his promise"; and "reportedly" tells the clause around it.
 */
final class Contents {
    /** A part grows by no more tokens than these to the edges of its quotation. */
    private static final int REACH = 256;

    private final AnnotatedText text;
    private final Datelines datelines;

    Contents(AnnotatedText text) {
        this.text = text;
        this.datelines = new Datelines(text);
    }

    /** The same statement with what is its own; itself where that is all or nothing. */
    Said own(Said said) {
        Said hearsay = hearsay(said);
        if (hearsay != null) return hearsay;
        Ranges.Builder own = new Ranges.Builder();
        boolean here = here(said);
        int joined = joined(said);
        int last = 0;
        for (int c = 0; c < said.content().size(); c++) {
            Phrase part = part(said, said.content().start(c), said.content().end(c), here, joined);
            if (part == null || part.to() <= last) continue;
            int from = begin(Math.max(last, part.from()), part.to());
            own.add(from, part.to());
            last = part.to();
        }
        Ranges content = own.build();
        return content.size() == 0 ? said : said.saying(content);
    }

    /** Where a part begins behind commas and the dateline of its sentence. */
    private int begin(int from, int to) {
        int first = from;
        int report = datelines.end(from);
        if (report < to) first = Math.max(first, report);
        while (first + 1 < to && text.tokens().isAny(first, ",")) first++;
        return first;
    }

    /**
     * What of a part belongs to a statement; null where nothing does.
     *
     * @param here whether some part stands in the sentence of the cue
     * @param joined the verb at which another statement begins, or -1
     */
    private Phrase part(Said said, int from, int to, boolean here, int joined) {
        int end = from <= joined && joined < to ? before(joined, from) : to;
        if (end <= from) return null;
        int quotation = quotation(from);
        if (quotation >= 0 && quotation == quotation(end - 1))
            return quotation == quotation(said.at()) ? new Phrase(from, end) : whole(quotation, from, end);
        if (quotation >= 0 || quotation(end - 1) >= 0) return new Phrase(from, end);
        boolean elsewhere =
                text.sentences().at(from) != said.sentence() && text.sentences().at(end - 1) != said.sentence();
        if (here && elsewhere) return null;
        int paragraph = text.paragraphs().start(text.paragraphs().at(said.at()));
        return new Phrase(from < paragraph && paragraph < end ? paragraph : from, end);
    }

    private Phrase whole(int quotation, int from, int to) {
        int first = from;
        int end = to;
        while (first > Math.max(0, from - REACH) && quotation(first - 1) == quotation) first--;
        while (end < Math.min(text.tokens().size(), to + REACH) && quotation(end) == quotation) end++;
        return new Phrase(first, end);
    }

    private int quotation(int token) {
        return text.quotations().at(text.tokens().start(token));
    }

    private boolean here(Said said) {
        for (int c = 0; c < said.content().size(); c++)
            if (text.sentences().at(said.content().start(c)) == said.sentence()) return true;
        return false;
    }

    /** The first verb within the content that grammar joins with a verb of the cue; -1 where there is none. */
    private int joined(Said said) {
        Syntax syntax = text.syntax();
        for (int c = said.cue().start(0); c < said.cue().end(0); c++)
            for (int t = syntax.firstDependent(c); t >= 0; t = syntax.nextDependent(t)) {
                boolean verb = syntax.relation(t) == Relation.CONJ
                        && syntax.part(t).verb()
                        && syntax.part(t) != PartOfSpeech.VB;
                if (verb && said.content().at(t) >= 0 && !text.quoted(t) && CueTable.ENGLISH.knows(text, t)) return t;
            }
        return unlike(said);
    }

    /**
     * The first verb within the content that is joined with one it cannot be joined with, a finite form with one behind a
     * modal: "that it would be ready and reminded him" goes on with the verb of the cue. -1 where there is none.
     */
    private int unlike(Said said) {
        Syntax syntax = text.syntax();
        for (int t = said.content().start(0); t < said.content().end(0); t++) {
            boolean finite = syntax.relation(t) == Relation.CONJ
                    && (syntax.part(t) == PartOfSpeech.VBD || syntax.part(t) == PartOfSpeech.VBZ)
                    && syntax.dependent(t, Relation.NSUBJ) < 0
                    && !text.quoted(t)
                    && CueTable.ENGLISH.knows(text, t);
            int modal = finite ? syntax.dependent(syntax.head(t), Relation.AUX) : -1;
            if (modal >= 0 && syntax.part(modal) == PartOfSpeech.MD) return t;
        }
        return -1;
    }

    /** Where the words before a joined verb end, without its "and" and auxiliaries. */
    private int before(int verb, int least) {
        int end = verb;
        while (end > least && text.syntax().head(end - 1) == verb) end--;
        return end;
    }

    /** With the clause around a cue like "reportedly", of which a part may have been read; null for other cues. */
    private Said hearsay(Said said) {
        int adverb = said.at();
        int verb = text.syntax().head(adverb);
        boolean tells = said.cue().size() == 1
                && said.cue().end(0) == adverb + 1
                && CueReading.CLAIMING.contains(text.tokens().lower(adverb))
                && text.syntax().relation(adverb) == Relation.ADVMOD
                && verb >= 0
                && text.sentences().at(verb) == said.sentence();
        if (!tells) return null;
        Phrase clause = Subtrees.whole(text, verb);
        Ranges.Builder around = new Ranges.Builder();
        if (clause.from() < adverb) around.add(clause.from(), adverb);
        if (adverb + 1 < clause.to()) around.add(begin(adverb + 1, clause.to()), clause.to());
        return said.saying(around.build());
    }
}
