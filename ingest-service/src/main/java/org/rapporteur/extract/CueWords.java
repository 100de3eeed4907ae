package org.rapporteur.extract;

import java.util.Set;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;

/**
 * Puts right which words a cue has: with the noun of what is expressed ("expressed grave concern over"), the means behind the
 * verb ("wrote in a letter") and the words that its sense needs ("pleaded guilty"); without whom it addresses ("told
 * reporters"), what is done besides ("nodded and said"), and what is refused ("declined" to name them).
 */
final class CueWords {
    /** How far behind a cue its noun may stand; tokens. */
    private static final int REACH = 8;

    private static final Set<String> EXPRESSING = Set.of("express", "voice");
    private static final Set<String> DECLINING = Set.of("decline", "refuse");
    private static final Set<String> IN = Set.of("in", "on", "by", "via", "through");
    private static final Set<String> MEANS = Set.of(
            "statement",
            "letter",
            "email",
            "e-mail",
            "post",
            "tweet",
            "message",
            "telephone",
            "phone",
            "declaration",
            "note",
            "memo",
            "memorandum",
            "communiqué",
            "communique",
            "release",
            "text",
            "x",
            "facebook",
            "twitter",
            "telegram",
            "instagram",
            "weibo",
            "linkedin",
            "tiktok");

    private final AnnotatedText text;
    private final Syntax syntax;

    CueWords(AnnotatedText text) {
        this.text = text;
        this.syntax = text.syntax();
    }

    /** The same statement with the words of its cue. */
    Said of(Said said) {
        if (said.cue().size() > 1) return said;
        CueReading reading = CueReading.of(text, said);
        int from = from(said, reading.head());
        int to = to(said, reading);
        if (from == said.at() && to == said.behindCue()) return said;
        for (int t = from; t < to; t++) if (said.source().at(t) >= 0) return said;
        int refused = to < said.behindCue() && text.tokens().lower(to).equals("to") ? said.behindCue() : to;
        Said cued = said.cued(new Phrase(from, to));
        boolean next = refused > to && cued.content().start(0) == refused;
        return next ? cued.saying(new Phrase(to, cued.content().end(0)).ranges()) : cued;
    }

    /** Where a cue begins: behind a verb that says nothing and is joined with the one that does. */
    private int from(Said said, int head) {
        if (syntax.relation(head) != Relation.CONJ) return said.at();
        for (int t = said.at() + 1; t < head; t++)
            if (syntax.relation(t) == Relation.CC && !CueTable.ENGLISH.knows(text, t - 1)) return t + 1;
        return said.at();
    }

    private int to(Said said, CueReading reading) {
        int end = said.behindCue();
        int refusal = refusal(said);
        if (refusal > 0) return refusal;
        int addressee = addressee(said, reading);
        if (addressee > 0) return addressee;
        int more = Math.max(noun(said), Math.max(means(said, reading.head()), needed(said, reading)));
        return Math.max(end, more);
    }

    /** Where a cue ends before the "to" of what is refused; -1 where nothing is. */
    private int refusal(Said said) {
        if (said.content().size() > 1 || said.content().start(0) != said.behindCue()) return -1;
        for (int t = said.at() + 1; t < said.behindCue(); t++) {
            String verb = CueTable.ENGLISH.lemma(text.tokens().lower(t - 1));
            if (text.tokens().lower(t).equals("to") && DECLINING.contains(verb)) return t;
        }
        return -1;
    }

    /** Where a cue ends before its addressee; -1 where it holds none. */
    private int addressee(Said said, CueReading reading) {
        if (!reading.sense().addressee().contains(Addressees.OBJECT)) return -1;
        for (int t = syntax.firstDependent(reading.head()); t >= 0; t = syntax.nextDependent(t)) {
            boolean object = syntax.relation(t) == Relation.IOBJ || syntax.relation(t) == Relation.OBJ;
            boolean somebody = syntax.part(t).noun()
                    || syntax.part(t) == PartOfSpeech.PRP
                            && !text.tokens().lower(t).equals("it");
            if (t > reading.head() && object && somebody && said.cue().at(t) >= 0)
                return Math.max(reading.head() + 1, Subtrees.plain(text, t).from());
        }
        return -1;
    }

    /** Where a cue ends with the noun of what it expresses and the preposition behind that; -1 where there is none. */
    private int noun(Said said) {
        int verb = -1;
        for (int t = said.at(); t < said.behindCue(); t++)
            if (EXPRESSING.contains(CueTable.ENGLISH.lemma(text.tokens().lower(t)))) verb = t;
        int noun = verb < 0 ? -1 : syntax.dependent(verb, Relation.OBJ);
        int end = said.behindCue();
        boolean near =
                noun >= end && noun <= end + REACH && noun + 1 < text.tokens().size();
        if (!near || !syntax.part(noun).noun() || text.quoted(noun)) return -1;
        PartOfSpeech next = syntax.part(noun + 1);
        if (next != PartOfSpeech.IN && next != PartOfSpeech.TO) return -1;
        return syntax.relation(noun + 1) == Relation.CASE ? noun + 2 : noun + 1;
    }

    /** Where a cue ends with the means right behind its verb; -1 where none is told. */
    private int means(Said said, int head) {
        int in = said.behindCue();
        boolean leads = head == in - 1
                && IN.contains(text.tokens().lower(in))
                && syntax.relation(in) == Relation.CASE
                && said.content().at(in) < 0;
        int noun = leads ? syntax.head(in) : -1;
        boolean means = noun > in
                && noun <= in + REACH
                && syntax.head(noun) == head
                && text.dates().at(noun) < 0
                && MEANS.contains(text.tokens().lower(noun));
        return means ? noun + 1 : -1;
    }

    /** Where a cue ends with the words, no prepositions, that must follow it; -1 where none must. */
    private int needed(Said said, CueReading reading) {
        var behind = reading.sense().behind();
        boolean words = reading.head() == said.behindCue() - 1
                && !behind.isEmpty()
                && reading.sense().particles().isEmpty()
                && !behind.contains(CueTable.SOMEBODY);
        int to = words ? CueTable.behind(text, reading.head(), behind) : -1;
        return to == said.behindCue() + behind.size() ? to : -1;
    }
}
