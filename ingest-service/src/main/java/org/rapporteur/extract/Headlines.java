package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.model.EntityType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Words;

/**
 * Reads the lines of headlines, which have a grammar of their own: "UN: thousands flee", "Pay rise insulting – rail union",
 * "Dam will hold, says minister" and "Train late, operator says". A headline is a line without a full stop.
 */
final class Headlines {
    /** Longer lines are no headlines; tokens. */
    private static final int MOST_TOKENS = 24;
    /** Longer phrases are no speakers of headlines; tokens. */
    private static final int MOST_SPEAKING = 5;
    /** How sure such a statement is; the form of a headline leaves little doubt. */
    private static final double CONFIDENCE = 0.5;

    private static final Set<String> SAYING = Set.of("says", "say", "said");

    /** Who speaks in headlines without a name. */
    private static final Set<String> SPEAKING = Set.of(
            "official",
            "officials",
            "minister",
            "ministers",
            "president",
            "premier",
            "pm",
            "mayor",
            "governor",
            "chief",
            "spokesman",
            "spokeswoman",
            "police",
            "prosecutor",
            "prosecutors",
            "lawyer",
            "lawyers",
            "judge",
            "expert",
            "experts",
            "analyst",
            "analysts",
            "source",
            "sources",
            "witness",
            "witnesses",
            "report",
            "study",
            "survey",
            "poll",
            "operator",
            "authorities",
            "rebels",
            "envoy",
            "ambassador",
            "leader",
            "leaders",
            "doctors",
            "scientists",
            "watchdog",
            "regulator",
            "monitor",
            "monitors",
            "residents",
            "media",
            "boss",
            "ceo",
            "head");

    private final AnnotatedText text;

    private Headlines(AnnotatedText text) {
        this.text = text;
    }

    /** Adds the statements of a text's headlines, in place of what else was read with the same cue. */
    static void read(AnnotatedText text, List<Said> all) {
        Headlines headlines = new Headlines(text);
        List<Said> found = new ArrayList<>();
        BitSet cues = new BitSet();
        for (int p = 0; p < text.paragraphs().size(); p++) {
            Said said =
                    headlines.of(text.paragraphs().start(p), text.paragraphs().end(p));
            if (said == null) continue;
            found.add(said);
            cues.set(said.at(), said.behindCue());
        }
        all.removeIf(other -> {
            int cue = cues.nextSetBit(other.at());
            return cue >= 0 && cue < other.behindCue();
        });
        all.addAll(found);
    }

    /** The statement that the line of some tokens makes as a headline; null where it is none. */
    private Said of(int from, int to) {
        boolean headline = to - from <= MOST_TOKENS
                && to - from > 3
                && !text.tokens().isAny(to - 1, ".?!:;…")
                && text.sentences().at(from) == text.sentences().at(to - 1);
        if (!headline) return null;
        for (int t = from + 1; t < to - 1; t++) {
            boolean dash = text.tokens().isAny(t, "-–—")
                    && text.tokens().start(t) > text.tokens().end(t - 1)
                    && text.tokens().start(t + 1) > text.tokens().end(t);
            if (text.tokens().isAny(t, ":") && t - from <= MOST_SPEAKING && speaks(from, t) && to - t > 2)
                return said(new Phrase(from, t), new Phrase(t, t + 1), t + 1, to);
            if (dash && speaks(t + 1, to)) return said(new Phrase(t + 1, to), new Phrase(t, t + 1), from, t);
            if (!text.tokens().isAny(t, ",")) continue;
            if (SAYING.contains(text.tokens().lower(t + 1)) && phrase(t + 2, to))
                return said(new Phrase(t + 2, to), new Phrase(t + 1, t + 2), from, t);
            if (says(to - 1) && phrase(t + 1, to - 1))
                return said(new Phrase(t + 1, to - 1), new Phrase(to - 1, to), from, t);
        }
        return null;
    }

    private Said said(Phrase source, Phrase cue, int from, int to) {
        return new Said(
                text.sentences().at(cue.from()),
                source.ranges(),
                cue.ranges(),
                new Phrase(from, to).ranges(),
                CONFIDENCE,
                List.of());
    }

    /** Whether a word is a verb of saying in the present: "says", "warns". */
    private boolean says(int token) {
        return SAYING.contains(text.tokens().lower(token))
                || text.syntax().part(token) == PartOfSpeech.VBZ && CueTable.ENGLISH.knows(text, token);
    }

    /** Whether tokens are words without a verb, such as can be somebody. */
    private boolean phrase(int from, int to) {
        if (to <= from || to - from > MOST_SPEAKING + 2 || !text.tokens().wordLike(to - 1)) return false;
        for (int t = from; t < to; t++)
            if (text.syntax().part(t).verb() || text.quoted(t) || text.tokens().isAny(t, ",;")) return false;
        return true;
    }

    /** Whether tokens are a phrase that means somebody who speaks. */
    private boolean speaks(int from, int to) {
        if (!phrase(from, to)) return false;
        int mention = text.mentions().at(to - 1);
        boolean named = mention >= 0
                && text.mentions().type(mention) != EntityType.PLACE
                && text.mentions().actor(mention) != null;
        String last = text.tokens().lower(to - 1);
        return named || SPEAKING.contains(last) || Words.organization(last);
    }
}
