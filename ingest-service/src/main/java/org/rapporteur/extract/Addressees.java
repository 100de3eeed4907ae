package org.rapporteur.extract;

import java.util.Set;
import org.rapporteur.model.Act;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;
import org.rapporteur.text.Words;

/** Finds to whom something is said: the object of "told", the one "urged" to do it, "to reporters". */
final class Addressees {
    static final String OBJECT = "object";

    /** No verb has more dependents that are looked at. */
    private static final int MOST_DEPENDENTS = 40;

    /** No addressee before "to" has more tokens. */
    private static final int MOST_TOKENS = 12;

    /** What is said to somebody as a whole. */
    private static final Set<String> MEANS = Set.of(
            "remarks",
            "comments",
            "interview",
            "interviews",
            "speech",
            "address",
            "testimony",
            "briefing",
            "letter",
            "note",
            "message",
            "email",
            "call",
            "statement",
            "complaint",
            "report");

    private final AnnotatedText text;
    private final Hearers hearers;

    Addressees(AnnotatedText text) {
        this.text = text;
        this.hearers = new Hearers(text);
    }

    /** The addressee's phrase, or null. */
    Phrase of(Said said, CueReading cue) {
        if (cue.sense().addressee().contains(OBJECT)) {
            if (cue.passive(text)) return subject(said, cue);
            Phrase told = cue.frame() == Frame.INFINITIVE ? beforeInfinitive(said, cue) : object(said, cue);
            if (told != null) return told;
        }
        Phrase to = behindPreposition(said, cue);
        if (to == null) to = behindCue(said, cue);
        if (to == null) to = ofMeans(said, cue);
        return to == null && cue.act() == Act.REQUEST && cue.frame() == Frame.CLAUSE ? demanded(said) : to;
    }

    /** Of whom a clause demands something, by name: "demanded that Peru return the boats". */
    private Phrase demanded(Said said) {
        int from = said.content().start(0);
        if (!text.tokens().lower(from).equals("that")) return null;
        int verb = text.syntax().head(from);
        int subject = verb < 0 ? -1 : text.syntax().dependent(verb, Relation.NSUBJ);
        int mention = subject < 0 ? -1 : text.mentions().at(subject);
        return mention < 0
                        || text.mentions().actor(mention) == null
                        || said.content().at(subject) < 0
                ? null
                : Subtrees.plain(text, subject);
    }

    private Phrase subject(Said said, CueReading cue) {
        int subject = text.syntax().dependent(cue.head(), Relation.NSUBJ_PASS);
        boolean told = cue.frame() != Frame.INFINITIVE
                && subject >= 0
                && said.content().at(subject) >= 0;
        return subject < 0 || told || said.source().at(subject) >= 0 ? null : Subtrees.plain(text, subject);
    }

    private Phrase object(Said said, CueReading cue) {
        int seen = 0;
        Syntax syntax = text.syntax();
        for (int t = syntax.firstDependent(cue.head()); t >= 0 && seen < MOST_DEPENDENTS; t = syntax.nextDependent(t)) {
            seen++;
            boolean free = outside(said, t)
                    || cue.frame() == Frame.NOUN && said.content().at(t) >= 0 && hearers.has(t);
            if (t > cue.head() && object(t) && free && nominal(t)) return upTo(Subtrees.plain(text, t), said);
        }
        return null;
    }

    /** Whether a token is an object; a noun without a preposition is one whatever the parser says. */
    private boolean object(int token) {
        return switch (text.syntax().relation(token)) {
            case IOBJ, OBJ -> true;
            case OBL, OBL_UNMARKED -> text.syntax().dependent(token, Relation.CASE) < 0;
            default -> false;
        };
    }

    private boolean outside(Said said, int token) {
        return said.content().at(token) < 0
                && said.source().at(token) < 0
                && text.dates().at(token) < 0
                && !text.quoted(token);
    }

    /** Who is to do what follows: what stands between the cue and "to". */
    private Phrase beforeInfinitive(Said said, CueReading cue) {
        int to = Frame.infinitive(text, said);
        int from = said.behindCue();
        if (to < from) return null;
        int start = Math.min(from, said.content().start(0));
        if (to == start) return withinCue(said, cue);
        while (start < to && !nominal(start) && !modifies(start)) start++;
        int end = start;
        while (end < to && text.dates().at(end) < 0 && !text.tokens().isAny(end, ",;:\"“”")) end++;
        while (end > start && !nominal(end - 1)) end--;
        return start < end && end - start <= MOST_TOKENS ? new Phrase(start, end) : null;
    }

    private boolean modifies(int token) {
        return switch (text.syntax().relation(token)) {
            case DET, AMOD, NMOD_POSS, COMPOUND, NUMMOD -> true;
            default -> false;
        };
    }

    /** The object that a cue has taken in: "called on the government" before "to act". */
    private Phrase withinCue(Said said, CueReading cue) {
        for (int t = cue.head() + 1; t < said.behindCue(); t++) {
            Relation relation = text.syntax().relation(t);
            boolean object = relation == Relation.OBJ || relation == Relation.OBL || relation == Relation.IOBJ;
            if (object && said.cue().at(t) >= 0 && nominal(t) && text.dates().at(t) < 0)
                return clipped(Subtrees.plain(text, t), cue.head() + 1, said.behindCue());
        }
        return null;
    }

    private Phrase behindPreposition(Said said, CueReading cue) {
        Syntax syntax = text.syntax();
        int seen = 0;
        for (int t = syntax.firstDependent(cue.head()); t >= 0 && seen < MOST_DEPENDENTS; t = syntax.nextDependent(t)) {
            seen++;
            if (syntax.relation(t) != Relation.OBL || t < cue.head() || !outside(said, t) || !hearers.has(t)) continue;
            int preposition = syntax.dependent(t, Relation.CASE);
            if (preposition >= 0
                    && cue.sense().addressee().contains(text.tokens().lower(preposition)))
                return upTo(Subtrees.plain(text, t), said);
        }
        return null;
    }

    /** Whom a cue that ends in a preposition leads to: "expressed gratitude to" before "Peru for its help". */
    private Phrase behindCue(Said said, CueReading cue) {
        int last = said.behindCue() - 1;
        boolean leads = said.content().start(0) == last + 1
                && cue.sense().addressee().contains(text.tokens().lower(last))
                && text.syntax().relation(last) == Relation.CASE;
        int noun = leads ? text.syntax().head(last) : -1;
        return noun > last && said.content().at(noun) == 0 && hearers.has(noun) ? Subtrees.plain(text, noun) : null;
    }

    /** To whom what it is said in goes: "in a letter to Peru, X said". */
    private Phrase ofMeans(Said said, CueReading cue) {
        Syntax syntax = text.syntax();
        for (int t = syntax.firstDependent(cue.head()); t >= 0; t = syntax.nextDependent(t)) {
            boolean means = syntax.relation(t) == Relation.OBL
                    && MEANS.contains(text.tokens().lower(t))
                    && outside(said, t);
            int whom = means ? syntax.dependent(t, Relation.NMOD) : -1;
            int preposition = whom < 0 ? -1 : syntax.dependent(whom, Relation.CASE);
            boolean leads = preposition >= 0
                    && (text.tokens().lower(preposition).equals("to")
                            || text.tokens().lower(preposition).equals("with"));
            if (leads && outside(said, whom) && hearers.has(whom)) return Subtrees.plain(text, whom);
        }
        return null;
    }

    private boolean nominal(int token) {
        if (Words.preposition(text.tokens().lower(token))) return false;
        return switch (text.syntax().part(token)) {
            case NN, NNS, NNP, NNPS, PRP, CD, DT, WP -> true;
            default -> text.mentions().at(token) >= 0;
        };
    }

    /** A phrase that ends where the content begins. */
    private static Phrase upTo(Phrase phrase, Said said) {
        for (int c = 0; c < said.content().size(); c++) {
            int start = said.content().start(c);
            if (phrase.from() < start && start < phrase.to()) return new Phrase(phrase.from(), start);
        }
        return phrase;
    }

    private static Phrase clipped(Phrase phrase, int from, int to) {
        int start = Math.max(from, phrase.from());
        int end = Math.min(to, phrase.to());
        return start < end ? new Phrase(start, end) : null;
    }
}
