package org.rapporteur.extract;

import java.util.Set;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;

/** Those who can be spoken to: who has a name, persons, many together, and bodies that listen. */
final class Hearers {
    /** Nouns in the singular that hear what is said. */
    private static final Set<String> HEARERS = Set.of(
            "audience",
            "crowd",
            "public",
            "press",
            "media",
            "court",
            "parliament",
            "congress",
            "senate",
            "assembly",
            "council",
            "committee",
            "commission",
            "conference",
            "meeting",
            "rally",
            "room",
            "nation",
            "world",
            "country",
            "judge",
            "jury",
            "reporter",
            "journalist",
            "interviewer",
            "newspaper",
            "magazine",
            "agency",
            "channel",
            "group",
            "police",
            "government",
            "cabinet",
            "ministry",
            "minister",
            "president",
            "people",
            "staff",
            "family",
            "husband",
            "wife",
            "mother",
            "father",
            "friend",
            "colleague",
            "house",
            "panel",
            "party",
            "union",
            "gathering");

    private final AnnotatedText text;

    Hearers(AnnotatedText text) {
        this.text = text;
    }

    /** Whether a token means somebody who can be spoken to. */
    boolean has(int token) {
        return text.references().at(token) >= 0
                || text.syntax().part(token) == PartOfSpeech.PRP
                        && !text.tokens().lower(token).equals("it")
                || text.syntax().part(token) == PartOfSpeech.NNS
                || told(token);
    }

    /** Whether a token names somebody, or a body that listens or governs. */
    boolean told(int token) {
        int mention = text.mentions().at(token);
        return mention >= 0 && text.mentions().actor(mention) != null
                || HEARERS.contains(text.tokens().lower(token))
                || Speakers.GOVERNING.contains(text.tokens().lower(token));
    }
}
