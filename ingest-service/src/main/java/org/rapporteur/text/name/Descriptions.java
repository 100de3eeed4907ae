package org.rapporteur.text.name;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.text.Words;

/** Which of the persons and bodies named before a description means: "the minister", "the Turkish president", "the group". */
final class Descriptions {
    /** No more bearers of one word are kept. */
    private static final int MOST_BEARERS = 6;

    private static final int MOST_WORDS = 12;
    /** What makes an office another one. */
    private static final Set<String> OTHERS =
            Set.of("vice", "deputy", "former", "assistant", "acting", "special", "ex");

    private static final List<String> COMPANY = List.of("company", "firm");
    /** Stands for somebody who is not named: "a minister". */
    private static final Actor UNNAMED = Actor.named("?", null);

    private final Gazetteer gazetteer;
    private final Map<String, Deque<Actor>> byWord = new HashMap<>();

    Descriptions(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Takes an actor that is mentioned. */
    void see(Actor actor) {
        if (actor.kind() == ActorKind.PERSON && actor.role() != null) {
            for (String word : words(office(actor))) if (gazetteer.office(word)) put(word, actor);
        } else if (actor.kind() == ActorKind.ORGANIZATION) {
            boolean body = false;
            for (String word : words(actor.name())) {
                if (!Words.organization(word)) continue;
                put(word, actor);
                body = true;
            }
            if (!body && gazetteer.named(actor.name()) == null) for (String word : COMPANY) put(word, actor);
        }
    }

    /** Takes somebody new who is not named: "a minister". */
    void seeUnnamed(String noun) {
        if (byWord.containsKey(noun)) put(noun, UNNAMED);
    }

    private void put(String word, Actor actor) {
        Deque<Actor> bearers = byWord.computeIfAbsent(word, key -> new ArrayDeque<>());
        bearers.removeIf(bearer -> bearer.name().equals(actor.name()));
        bearers.addFirst(actor);
        if (bearers.size() > MOST_BEARERS) bearers.removeLast();
    }

    /**
     * The actor named last that a noun with modifiers describes; null where none does.
     *
     * @param whose name of the state or body that the description tells, or null
     */
    Actor of(String noun, List<String> modifiers, String whose) {
        for (Actor bearer : byWord.getOrDefault(noun, new ArrayDeque<>())) {
            if (bearer == UNNAMED) return null;
            if (fits(bearer, noun, modifiers, whose)) return bearer;
        }
        return null;
    }

    private static boolean fits(Actor bearer, String noun, List<String> modifiers, String whose) {
        boolean person = bearer.kind() == ActorKind.PERSON;
        List<String> words = words(person ? office(bearer) : bearer.name());
        if (!words.containsAll(modifiers)) return false;
        if (person)
            for (String word : words)
                if (OTHERS.contains(word) && !modifiers.contains(word) && !word.equals(noun)) return false;
        return whose == null
                || whose.equals(bearer.affiliation())
                || !person && bearer.name().contains(whose);
    }

    /** A person's own office: "Special Assistant" of "Special Assistant to the Prime Minister". */
    private static String office(Actor person) {
        String role = person.role();
        for (String link : List.of(" of ", " for ", " to ", " at ", " in ")) {
            int at = role.indexOf(link);
            if (at > 0) role = role.substring(0, at);
        }
        return role;
    }

    private static List<String> words(String name) {
        return List.of(name.toLowerCase(Locale.ROOT).split(" ", MOST_WORDS));
    }
}
