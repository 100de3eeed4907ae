package org.rapporteur.extract;

import java.util.Set;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;

/** Cuts the phrase out of a sentence that hangs on a token. */
final class Subtrees {
    /** No phrase has more tokens: what is behind them is left out. */
    private static final int MOST_TOKENS = 60;

    /** What tells more about a noun than whom it means. */
    private static final Set<Relation> ADDED = Set.of(
            Relation.ACL,
            Relation.ACL_RELCL,
            Relation.APPOS,
            Relation.PUNCT,
            Relation.PARATAXIS,
            Relation.ADVCL,
            Relation.CCOMP,
            Relation.XCOMP,
            Relation.CASE,
            Relation.CC,
            Relation.MARK);

    private final Syntax syntax;
    private int left;

    private int from;
    private int to;

    private Subtrees(Syntax syntax) {
        this.syntax = syntax;
    }

    /** A noun with all that hangs on it but its own preposition and what leads away from it behind a comma. */
    static Phrase whole(AnnotatedText text, int noun) {
        return cut(text, noun, Set.of(Relation.CASE, Relation.PUNCT, Relation.CC, Relation.MARK, Relation.PARATAXIS));
    }

    /** What hangs on a token behind a verb, with the "to" or "that" that leads to it. */
    static Phrase behind(AnnotatedText text, int verb, int token) {
        Phrase whole = whole(text, token);
        int mark = text.syntax().dependent(token, Relation.MARK);
        int from = mark == whole.from() - 1 ? mark : whole.from();
        return new Phrase(Math.max(verb + 1, from), Math.max(verb + 2, whole.to()));
    }

    /** A noun with its determiners, adjectives, other nouns and prepositional phrases. */
    static Phrase plain(AnnotatedText text, int noun) {
        return cut(text, noun, ADDED);
    }

    private static Phrase cut(AnnotatedText text, int noun, Set<Relation> without) {
        Subtrees cut = new Subtrees(text.syntax());
        cut.left = MOST_TOKENS;
        cut.from = noun;
        cut.to = noun + 1;
        for (int t = cut.syntax.firstDependent(noun); t >= 0; t = cut.syntax.nextDependent(t))
            if (!without.contains(cut.syntax.relation(t))) cut.walk(t);
        return new Phrase(cut.from, cut.to);
    }

    private void walk(int token) {
        if (left-- <= 0) return;
        from = Math.min(from, token);
        to = Math.max(to, token + 1);
        for (int t = syntax.firstDependent(token); t >= 0; t = syntax.nextDependent(t)) walk(t);
    }
}
