package org.rapporteur.text.name;

import java.util.HashMap;
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

/**
 * Finds states and towns that no list knows, by how the whole text uses their names: one decision for a name. A name made
 * like a state's ("-ia", "-land", "-stan") is one where its demonym occurs too or a preposition leads to it; any name is a
 * place where it is located ("in X") or belongs to a landscape ("the X river").
 * A text's dateline is a place too.
 */
public final class UnlistedPlaces implements Annotator {
    private static final List<String> STATE_ENDINGS = List.of("ia", "land", "stan");
    private static final List<String> TOWN_ENDINGS = List.of("burg", "ville", "grad", "abad", "polis", "pur");

    /** Given names and others that are made like a state's. */
    private static final Set<String> NO_STATES = Set.of(
            "Academia",
            "Amelia",
            "Anastasia",
            "Antonia",
            "Celia",
            "Claudia",
            "Cynthia",
            "Delia",
            "Emilia",
            "Expedia",
            "Fabia",
            "Garcia",
            "Giulia",
            "Gloria",
            "Julia",
            "Lidia",
            "Livia",
            "Lucia",
            "Lydia",
            "Mafia",
            "Maria",
            "Media",
            "Nadia",
            "Natalia",
            "Nvidia",
            "Octavia",
            "Olivia",
            "Patricia",
            "Portia",
            "Silvia",
            "Sofia",
            "Sonia",
            "Sophia",
            "Stan",
            "Sylvia",
            "Tania",
            "Tatia",
            "Valeria",
            "Victoria",
            "Virginia",
            "Wikipedia",
            "Xenia",
            "Yulia",
            "Zia");

    private final Gazetteer gazetteer;

    public UnlistedPlaces(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        NameEvidence evidence = new NameEvidence(text, gazetteer);
        Map<String, Named> decided = new HashMap<>();
        evidence.uses().forEach((name, use) -> decide(name, use, evidence.uses(), decided));
        boolean nothing = decided.isEmpty() && evidence.datelineEnd() == 0;
        return nothing ? text : text.withMentions(merged(text, evidence, decided));
    }

    private static void decide(
            String name, NameEvidence.Use use, Map<String, NameEvidence.Use> uses, Map<String, Named> decided) {
        if (use.person()) return;
        boolean state = endsWithAny(name, STATE_ENDINGS);
        List<String> demonyms = state ? demonyms(name) : List.of();
        boolean people = false;
        for (String demonym : demonyms) people |= uses.containsKey(demonym);
        boolean bare = !name.endsWith("land") && !NO_STATES.contains(name);
        if (state && (people || use.leads() || bare)) {
            Actor actor = Actor.named(name, ActorKind.STATE);
            decided.put(name, new Named(EntityType.PLACE, actor, place(name)));
            for (String demonym : demonyms) decided.put(demonym, new Named(EntityType.GROUP, actor, null));
        } else if (name.endsWith("ian") && use.adjective()) {
            decided.putIfAbsent(name, new Named(EntityType.GROUP, null, null));
        } else if (use.place() || use.leads() && endsWithAny(name, TOWN_ENDINGS)) {
            decided.putIfAbsent(name, new Named(EntityType.PLACE, null, place(name)));
        }
    }

    private static boolean endsWithAny(String name, List<String> endings) {
        for (String ending : endings) if (name.length() > ending.length() + 2 && name.endsWith(ending)) return true;
        return false;
    }

    /** The names a state's people and things can have: Korvia, Korvian, Korvians. */
    private static List<String> demonyms(String state) {
        if (state.endsWith("ia")) return List.of(state + "n", state + "ns");
        if (state.endsWith("stan")) return List.of(state + "i", state + "is");
        return List.of(state + "ic", state + "er", state + "ers");
    }

    private static Place place(String name) {
        return new Place(null, name, null, null, null);
    }

    /** The mentions of a text with those of decided names among them. */
    private Mentions merged(AnnotatedText text, NameEvidence evidence, Map<String, Named> decided) {
        Mentions.Builder merged = new Mentions.Builder();
        int dateline = evidence.datelineEnd();
        if (dateline > 0) merged.add(0, dateline, dateline(text, dateline));
        for (int i = dateline; i < text.tokens().size(); i++) {
            int known = text.mentions().at(i);
            if (known >= 0) {
                merged.add(i, text.mentions().to(known), text.mentions().named(known));
                i = text.mentions().to(known) - 1;
            } else if (evidence.candidate(i)) {
                Named named = decided.get(text.tokens().word(i));
                if (named != null) merged.add(i, i + 1, named);
            }
        }
        return merged.build();
    }

    private Named dateline(AnnotatedText text, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < to; i++)
            name.append(i == 0 ? "" : " ")
                    .append(NameEvidence.capitalised(text.tokens().word(i)));
        Named known = gazetteer.named(name.toString());
        return known != null && known.place() != null
                ? known
                : new Named(EntityType.PLACE, null, place(name.toString()));
    }
}
