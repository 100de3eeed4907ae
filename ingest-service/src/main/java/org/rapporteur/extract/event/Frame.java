package org.rapporteur.extract.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a trigger takes its participants.
 *
 * @param prepositions those that lead to the recipient
 * @param needs what must hold where it stands
 */
record Frame(Set<String> prepositions, Set<Need> needs) {
    /** What a row of the lexicon asks for; the resource says what each means. */
    enum Need {
        OBJ,
        NO_OBJ,
        HUMAN,
        PREP,
        AGENT,
        OFFICIAL,
        ARMED,
        CROWD,
        MUTUAL,
        SELF,
        VICTIM,
        COMP,
        INF,
        DEVICE,
        PATIENT,
        DONE,
        NEED,
        NEED_ON,
        LIGHT,
        SEVERAL,
        STATE,
        BODY,
        OUTLAW,
        FORCE,
        NAMED
    }

    Frame {
        prepositions = Set.copyOf(prepositions);
        needs = Set.copyOf(needs);
    }

    /** Reads a row's last field: needs and prepositions divided by blanks. */
    static Frame of(String field) {
        Set<String> prepositions = new HashSet<>();
        Set<Need> needs = EnumSet.noneOf(Need.class);
        List<String> words = field.isEmpty() ? List.of() : new ArrayList<>(List.of(field.split(" ", -1)));
        for (String word : words) {
            Need need = need(word);
            if (need == null) prepositions.add(word);
            else needs.add(need);
        }
        return new Frame(prepositions, needs);
    }

    boolean has(Need need) {
        return needs.contains(need);
    }

    private static Need need(String word) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        for (Need need : Need.values()) if (need.name().equals(name)) return need;
        return null;
    }
}
