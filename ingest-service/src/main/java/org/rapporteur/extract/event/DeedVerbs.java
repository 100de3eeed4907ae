package org.rapporteur.extract.event;

import java.util.List;
import org.rapporteur.text.AnnotatedText;

/** The verbs of a text that tell of what is done other than by words: "arrested", "sentenced", "deployed". */
public final class DeedVerbs {
    private final AnnotatedText text;
    private final TriggerWords words;

    public DeedVerbs(AnnotatedText text) {
        this.text = text;
        this.words = new TriggerWords(text, new Clauses(text), Lexicon.ENGLISH);
    }

    /** Whether a token is such a verb: the lexicon has it, and only for what is done. */
    public boolean has(int token) {
        if (!text.syntax().part(token).verb()) return false;
        List<Entry> entries = Lexicon.ENGLISH.verb(words.lemma(token));
        return !entries.isEmpty() && entries.stream().noneMatch(entry -> entry.type().verbal());
    }
}
