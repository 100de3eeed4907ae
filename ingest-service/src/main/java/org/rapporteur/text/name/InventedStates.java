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
            boolean body = m >= 0 && mentions.type(m) == EntityType.ORGANIZATION && to > i + 1;
            if (state != null) found.add(i, to, body ? new Named(EntityType.ORGANIZATION, state.actor(), null) : state);
            else if (m >= 0) found.add(i, to, mentions.named(m));
            i = to - 1;
        }
        return text.withMentions(found.build());
    }

    /** What the names of the text's invented states and their demonyms name. */
    private Map<String, Named> states(AnnotatedText text) {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < text.tokens().size(); i++)
            if (text.tokens().capitalised(i)) words.add(text.tokens().word(i));
        Map<String, Use> uses = new HashMap<>();
        for (int m = 0; m < text.mentions().size(); m++) {
            String name = text.tokens().word(text.mentions().to(m) - 1);
            if (uses.containsKey(name) || stateLike(name))
                uses.computeIfAbsent(name, key -> new Use()).see(text, m, gazetteer);
        }
        Map<String, Named> states = new HashMap<>();
        uses.forEach((name, use) -> {
            List<String> demonyms = demonyms(name);
            boolean people = demonyms.stream().anyMatch(words::contains);
            if (!use.person && use.alone && (people || use.place && use.acts)) add(name, demonyms, states);
        });
        return states;
    }

    /** How a text uses a name. */
    private static final class Use {
        private boolean alone;
        private boolean place;
        private boolean acts;
        /** Whether it is a surname: the last word of a longer name of a person. */
        private boolean person;

        void see(AnnotatedText text, int mention, Gazetteer gazetteer) {
            int from = text.mentions().from(mention);
            int last = text.mentions().to(mention) - 1;
            EntityType type = text.mentions().type(mention);
            person |= type == EntityType.PERSON && last > from;
            place |= type == EntityType.PLACE;
            alone |= last == from || text.tokens().lower(last - 1).equals("of");
            acts |= acts(text, last) || governs(text, last, gazetteer);
        }
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
    private static boolean governs(AnnotatedText text, int token, Gazetteer gazetteer) {
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
