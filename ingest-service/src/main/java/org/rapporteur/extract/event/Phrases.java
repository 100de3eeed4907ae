package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.model.Passage;
import org.rapporteur.model.Span;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Datelines;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;

/** The words of noun phrases: what hangs on a noun and stands beside it, without clauses, appositions and the next noun. */
final class Phrases {
    /** No phrase is longer; tokens. */
    private static final int MOST_TOKENS = 30;

    private static final Set<String> ABOUT = Set.of(
            "about",
            "around",
            "nearly",
            "almost",
            "some",
            "over",
            "approximately",
            "roughly",
            "at least",
            "more than",
            "up to",
            "at most",
            "fewer than",
            "less than");
    private static final int MOST_STEPS = 8;

    private static final Set<Relation> APART = EnumSet.of(
            CASE,
            CC,
            CONJ,
            ACL_RELCL,
            ACL,
            APPOS,
            PARATAXIS,
            ADVCL,
            ADVCL_RELCL,
            MARK,
            COP,
            NSUBJ,
            NSUBJ_PASS,
            AUX,
            AUX_PASS,
            PUNCT,
            CCOMP,
            CSUBJ,
            DISCOURSE,
            OBL,
            OBL_UNMARKED,
            ORPHAN,
            EXPL,
            LIST,
            XCOMP,
            OBJ);
    private static final Set<Relation> CLAUSES = EnumSet.of(ACL_RELCL, PARATAXIS, ADVCL, ADVCL_RELCL, CCOMP);

    private final AnnotatedText text;
    private final Clauses clauses;
    private final Datelines datelines;

    Phrases(AnnotatedText text, Clauses clauses, Datelines datelines) {
        this.clauses = clauses;
        this.text = text;
        this.datelines = datelines;
    }

    /** The passage of the phrase that hangs on a token. */
    Passage of(int head) {
        return of(head, Set.of());
    }

    /** The passage of the phrase that hangs on a token, without phrases that others hang on. */
    Passage of(int head, Set<Integer> others) {
        BitSet within = new BitSet();
        within.set(head);
        collect(head, within, APART, others, 0);
        int mention = text.mentions().at(head);
        if (mention >= 0)
            within.set(text.mentions().from(mention), text.mentions().to(mention));
        int from = head;
        int to = head + 1;
        int first = Math.max(within.nextSetBit(Math.max(0, head - MOST_TOKENS)), datelines.end(head));
        while (from > first && (within.get(from - 1) || hangsOn(from - 1, head))) from--;
        while (from < head && text.tokens().isAny(from, ",;:)—-")) from++;
        from = beforeNumber(from);
        while (to < text.tokens().size() && reaches(within, to, 1) && to - from < MOST_TOKENS) to++;
        return of(from, to);
    }

    /** The passage of tokens [from, to). */
    Passage of(int from, int to) {
        Span span = new Span(text.tokens().start(from), text.tokens().end(to - 1));
        return new Passage(List.of(span), text.words(from, to));
    }

    /** Whether a phrase goes on to a token: one of its words, or a mark with one of its words behind. */
    private boolean reaches(BitSet within, int token, int direction) {
        if (within.get(token)) return true;
        int next = token + direction;
        return next >= 0 && text.tokens().isAny(token, "-.,'’\"“”&/") && within.get(next);
    }

    /** Where "at least nine" begins, whose first words a parser takes for a preposition. */
    private int beforeNumber(int number) {
        if (text.syntax().part(number) != PartOfSpeech.CD) return number;
        String one = text.tokens().lower(number - 1);
        if (ABOUT.contains(one)) return number - 1;
        return ABOUT.contains(text.tokens().lower(number - 2) + " " + one) ? number - 2 : number;
    }

    private boolean hangsOn(int token, int head) {
        int above = text.syntax().head(token);
        for (int step = 0; step < MOST_STEPS && above >= 0; step++) {
            if (above == head) return true;
            above = text.syntax().head(above);
        }
        return false;
    }

    private void collect(int head, BitSet within, Set<Relation> apart, Set<Integer> others, int depth) {
        if (depth > MOST_TOKENS) return;
        for (int d = text.syntax().firstDependent(head);
                d >= 0;
                d = text.syntax().nextDependent(d)) {
            Relation relation = text.syntax().relation(d);
            if (within.get(d)
                    || apart.contains(relation)
                    || relation == NMOD && others.contains(d)
                    || relation == NMOD && timeOrApart(d)
                    || depth == 0 && relation == NMOD && clauses.joins(d, head)) continue;
            within.set(d);
            collect(d, within, CLAUSES, others, depth + 1);
        }
    }

    /** Whether a modifier tells a date, or stands behind a comma. */
    private boolean timeOrApart(int token) {
        if (text.dates().at(token) >= 0) return true;
        int mark = text.syntax().dependent(token, CASE);
        if (mark >= 0 && text.tokens().lower(mark).equals("by")) return true;
        return mark > 0 && text.tokens().isAny(mark - 1, ",;");
    }
}
