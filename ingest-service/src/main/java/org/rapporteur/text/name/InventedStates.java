package org.rapporteur.text.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.EntityType;
import org.rapporteur.model.Place;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.Mentions;
import org.rapporteur.text.Mentions.Named;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Tokens;

/**
 * Makes a state of a name that no list knows, "Korvia": where it is made like a state's and its demonym stands in the
 * same text, or where a place of such a name acts as governments do. Its demonym stands for it then.
 */
public final class InventedStates implements Annotator {
    private static final List<String> ENDINGS = List.of("ia", "land", "stan");
    /** Shorter names that end so are no states': "Asia", "Iceland" is known. */
    private static final int SHORTEST = 5;

    private static final Set<String> GOVERNMENTS = Set.of("government", "republic", "kingdom", "embassy");

    private final Gazetteer gazetteer;

    public InventedStates(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        Map<String, Named> states = states(text);
        if (states.isEmpty()) return text;
        Mentions mentions = text.mentions();
        Mentions.Builder found = new Mentions.Builder();
        for (int i = 0; i < text.tokens().size(); i++) {
            int m = mentions.at(i);
            int to = m < 0 ? i + 1 : mentions.to(m);
            boolean whole = to == i + 1 || text.tokens().lower(i + 1).equals("of") && to == i + 3;
            Named state = whole ? states.get(text.tokens().word(to - 1)) : null;
            if (state != null) found.add(i, to, state);
            else if (m >= 0) found.add(i, to, mentions.named(m));
            i = to - 1;
        }
        return text.withMentions(found.build());
    }

    /** What the names of the text's invented states and their demonyms name. */
    private Map<String, Named> states(AnnotatedText text) {
        Tokens tokens = text.tokens();
        Set<String> words = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) if (tokens.capitalised(i)) words.add(tokens.word(i));
        Map<String, Named> states = new HashMap<>();
        for (int m = 0; m < text.mentions().size(); m++) {
            int from = text.mentions().to(m) - 1;
            String name = tokens.word(from);
            boolean whole =
                    text.mentions().from(m) == from || tokens.lower(from - 1).equals("of");
            if (!whole || states.containsKey(name) || !stateLike(name)) continue;
            List<String> demonyms = demonyms(name);
            boolean people = demonyms.stream().anyMatch(words::contains);
            boolean place = text.mentions().type(m) == EntityType.PLACE;
            if (people || place && (acts(text, from) || governs(text, from))) add(name, demonyms, states);
        }
        return states;
    }

    private static void add(String name, List<String> demonyms, Map<String, Named> states) {
        Actor actor = Actor.named(name, ActorKind.STATE);
        states.put(name, new Named(EntityType.PLACE, actor, new Place(null, name, null, null, null)));
        for (String demonym : demonyms) states.put(demonym, new Named(EntityType.GROUP, actor, null));
    }

    private boolean stateLike(String name) {
        if (name.length() < SHORTEST
                || gazetteer.named(name) != null
                || GivenNames.english().gender(name) != null) return false;
        for (String ending : ENDINGS) if (name.endsWith(ending)) return true;
        return false;
    }

    /** Whether a name is the subject of a verb. */
    private static boolean acts(AnnotatedText text, int token) {
        int head = text.syntax().head(token);
        return text.syntax().relation(token) == Relation.NSUBJ
                && head >= 0
                && text.syntax().part(head).verb();
    }

    /** Whether a name has a government or its offices: "the Foreign Minister of Korvia". */
    private boolean governs(AnnotatedText text, int token) {
        Tokens tokens = text.tokens();
        String head = tokens.lower(token - 2);
        return tokens.lower(token - 1).equals("of") && (gazetteer.office(head) || GOVERNMENTS.contains(head));
    }

    /** The names a state's people and things can have: Korvia, Korvian, Korvians. */
    private static List<String> demonyms(String state) {
        if (state.endsWith("ia")) return List.of(state + "n", state + "ns");
        if (state.endsWith("stan")) return List.of(state + "i", state + "is");
        return List.of(state + "ic", state + "er", state + "ers");
    }
}
