package org.rapporteur.extract;

import java.util.Set;
import org.rapporteur.model.Act;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.Relation;

/**
 * Opens what an outlet or a document tells where it tells what somebody says: "X quoted the minister as saying that …", "X
 * reported, citing a diplomat, …", "according to X, the group said that …".
 */
final class Inner {
    /** How far from a cue the words that open another's may stand; tokens. */
    private static final int REACH = 15;

    private static final Set<String> QUOTING = Set.of("quote", "cite");
    private static final Set<String> CITING = Set.of("citing", "quoting");
    private static final Set<String> SAYING = Set.of("saying", "telling", "stating", "claiming", "warning");
    private static final Set<String> EXPRESSING = Set.of("express", "voice");
    private static final Set<String> THOUGHT =
            Set.of("want", "think", "know", "see", "find", "show", "feel", "hope", "fear", "plan", "expect", "believe");

    private final AnnotatedText text;

    Inner(AnnotatedText text) {
        this.text = text;
    }

    /** The statement that another tells; null where it tells none. */
    Said of(Said outer) {
        Said quoted = quoted(outer);
        if (quoted != null) return quoted;
        Said cited = cited(outer);
        return cited != null ? cited : told(outer);
    }

    /** "X quoted the minister as saying that …": the minister's. */
    private Said quoted(Said outer) {
        CueReading cue = CueReading.of(text, outer);
        if (!QUOTING.contains(cue.sense().lemma())) return null;
        int behind = outer.behindCue();
        int saying = behind;
        int limit = Math.min(saying + REACH, text.tokens().size());
        while (saying < limit && !SAYING.contains(text.tokens().lower(saying))) saying++;
        boolean as = saying < limit && text.tokens().lower(saying - 1).equals("as");
        int subject = text.syntax().dependent(cue.head(), Relation.NSUBJ_PASS);
        if (!as || cue.passive(text) && subject < 0 || !cue.passive(text) && saying - 1 == behind) return null;
        Phrase person = cue.passive(text) ? Subtrees.whole(text, subject) : new Phrase(behind, saying - 1);
        return replaced(outer, person, outer.cue(), behind(outer, saying + 1));
    }

    /** "X reported, citing a diplomat, …": the diplomat's. */
    private Said cited(Said outer) {
        int from = Math.max(text.sentences().start(outer.sentence()), outer.at() - REACH);
        int to = Math.min(text.sentences().end(outer.sentence()), outer.at() + REACH);
        for (int t = from; t < to; t++) {
            int whom = CITING.contains(text.tokens().lower(t)) ? text.syntax().dependent(t, Relation.OBJ) : -1;
            if (whom < 0 || text.quoted(t)) continue;
            Phrase source = Subtrees.plain(text, whom);
            Phrase cited = new Phrase(Math.min(t, source.from()), Math.max(t + 1, source.to()));
            return replaced(outer, source, new Phrase(t, t + 1).ranges(), without(outer.content(), cited));
        }
        return null;
    }

    /** Whether nothing is told but whom an outlet cites, "citing a diplomat". */
    boolean onlyCites(Said said) {
        return CITING.contains(text.tokens().lower(said.at()))
                && said.content().size() == 1
                && Frame.of(text, said) == Frame.NOUN;
    }

    /** "According to X, the group said that …": the group's. */
    private Said told(Said outer) {
        int verb = verb(outer);
        int subject = verb < 0 ? -1 : subject(verb, outer.content().start(0));
        if (subject < 0 || !says(verb)) return null;
        int start = verb;
        while (start - 1 > subject && text.syntax().head(start - 1) == verb && Form.auxiliary(text.syntax(), start - 1))
            start--;
        Phrase source = Subtrees.whole(text, subject);
        CueTable.Sense sense = CueTable.ENGLISH.sense(text, verb, Frame.CLAUSE);
        int end = Math.max(verb + 1, CueTable.behind(text, verb, sense.particles()));
        boolean apart = source.from() >= outer.content().start(0) && source.to() <= start;
        return apart ? replaced(outer, source, new Phrase(start, end).ranges(), behind(outer, that(verb, end))) : null;
    }

    /** Where a clause behind a verb begins with "that"; else where the verb's cue ends. */
    private int that(int verb, int end) {
        int clause = text.syntax().dependent(verb, Relation.CCOMP);
        int mark = clause < 0 ? -1 : text.syntax().dependent(clause, Relation.MARK);
        return mark >= end && text.tokens().lower(mark).equals("that") ? mark : end;
    }

    private Said replaced(Said outer, Phrase source, Ranges cue, Ranges content) {
        int sentence = text.sentences().at(cue.start(0));
        return content.size() == 0
                ? null
                : new Said(sentence, source.ranges(), cue, content, outer.confidence(), outer.through());
    }

    /** The verb that what an outlet tells hangs on; -1 where there is none. */
    private int verb(Said outer) {
        int from = outer.content().start(0);
        int end = Math.min(
                outer.content().end(outer.content().size() - 1),
                text.sentences().end(text.sentences().at(from)));
        for (int t = from; t < end; t++) {
            int head = text.syntax().head(t);
            boolean top = (head < from || head >= end || outer.cue().at(head) >= 0)
                    && text.syntax().part(t).verb()
                    && outer.cue().at(t) < 0
                    && outer.source().at(t) < 0;
            if (top) return text.quoted(t) ? -1 : t;
        }
        return -1;
    }

    /** Whether a verb tells what somebody says, rather than what is so. */
    private boolean says(int verb) {
        if (!CueTable.ENGLISH.knows(text, verb)) return false;
        CueTable.Sense sense = CueTable.ENGLISH.sense(text, verb, Frame.CLAUSE);
        if (THOUGHT.contains(sense.lemma()) || !CueTable.ENGLISH.has(sense)) return false;
        return sense.act() != Act.SAY
                || EXPRESSING.contains(sense.lemma())
                || text.syntax().dependent(verb, Relation.CCOMP) > verb
                || text.tokens().lower(verb + 1).equals("that");
    }

    private int subject(int verb, int from) {
        int found = -1;
        for (int t = text.syntax().firstDependent(verb);
                t >= 0 && t < verb;
                t = text.syntax().nextDependent(t))
            if (t >= from && text.syntax().relation(t) == Relation.NSUBJ) found = t;
        return found;
    }

    /** What of a content stands behind a token in the same sentence. */
    private Ranges behind(Said outer, int token) {
        Ranges.Builder rest = new Ranges.Builder();
        int sentence = text.sentences().at(token - 1);
        for (int c = 0; c < outer.content().size(); c++) {
            int from = Math.max(token, outer.content().start(c));
            boolean here = from < outer.content().end(c) && text.sentences().at(from) == sentence;
            if (here) rest.add(from, outer.content().end(c));
        }
        return rest.build();
    }

    private static Ranges without(Ranges content, Phrase phrase) {
        Ranges.Builder rest = new Ranges.Builder();
        for (int c = 0; c < content.size(); c++) {
            boolean apart = content.end(c) <= phrase.from() || content.start(c) >= phrase.to();
            if (apart) rest.add(content.start(c), content.end(c));
        }
        return rest.build();
    }
}
