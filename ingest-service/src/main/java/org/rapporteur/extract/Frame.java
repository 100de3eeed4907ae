package org.rapporteur.extract;

import java.util.Set;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;
import org.rapporteur.text.Words;

/** What a content is, grammatically: it decides between the senses of a cue ("asked whether", "asked him to"). */
enum Frame {
    /** A clause or a quotation. */
    CLAUSE('C'),
    QUESTION('Q'),
    /** "To" and a verb, with or without the one who is to do it. */
    INFINITIVE('I'),
    /** A noun phrase or a gerund. */
    NOUN('N');

    /** How far behind a content's start its "to" may stand; tokens. */
    private static final int REACH = 15;

    private static final Set<String> ASKING = Set.of("whether", "if", "why", "how", "when", "where", "who", "what");

    private final char letter;

    Frame(char letter) {
        this.letter = letter;
    }

    /** The letter that stands for it in the table of cues. */
    char letter() {
        return letter;
    }

    static Frame of(AnnotatedText text, Said said) {
        int first = said.content().start(0);
        int end = said.content().end(0);
        while (first + 1 < end && text.syntax().relation(first) == Relation.PUNCT) first++;
        if (asks(text, first, said.content().end(said.content().size() - 1))) return QUESTION;
        if (text.tokens().lower(first).equals("that")) return CLAUSE;
        if (infinitive(text, said) >= 0) return INFINITIVE;
        int behind = said.behindCue();
        boolean cueTo = text.tokens().lower(behind - 1).equals("to");
        if (cueTo && first >= behind && text.syntax().part(first) == PartOfSpeech.VB) return INFINITIVE;
        return clause(text, first, end) ? CLAUSE : NOUN;
    }

    private static boolean asks(AnnotatedText text, int first, int end) {
        String word = text.tokens().lower(first);
        if (ASKING.contains(word)) return true;
        for (int t = Math.max(first, end - 2); t < end; t++)
            if (text.tokens().lower(t).equals("?")) return true;
        return false;
    }

    /**
     * The "to" with which a content begins what somebody is to do, "to end its work" or "India to end its work"; -1 where it
     * is none.
     */
    static int infinitive(AnnotatedText text, Said said) {
        int first = said.content().start(0);
        int end = Math.min(said.content().end(0), first + REACH);
        Syntax syntax = text.syntax();
        for (int t = first; t < end; t++) {
            if (Words.subjectPronoun(text.tokens().lower(t)) && t > first || syntax.part(t) == PartOfSpeech.MD)
                return -1;
            if (!text.tokens().lower(t).equals("to") || syntax.relation(t) != Relation.MARK) continue;
            boolean leads = t == first || t == first + 1 && syntax.relation(first) == Relation.ADVMOD;
            return leads || ofCue(syntax, syntax.head(t), said) ? t : -1;
        }
        return -1;
    }

    private static boolean ofCue(Syntax syntax, int verb, Said said) {
        int head = verb < 0 ? -1 : syntax.head(verb);
        if (head < 0) return false;
        return switch (syntax.relation(verb)) {
            case XCOMP, CCOMP, ADVCL, OBJ -> said.cue().at(head) >= 0;
            case ACL -> syntax.part(head) == PartOfSpeech.NNP || syntax.part(head) == PartOfSpeech.NNS;
            default -> false;
        };
    }

    private static boolean clause(AnnotatedText text, int first, int end) {
        if (text.quoted(first)) return true;
        Syntax syntax = text.syntax();
        for (int t = first; t < end; t++) {
            int head = syntax.head(t);
            if (head >= first && head < end || syntax.relation(t) == Relation.PUNCT) continue;
            boolean subject =
                    syntax.dependent(t, Relation.NSUBJ) >= first || syntax.dependent(t, Relation.NSUBJ_PASS) >= first;
            return subject || syntax.dependent(t, Relation.COP) >= first;
        }
        return false;
    }
}
