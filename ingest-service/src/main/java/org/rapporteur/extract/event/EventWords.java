package org.rapporteur.extract.event;

import static org.rapporteur.text.Relation.*;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Table;

/**
 * The words of a text that name a happening of whatever sort, known to the lexicon of event types or not: verbs but for
 * those of being, saying and beginning, and nouns of a list. Where an encoder marks such words, its marks can stand in
 * their place.
 */
public final class EventWords {
    private static final Set<String> VERBS_NOT = new HashSet<>();
    private static final Set<String> NOUNS = new HashSet<>();

    static {
        for (List<String> row : Table.read(EventWords.class, "happenings.tsv", 2))
            (row.get(0).equals("NOUN") ? NOUNS : VERBS_NOT).addAll(Table.list(row.get(1)));
    }

    private EventWords() {}

    /** The tokens that name a happening, verbs with their particle. */
    public static Ranges of(AnnotatedText text) {
        Ranges.Builder found = new Ranges.Builder();
        for (int i = 0; i < text.tokens().size(); i++) {
            PartOfSpeech part = text.syntax().part(i);
            boolean happens = part.verb() ? verb(text, i) : part.noun() && noun(text, i);
            if (!happens) continue;
            int particle = text.syntax().dependent(i, COMPOUND_PRT);
            int to = particle == i + 1 ? i + 2 : i + 1;
            found.add(i, to);
            i = to - 1;
        }
        return found.build();
    }

    private static boolean verb(AnnotatedText text, int token) {
        PartOfSpeech part = text.syntax().part(token);
        if (part == PartOfSpeech.MD) return false;
        Relation relation = text.syntax().relation(token);
        switch (relation) {
            case AUX, AUX_PASS, COP, CASE, MARK, AMOD, COMPOUND, FIXED -> {
                return false;
            }
            default -> {}
        }
        return !VERBS_NOT.contains(Lemmas.ENGLISH.verb(text.tokens().lower(token), EventWords::knownVerb));
    }

    private static boolean knownVerb(String word) {
        return VERBS_NOT.contains(word) || Lexicon.ENGLISH.knowsVerb(word);
    }

    private static boolean noun(AnnotatedText text, int token) {
        if (text.mentions().at(token) >= 0 || text.dates().at(token) >= 0) return false;
        int head = text.syntax().head(token);
        boolean modifies = text.syntax().relation(token) == COMPOUND
                && head >= 0
                && text.syntax().part(head).noun();
        String noun = Lemmas.ENGLISH.noun(text.tokens().compound(token), NOUNS::contains);
        return !modifies && (NOUNS.contains(noun) || !Lexicon.ENGLISH.noun(noun).isEmpty());
    }
}
