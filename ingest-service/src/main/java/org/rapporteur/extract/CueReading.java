package org.rapporteur.extract;

import java.util.Set;
import org.rapporteur.extract.CueTable.Sense;
import org.rapporteur.model.Act;
import org.rapporteur.model.Manner;
import org.rapporteur.model.Modality;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;

/**
 * A cue as grammar and the table of cues read it.
 *
 * @param head the token that carries its sense, "say" of "did not want to say"
 * @param modality of the saying itself
 */
record CueReading(int head, Frame frame, Sense sense, Act act, Manner manner, Modality modality) {
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "nor", "neither", "without");
    private static final Set<String> NOBODY = Set.of("nobody", "none", "neither", "no");
    private static final Set<String> NEGATING = Set.of("refuse", "decline", "fail", "neglect", "forget", "stop");
    private static final Set<String> FUTURE = Set.of("will", "'ll", "shall", "wo");
    private static final Set<String> AHEAD = Set.of("plan", "expect", "intend", "prepare", "going", "due");
    private static final Set<String> POSSIBLE =
            Set.of("would", "could", "may", "might", "should", "can", "ca", "must", "'d", "if", "unless", "whether");
    /** Adverbs that tell what others say. */
    static final Set<String> CLAIMING = Set.of("allegedly", "reportedly", "supposedly", "purportedly");
    /** Verbs whose refusal is silence rather than a rejection. */
    private static final Set<String> TELLING = Set.of(
            "comment",
            "say",
            "answer",
            "respond",
            "discuss",
            "disclose",
            "elaborate",
            "speak",
            "talk",
            "reply",
            "reveal",
            "name",
            "specify",
            "explain",
            "confirm",
            "identify",
            "tell",
            "clarify");

    static CueReading of(AnnotatedText text, Said said) {
        Frame frame = Frame.of(text, said);
        int head = head(text, said);
        Sense sense = CueTable.ENGLISH.sense(text, head, frame);
        boolean silent = NEGATING.contains(sense.lemma()) && frame == Frame.INFINITIVE && telling(text, said);
        return new CueReading(
                head,
                frame,
                sense,
                silent ? Act.SAY : sense.act(),
                manner(text, said, sense),
                silent ? Modality.NEGATED : modality(text, said, head));
    }

    /** The token of a cue that its content hangs on, where the table has it or no other; else the cue's topmost. */
    private static int head(AnnotatedText text, Said said) {
        Syntax syntax = text.syntax();
        int top = top(syntax, said);
        int governor = governor(syntax, said);
        if (governor >= 0 && (CueTable.ENGLISH.knows(text, governor) || !CueTable.ENGLISH.knows(text, top)))
            return governor;
        if (CueTable.ENGLISH.knows(text, top)) return top;
        for (int c = 0; c < said.cue().size(); c++)
            for (int t = said.cue().start(c); t < said.cue().end(c); t++)
                if (CueTable.ENGLISH.knows(text, t) && heavy(syntax, t)) return t;
        return top;
    }

    /** The token of a cue on which the first of its contents hangs; -1 where none does. */
    private static int governor(Syntax syntax, Said said) {
        for (int t = said.content().start(0); t < said.content().end(0); t++) {
            int head = syntax.head(t);
            boolean inside =
                    head >= said.content().start(0) && head < said.content().end(0);
            if (!inside && head >= 0 && said.cue().at(head) >= 0 && syntax.relation(t) != Relation.PUNCT)
                return heavy(syntax, head) ? head : -1;
        }
        return -1;
    }

    private static int top(Syntax syntax, Said said) {
        int first = said.cue().start(0);
        for (int t = first; t < said.cue().end(0); t++) {
            int head = syntax.head(t);
            if ((head < 0 || said.cue().at(head) < 0) && heavy(syntax, t)) return t;
        }
        int verb = syntax.head(first);
        boolean adverb =
                syntax.relation(first) == Relation.ADVMOD && verb == said.cue().end(0);
        return adverb ? verb : first;
    }

    /** Whether a token can carry the sense of a cue: no auxiliary, adverb or mark. */
    private static boolean heavy(Syntax syntax, int token) {
        return switch (syntax.relation(token)) {
            case AUX, AUX_PASS, COP, ADVMOD, PUNCT, CC, DET, MARK -> false;
            default ->
                syntax.part(token).verb()
                        || syntax.part(token).noun()
                        || syntax.part(token) == PartOfSpeech.JJ && syntax.relation(token) != Relation.AMOD;
        };
    }

    private static Manner manner(AnnotatedText text, Said said, Sense sense) {
        for (int t = said.cue().start(0); t < said.cue().end(0); t++)
            if (CLAIMING.contains(text.tokens().lower(t))) return Manner.CLAIMS;
        return sense.manner();
    }

    /** Whether what is refused is to tell something. */
    private static boolean telling(AnnotatedText text, Said said) {
        int to = Frame.infinitive(text, said);
        int verb = to < 0 ? -1 : text.syntax().head(to);
        if (verb < 0) return false;
        String lemma = CueTable.ENGLISH.lemma(text.tokens().lower(verb));
        boolean given = lemma.equals("give") && text.syntax().dependent(verb, Relation.IOBJ) < 0;
        return given || TELLING.contains(lemma);
    }

    /** The modality that the words around a verb and the verbs above it in the cue tell. */
    private static Modality modality(AnnotatedText text, Said said, int head) {
        Modality told = Modality.ASSERTED;
        for (int verb = head; verb >= 0; verb = above(text.syntax(), said, verb)) {
            String form = text.tokens().lower(verb);
            String lemma = form.equals("going") ? form : CueTable.ENGLISH.lemma(form);
            if (verb != head && NEGATING.contains(lemma)) return Modality.NEGATED;
            if (verb != head && AHEAD.contains(lemma)) told = Modality.FUTURE;
            for (int t = text.syntax().firstDependent(verb);
                    t >= 0;
                    t = text.syntax().nextDependent(t)) {
                if (t > head) break;
                String word = text.tokens().lower(t);
                boolean only = text.tokens().lower(t + 1).equals("only")
                        || text.tokens().lower(t + 1).equals("just");
                boolean inContent = said.content().at(t) >= 0;
                if (NEGATIONS.contains(word) && !only && !inContent || nobody(text, t)) return Modality.NEGATED;
                if (inContent || !auxiliary(text.syntax().relation(t))) continue;
                if (FUTURE.contains(word)) told = Modality.FUTURE;
                if (POSSIBLE.contains(word)) told = Modality.HYPOTHETICAL;
            }
        }
        return told;
    }

    /** Whether a token is a subject that means none: "nobody", "neither side". */
    private static boolean nobody(AnnotatedText text, int token) {
        if (text.syntax().relation(token) != Relation.NSUBJ) return false;
        int determiner = text.syntax().dependent(token, Relation.DET);
        return NOBODY.contains(text.tokens().lower(token))
                || determiner >= 0 && NOBODY.contains(text.tokens().lower(determiner));
    }

    private static boolean auxiliary(Relation relation) {
        return relation == Relation.AUX || relation == Relation.MARK;
    }

    /** The verb of the cue that a verb of it completes, "refused" of "refused to say"; -1 where there is none. */
    private static int above(Syntax syntax, Said said, int verb) {
        boolean completes = syntax.relation(verb) == Relation.XCOMP || syntax.relation(verb) == Relation.CCOMP;
        int head = syntax.head(verb);
        return completes && head >= 0 && said.cue().at(head) >= 0 && head < verb ? head : -1;
    }

    boolean passive(AnnotatedText text) {
        return text.syntax().dependent(head, Relation.AUX_PASS) >= 0
                && text.syntax().part(head) == PartOfSpeech.VBN;
    }
}
