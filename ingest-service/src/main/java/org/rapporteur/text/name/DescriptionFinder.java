package org.rapporteur.text.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.EntityType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Tokens;
import org.rapporteur.text.Words;

/** Finds descriptions of actors: "the foreign minister", "the Turkish president", "Norway's prime minister", "the group". */
final class DescriptionFinder {
    private static final int MOST_MODIFIERS = 4;
    private static final Set<String> GENERIC = Set.of("country", "nation", "kingdom", "republic", "company", "firm");

    private static final Set<String> BINDING = Set.of("of", "for", "who", "that", "which");

    private final AnnotatedText text;
    private final Tokens tokens;
    private final Gazetteer gazetteer;

    DescriptionFinder(AnnotatedText text, Gazetteer gazetteer) {
        this.text = text;
        this.tokens = text.tokens();
        this.gazetteer = gazetteer;
    }

    /**
     * A description.
     *
     * @param to the token after it
     * @param noun its head in lower case
     * @param modifiers other words in lower case
     * @param whose name of the actor it is told to belong to, or null
     */
    record Found(int to, String noun, List<String> modifiers, String whose) {}

    /** The description that begins at a token; null where none does. */
    Found at(int token, int limit) {
        boolean article = tokens.lower(token).equals("the");
        int mention = text.mentions().at(article ? token + 1 : token);
        int i = article ? token + 1 : token;
        Actor whose = null;
        if (mention >= 0) {
            if (text.mentions().from(mention) != i || text.mentions().type(mention) == EntityType.PERSON) return null;
            whose = text.mentions().actor(mention);
            i = text.mentions().to(mention);
            boolean possessor = tokens.lower(i).equals("'s");
            if (whose == null || !article && !possessor) return null;
            if (possessor) i++;
        } else if (!article) {
            return null;
        }
        return behind(i, Math.min(limit, i + MOST_MODIFIERS + 1), whose == null ? null : whose.name());
    }

    private Found behind(int from, int limit, String whose) {
        int head = from;
        if (head >= limit || !part(head)) return null;
        int to = tokens.compoundEnd(head);
        for (; to < limit && part(to); to = tokens.compoundEnd(to)) head = to;
        String noun = tokens.compound(head);
        boolean known = gazetteer.office(noun) || Words.organization(noun) || GENERIC.contains(noun);
        boolean person = gazetteer.office(noun);
        if (!known || named(to) || person && tokens.isAny(to, ",") && named(to + 1) || goesOn(to)) return null;
        List<String> modifiers = new ArrayList<>();
        for (int i = from; i < head; i = tokens.compoundEnd(i)) modifiers.add(tokens.compound(i));
        return new Found(to, noun, modifiers, whose);
    }

    private boolean named(int token) {
        int mention = text.mentions().at(token);
        return mention >= 0 && text.mentions().type(mention) == EntityType.PERSON;
    }

    /** Whether what is behind a description makes it another's: "the president of", "the minister who". */
    private boolean goesOn(int token) {
        return BINDING.contains(tokens.lower(token));
    }

    /** Whether a token can be part of a description: a noun or adjective that belongs to no mention. */
    private boolean part(int token) {
        if (token >= tokens.size() || text.mentions().at(token) >= 0) return false;
        PartOfSpeech part = text.syntax().part(token);
        return part == PartOfSpeech.JJ || part.noun();
    }
}
