package org.rapporteur.store;

import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Mention;

/**
 * The names by which a document's actors can be asked for: the canonical one, the proper names used in the text, and a
 * person's last name. Pronouns and common nouns ("he", "the group") are no names.
 */
final class Aliases {
    private static final int MAX_LENGTH = 200;
    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their", "our", "my", "him", "them", "us",
            "this", "that", "these", "those", "who", "which", "one", "both", "all", "some", "many", "others");

    private final SortedMap<String, SortedMap<String, String>> byActor = new TreeMap<>();

    private Aliases() {}

    /** For each actor's key, the alias as written by its folded form. */
    static SortedMap<String, SortedMap<String, String>> of(Iterable<Actor> actors, Extraction extraction) {
        Aliases aliases = new Aliases();
        for (Actor actor : actors) {
            aliases.add(actor, actor.name());
            if (actor.kind() == ActorKind.PERSON) aliases.add(actor, lastWord(actor.name()));
        }
        for (Mention mention : extraction.entities())
            if (mention.actor() != null && isName(withoutArticle(mention.text())))
                aliases.add(mention.actor(), withoutArticle(mention.text()));
        return aliases.byActor;
    }

    private void add(Actor actor, String name) {
        String folded = Names.fold(name);
        if (folded.isEmpty() || folded.length() > MAX_LENGTH) return;
        byActor.computeIfAbsent(Keys.actor(actor), key -> new TreeMap<>()).putIfAbsent(folded, name.strip());
    }

    /** Starts with a capital (or a sign of a script that has none) and is not a pronoun. */
    static boolean isName(String text) {
        if (text.isEmpty() || PRONOUNS.contains(text.toLowerCase(Locale.ROOT))) return false;
        int first = text.codePointAt(0);
        return Character.isLetterOrDigit(first) && !Character.isLowerCase(first);
    }

    private static String withoutArticle(String text) {
        String name = text.strip();
        return name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4).strip() : name;
    }

    private static String lastWord(String name) {
        String trimmed = name.strip();
        String last = trimmed.substring(trimmed.lastIndexOf(' ') + 1);
        return last.length() > 2 ? last : trimmed;
    }
}
