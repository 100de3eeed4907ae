package org.rapporteur.extract;

import java.util.List;
import java.util.Set;
import org.rapporteur.extract.event.DeedVerbs;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Datelines;

/**
 * What looks like a statement and is none: an idiom with a verb of saying ("needless to say"), a deed ("arrested a man"), a
 * dateline before a colon, a word that tells nothing alone as what is said ("which", "did not mince words"), and "addressed
 * parliament", which tells only to whom.
 */
final class Unsaid {
    /** Words before or around "say" that make it say nothing; "_" stands for it. */
    private static final List<List<String>> IDIOMS = List.of(
            List.of("as", "if", "to", "_"),
            List.of("as", "though", "to", "_"),
            List.of("needless", "to", "_"),
            List.of("that", "is", "to", "_"),
            List.of("which", "is", "to", "_"),
            List.of("goes", "without", "_"),
            List.of("go", "without", "_"),
            List.of("went", "without", "_"),
            List.of("so", "to", "_"),
            List.of("strange", "to", "_"),
            List.of("sad", "to", "_"),
            List.of("suffice", "it", "to", "_"),
            List.of("suffice", "to", "_"),
            List.of("let", "'s", "_"));

    private static final Set<String> SAYING = Set.of("say", "saying", "speak");

    private static final Set<String> APPOINTING = Set.of("appoint", "designate", "elect", "reappoint", "reelect");
    private static final Set<String> EMPTY = Set.of("which", "who", "whom", "words", "clear");

    private final AnnotatedText text;
    private final DeedVerbs deeds;
    private final Hearers hearers;
    private final Datelines datelines;

    Unsaid(AnnotatedText text) {
        this.text = text;
        this.deeds = new DeedVerbs(text);
        this.hearers = new Hearers(text);
        this.datelines = new Datelines(text);
    }

    boolean has(Said said) {
        return idiom(said) || empty(said) || dateline(said) || deed(said) || onlyTo(said);
    }

    private boolean idiom(Said said) {
        for (int t = said.at(); t < said.behindCue(); t++)
            if (SAYING.contains(text.tokens().lower(t)))
                for (List<String> words : IDIOMS) if (ends(t, words)) return true;
        return false;
    }

    /** Whether the last of some words stands at a token and the others right before it. */
    private boolean ends(int token, List<String> words) {
        int first = token - words.size() + 1;
        for (int w = 0; w < words.size() - 1; w++)
            if (!text.tokens().lower(first + w).equals(words.get(w))) return false;
        return true;
    }

    private boolean empty(Said said) {
        int only = said.content().start(0);
        return said.content().size() == 1
                && said.content().end(0) == only + 1
                && EMPTY.contains(text.tokens().lower(only));
    }

    /** "HARSK: The mayor said …": the name of a town in capitals before what somebody else is told to say. */
    private boolean dateline(Said said) {
        boolean colon = said.behindCue() == said.at() + 1 && text.tokens().isAny(said.at(), ":");
        return colon
                && said.source().size() == 1
                && datelines.town(said.source().start(0), said.at());
    }

    /** Whether the cue tells of what was done, without anybody's words. */
    private boolean deed(Said said) {
        if (said.quoted(text)) return false;
        CueReading cue = CueReading.of(text, said);
        boolean plain = cue.frame() == Frame.NOUN && said.cue().at(cue.head()) >= 0;
        if (!plain || CueTable.ENGLISH.knows(text, cue.head())) return false;
        return APPOINTING.contains(cue.sense().lemma()) || deeds.has(cue.head());
    }

    /** Whether only who was spoken to stands where something said should: "addressed the council". */
    private boolean onlyTo(Said said) {
        CueReading cue = CueReading.of(text, said);
        boolean addresses = cue.frame() == Frame.NOUN && cue.sense().lemma().equals("address");
        if (!addresses || said.content().size() > 1) return false;
        for (int t = said.content().start(0); t < said.content().end(0); t++)
            if (said.content().at(text.syntax().head(t)) < 0 && hearers.told(t)) return true;
        return false;
    }
}
