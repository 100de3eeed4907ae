package org.rapporteur.story;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.Participant;

/**
 * Those who play one part in an event, as keys: the words of a resolved actor's name, {@code @} and a state's country, or
 * {@code ~} and the noun of somebody who is not named ("policemen").
 */
final class Party {
    private static final String COUNTRY = "@";
    private static final String NOUN = "~";
    private static final List<String> ENDS = List.of(" of ", " in ", " from ", " at ", " near ", " who ", ", ", " on ");

    private Party() {}

    static Set<String> of(List<Participant> participants) {
        Set<String> keys = new TreeSet<>();
        for (Participant participant : participants) {
            Actor actor = participant.actor();
            if (actor == null) keys.add(NOUN + noun(participant.text()));
            else if (actor.kind() == ActorKind.STATE && actor.country() != null) keys.add(ofCountry(actor.country()));
            else keys.add(String.join(" ", Words.of(actor.name())));
        }
        keys.remove(NOUN);
        keys.remove("");
        return keys;
    }

    /** The key of the country with this code. */
    static String ofCountry(String code) {
        return COUNTRY + code;
    }

    /** Whether a key is a country's. */
    static boolean country(String key) {
        return key.startsWith(COUNTRY);
    }

    /** Whether a key stands for somebody in particular. */
    static boolean named(String key) {
        return !key.startsWith(NOUN);
    }

    static boolean anyNamed(Set<String> keys) {
        for (String key : keys) if (named(key)) return true;
        return false;
    }

    /** The key both have, of two names the shorter; null where there is none. Named ones go before others. */
    static String common(Set<String> some, Set<String> others) {
        String noun = null;
        for (String one : some)
            for (String other : others)
                if (same(one, other)) {
                    if (named(one)) return one.length() <= other.length() ? one : other;
                    noun = one.substring(NOUN.length());
                }
        return noun;
    }

    /** Whether both name states, or both name others: that these are not the same then tells two happenings apart. */
    static boolean differ(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(Party::country) && others.stream().anyMatch(Party::country)
                || some.stream().anyMatch(Party::proper) && others.stream().anyMatch(Party::proper);
    }

    private static boolean proper(String key) {
        return named(key) && !country(key);
    }

    private static boolean same(String one, String other) {
        if (one.equals(other)) return true;
        if (!named(one) || !named(other) || one.startsWith(COUNTRY) || other.startsWith(COUNTRY)) return false;
        String longer = one.length() >= other.length() ? one : other;
        String shorter = longer.equals(one) ? other : one;
        return (" " + longer + " ").contains(" " + shorter + " ");
    }

    /** The last word before what only describes: "policeman" of "three policemen of the town". */
    private static String noun(String text) {
        String head = text;
        for (String end : ENDS) {
            int at = head.indexOf(end);
            if (at > 0) head = head.substring(0, at);
        }
        String last = "";
        for (String word : Words.of(head)) last = word;
        return last.endsWith("men") ? last.substring(0, last.length() - 2) + "an" : Words.stem(last);
    }
}
