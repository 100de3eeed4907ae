package org.rapporteur.text.name;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.model.Actor;
import org.rapporteur.text.Words;

/** The short names of a text's organisations: acronyms it defines, names without what they are on, of or for. */
final class Aliases {
    private static final List<String> LINKS = List.of(" on ", " of ", " for ");
    /** Stands for a short name that two actors have. */
    private static final Actor AMBIGUOUS = Actor.named("?", null);

    private static final int MOST_WORDS = 12;

    private final Map<String, Actor> defined = new HashMap<>();
    private final Map<String, Actor> full = new HashMap<>();
    private final Map<String, Actor> shorter = new HashMap<>();
    /** For each word of organisations the one named last that has it in its name. */
    private final Map<String, Actor> byWord = new HashMap<>();

    void define(String alias, Actor actor) {
        defined.putIfAbsent(alias, actor);
    }

    /** Takes an organisation with its name as the text writes it. */
    void full(Actor actor, String written) {
        if (full.putIfAbsent(actor.name(), actor) != null && full.containsKey(written)) return;
        full.putIfAbsent(written, actor);
        boolean ends = actor.name().endsWith(written);
        int parent = ends ? actor.name().length() - written.length() : 0;
        if (!written.equals(actor.name())) shorter(written, actor);
        for (String link : LINKS) {
            int at = written.indexOf(link);
            if (at < 0) continue;
            shorter(written.substring(0, at), actor);
            if (parent > 0) shorter(actor.name().substring(0, parent + at), actor);
        }
        int space = written.lastIndexOf(' ');
        if (space > 0 && Words.organization(written.substring(space + 1).toLowerCase(Locale.ROOT)))
            shorter(written.substring(0, space), actor);
    }

    /** Takes an organisation in the order of the text. */
    void see(Actor actor) {
        for (String word : actor.name().toLowerCase(Locale.ROOT).split(" ", MOST_WORDS))
            if (Words.organization(word)) byWord.put(word, actor);
    }

    private void shorter(String name, Actor actor) {
        shorter.merge(name, actor, (one, other) -> one.name().equals(other.name()) ? one : AMBIGUOUS);
    }

    /** The organisation that the text gives a short name, or null. */
    Actor defined(String name) {
        return defined.get(name);
    }

    /** The organisation that a part of its name stands for, or null. */
    Actor shortened(String name) {
        Actor actor = shorter.get(name);
        return actor == AMBIGUOUS ? null : actor;
    }

    /** The organisation seen last whose name has a bare word of organisations, "Group", or null. */
    Actor containing(String word) {
        return byWord.get(word.toLowerCase(Locale.ROOT));
    }
}
