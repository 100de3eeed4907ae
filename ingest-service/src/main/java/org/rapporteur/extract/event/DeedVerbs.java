package org.rapporteur.extract.event;

import org.rapporteur.text.AnnotatedText;

/** The verbs of a text that tell of what is done other than by words: "arrested", "sentenced", "deployed". */
public final class DeedVerbs {
    private final AnnotatedText text;
    private final Triggers triggers;

    public DeedVerbs(AnnotatedText text) {
        Clauses clauses = new Clauses(text);
        this.text = text;
        this.triggers = new Triggers(text, clauses, new People(text), Lexicon.ENGLISH);
    }

    /** Whether a token is such a verb where it stands. */
    public boolean has(int token) {
        Trigger trigger = text.syntax().part(token).verb() ? triggers.at(token) : null;
        if (trigger == null || trigger.entry().type().verbal()) return false;
        for (Entry entry : Lexicon.ENGLISH.verb(triggers.lemma(token)))
            if (entry.type().verbal()) return false;
        return true;
    }
}
