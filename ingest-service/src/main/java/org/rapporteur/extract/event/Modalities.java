package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.Set;
import org.rapporteur.model.Modality;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;

/** In which world a happening stands, by the words that hang on its trigger and those it hangs on. */
final class Modalities {
    private static final int MOST_STEPS = 5;

    private static final Set<String> AWAITED = Set.of("when", "once", "until", "before");
    /** Verbs that lend their object to what they only prepare. */
    private static final Set<String> PLANNING = Set.of("plan", "prepare", "schedule", "expect", "intend");

    private static final Set<String> GOING_ON = Set.of("last", "continue", "end", "resume");
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "'s", "'re");
    private static final Set<String> WOULD = Set.of("would", "'d");

    private final AnnotatedText text;
    private final Clauses clauses;
    private final Triggers triggers;
    private final Claims claims;
    private final Presupposed presupposed;

    Modalities(AnnotatedText text, Clauses clauses, Triggers triggers, Claims claims) {
        this.claims = claims;
        this.text = text;
        this.clauses = clauses;
        this.triggers = triggers;
        this.presupposed = new Presupposed(text, clauses);
    }

    /** The world a trigger stands in, ASSERTED where nothing says otherwise: whose word it is says {@link Claims}. */
    Modality of(Trigger trigger) {
        int token = trigger.verb() >= 0 ? trigger.verb() : trigger.at();
        boolean future = false;
        if (trigger.object() >= 0 && own(trigger.object()) == Modality.NEGATED) return Modality.NEGATED;
        int planned = trigger.object() >= 0 ? trigger.at() : trigger.verb();
        if (planned >= 0 && PLANNING.contains(triggers.lemma(planned)) && own(planned) == Modality.ASSERTED)
            return Modality.FUTURE;
        if (trigger.verb() >= 0) {
            Modality noun = own(trigger.at());
            if (noun != Modality.ASSERTED) return noun;
        }
        for (int step = 0; step < MOST_STEPS && token >= 0; step++) {
            Modality own = own(token);
            boolean announced = own == Modality.HYPOTHETICAL && announced(token);
            if (own == Modality.NEGATED || own == Modality.HYPOTHETICAL && !announced) return own;
            future |= own == Modality.FUTURE || announced;
            int governor = governor(token);
            if (governor < 0) break;
            boolean joined = text.syntax().relation(token) == CONJ;
            Modality lent = joined ? Modality.ASSERTED : lent(governor, token);
            boolean untried = lent == Modality.HYPOTHETICAL && own(governor) == Modality.NEGATED;
            if (untried && !claims.cue(text.tokens().start(governor))) return Modality.NEGATED;
            if (lent == Modality.NEGATED || lent == Modality.HYPOTHETICAL) return lent;
            future |= lent == Modality.FUTURE;
            boolean said = !joined && claims.cue(text.tokens().start(governor));
            if (said) break;
            token = governor;
        }
        return future ? Modality.FUTURE : Modality.ASSERTED;
    }

    /** Whether "would" tells what somebody said will be: "announced that it would withdraw". */
    private boolean announced(int verb) {
        int aux = text.syntax().dependent(verb, AUX);
        int head = text.syntax().head(verb);
        boolean would = aux >= 0 && WOULD.contains(text.tokens().lower(aux)) && !clauses.has(verb, ADVCL);
        return would
                && text.syntax().relation(verb) == CCOMP
                && head >= 0
                && text.syntax().part(head) == PartOfSpeech.VBD;
    }

    /** What the words that hang on a token say of it. */
    private Modality own(int token) {
        boolean future = false;
        boolean possible = false;
        for (int d = text.syntax().firstDependent(token);
                d >= 0;
                d = text.syntax().nextDependent(d)) {
            String word = text.tokens().lower(d);
            Relation relation = text.syntax().relation(d);
            switch (relation) {
                case AUX, ADVMOD, DET, CC, CC_PRECONJ, MARK, CASE, AMOD, NSUBJ, NSUBJ_PASS -> {
                    boolean no = WordClass.NOT.has(word) || word.equals("without") || subjectNot(d, relation);
                    if (no && !(relation == CC && word.equals("nor")) && !only(d)) return Modality.NEGATED;
                    future |= relation == AUX && WordClass.WILL.has(word)
                            || relation == AMOD && WordClass.EXPECTED.has(word);
                    possible |= relation == AUX && WordClass.MAY.has(word)
                            || relation == MARK && WordClass.IF.has(word)
                            || relation == AMOD && WordClass.WISHED.has(word);
                }
                default -> {}
            }
        }
        if (yetToCome(token)) return Modality.FUTURE;
        boolean ahead = clauses.to(token) && (be(token) && text.syntax().relation(token) != XCOMP || predicted(token));
        if (possible || aim(token)) return Modality.HYPOTHETICAL;
        return future || ahead ? Modality.FUTURE : Modality.ASSERTED;
    }

    /** Whether a verb is what somebody is to do, by a parser that took "is" for the verb. */
    private boolean predicted(int verb) {
        int head = text.syntax().head(verb);
        Relation relation = text.syntax().relation(verb);
        return head >= 0
                && (relation == XCOMP || relation == CCOMP)
                && BE.contains(text.tokens().lower(head));
    }

    /** Whether a verb only tells what something is for: "a zone to resettle families". */
    private boolean aim(int verb) {
        int head = text.syntax().head(verb);
        return text.syntax().relation(verb) == ACL
                && clauses.to(verb)
                && head >= 0
                && lent(head, verb) == Modality.ASSERTED;
    }

    /** Whether a form of "to be" leads to a verb: "they are to meet". */
    private boolean be(int verb) {
        int aux = text.syntax().dependent(verb, AUX);
        if (aux < 0) aux = text.syntax().dependent(verb, COP);
        return aux >= 0 && BE.contains(text.tokens().lower(aux));
    }

    /** Whether a clause in the present tells what is waited for: "when the army withdraws". */
    private boolean yetToCome(int verb) {
        PartOfSpeech part = text.syntax().part(verb);
        if (part != PartOfSpeech.VBZ && part != PartOfSpeech.VBP) return false;
        int mark = text.syntax().dependent(verb, MARK);
        if (mark < 0) mark = text.syntax().dependent(verb, ADVMOD);
        return text.syntax().relation(verb) == ADVCL
                && mark >= 0
                && AWAITED.contains(text.tokens().lower(mark));
    }

    private boolean subjectNot(int token, Relation relation) {
        if (relation != NSUBJ && relation != NSUBJ_PASS) return false;
        int determiner = text.syntax().dependent(token, DET);
        if (determiner < 0) determiner = text.syntax().dependent(token, CC_PRECONJ);
        return determiner >= 0 && WordClass.NOT.has(text.tokens().lower(determiner));
    }

    private boolean only(int not) {
        return text.tokens().lower(not + 1).equals("only");
    }

    /** The word in whose scope a token stands: what it is the complement of; -1 where it stands for itself. */
    private int governor(int token) {
        int head = text.syntax().head(token);
        if (head < 0) return -1;
        return switch (text.syntax().relation(token)) {
            case XCOMP, CCOMP -> head;
            case ACL, ADVCL -> clauses.to(token) || clauses.gerund(token) ? head : -1;
            case CONJ -> conditioned(token) ? -1 : head;
            case OBL, NMOD -> clauses.verb(token) || known(token) ? -1 : head;
            case OBJ, NSUBJ_PASS -> clauses.verb(token) || definite(token) ? -1 : head;
            case NSUBJ ->
                clauses.verb(head)
                                && !clauses.verb(token)
                                && (triggers.happens(head) && !underWay(token, head) || clauses.passive(head))
                        ? head
                        : -1;
            default -> -1;
        };
    }

    /** Whether what may last or end is somebody's: "their inquiry could last two years". */
    private boolean underWay(int noun, int verb) {
        return GOING_ON.contains(triggers.lemma(verb)) && clauses.has(noun, NMOD_POSS);
    }

    /** Whether a joined verb has a subject or an auxiliary of its own. */
    private boolean conditioned(int token) {
        boolean finite = text.syntax().part(token) == PartOfSpeech.VBD
                && text.syntax().part(text.syntax().head(token)) != PartOfSpeech.VBD;
        return finite || clauses.has(token, AUX) || clauses.has(token, NSUBJ) || clauses.has(token, AUX_PASS);
    }

    /** Whether a noun is told as something known: what is then wished or refused is not the thing itself. */
    private boolean definite(int noun) {
        int determiner = text.syntax().dependent(noun, DET);
        String word = determiner < 0 ? "" : text.tokens().lower(determiner);
        return (word.equals("the") || word.equals("this")) && !clauses.has(noun, NMOD);
    }

    /** Whether a noun that a preposition leads to tells what is known to have happened: "during a riot". */
    private boolean known(int noun) {
        int determiner = text.syntax().dependent(noun, DET);
        boolean the = determiner >= 0 && text.tokens().lower(determiner).equals("the");
        return the || definite(noun) || clauses.has(noun, NMOD_POSS) || presupposed.has(noun);
    }

    /** What a word says of its complement. */
    private Modality lent(int governor, int complement) {
        String lemma = clauses.verb(governor)
                ? Lemmas.ENGLISH.verb(text.tokens().lower(governor), Modalities::known)
                : Lemmas.ENGLISH.noun(text.tokens().lower(governor), Modalities::known);
        int particle = text.syntax().dependent(governor, COMPOUND_PRT);
        if (particle >= 0 && WordClass.FAILED.has(lemma + " " + text.tokens().lower(particle))) return Modality.NEGATED;
        if (lemma.equals("call") && !clauses.preposition(complement).equals("for")) return Modality.ASSERTED;
        if (WordClass.FAILED.has(lemma)) return Modality.NEGATED;
        if (WordClass.WISHED.has(lemma))
            return over(complement) && !WordClass.FEARED.has(lemma) ? Modality.ASSERTED : Modality.HYPOTHETICAL;
        return WordClass.EXPECTED.has(lemma) ? Modality.FUTURE : Modality.ASSERTED;
    }

    /** Whether a clause tells what is over: what is warned or suggested then is no wish. */
    private boolean over(int verb) {
        PartOfSpeech part = text.syntax().part(verb);
        return text.syntax().relation(verb) == CCOMP
                && (part == PartOfSpeech.VBD || part == PartOfSpeech.VBN && clauses.has(verb, AUX));
    }

    private static boolean known(String word) {
        return WordClass.FAILED.has(word) || WordClass.WISHED.has(word) || WordClass.EXPECTED.has(word);
    }
}
