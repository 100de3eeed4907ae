package org.rapporteur.extract;

import java.util.Set;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;

/** Finds statements that nouns make: "his promise to pay", "the union's demand that the mine close". */
final class SpeechNouns {
    /** Nouns whose possessor says what the clause behind them tells. */
    private static final Set<String> SPEECH = Set.of(
            "promise",
            "pledge",
            "vow",
            "claim",
            "warning",
            "threat",
            "denial",
            "demand",
            "call",
            "refusal",
            "allegation",
            "assertion",
            "statement",
            "insistence",
            "offer",
            "plea",
            "request",
            "proposal",
            "suggestion",
            "admission",
            "accusation",
            "announcement",
            "argument",
            "complaint",
            "appeal",
            "contention",
            "prediction",
            "assurance");

    private final AnnotatedText text;
    private final Syntax syntax;

    SpeechNouns(AnnotatedText text) {
        this.text = text;
        this.syntax = text.syntax();
    }

    /** The statement that a noun makes; null where it makes none. */
    Said at(int noun) {
        if (!SPEECH.contains(text.tokens().lower(noun))) return null;
        int whose = syntax.dependent(noun, Relation.NMOD_POSS);
        int clause = syntax.dependent(noun, Relation.ACL);
        if (clause < 0) clause = syntax.dependent(noun, Relation.CCOMP);
        boolean told = whose >= 0 && clause >= 0 && syntax.dependent(clause, Relation.MARK) == noun + 1;
        if (!told) return null;
        Phrase source = Subtrees.whole(text, whose);
        if (source.to() > noun) return null;
        Phrase content = new Phrase(noun + 1, Subtrees.whole(text, clause).to());
        return Constructions.said(text, source.ranges(), new Phrase(noun, noun + 1), content.ranges());
    }
}
