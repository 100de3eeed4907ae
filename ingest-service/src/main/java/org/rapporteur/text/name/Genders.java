package org.rapporteur.text.name;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Mentions;

/** The gender of a text's persons, as forms of address, roles and given names tell it, and later its pronouns. */
final class Genders {
    private static final Set<String> MALE = Set.of("mr.", "mr", "sir", "king", "prince", "lord", "monsieur");
    private static final Set<String> FEMALE =
            Set.of("mrs.", "ms.", "mrs", "ms", "miss", "lady", "queen", "princess", "madam", "madame");

    /** How many more pronouns of one gender than of the other tell it. */
    private static final int CLEARLY = 3;

    private final Map<String, Gender> byName = new HashMap<>();
    private final Map<String, int[]> pronouns = new HashMap<>();

    Genders(AnnotatedText text) {
        Mentions mentions = text.mentions();
        for (int m = 0; m < mentions.size(); m++) {
            Actor actor = mentions.actor(m);
            if (actor == null || actor.kind() != ActorKind.PERSON) continue;
            Gender addressed = addressed(text, mentions.from(m));
            if (addressed != null) byName.put(actor.name(), addressed);
            else byName.computeIfAbsent(actor.name(), name -> told(actor));
        }
    }

    /** The gender of a person, or null where the text does not tell. */
    Gender of(Actor person) {
        return byName.get(person.name());
    }

    /** Takes what a pronoun that seems to mean a person tells. */
    void tell(Actor person, Gender gender) {
        pronouns.computeIfAbsent(person.name(), name -> new int[Gender.values().length])[gender.ordinal()]++;
    }

    /** Takes the gender of most pronouns for those of whom nothing else tells it. */
    void settle() {
        pronouns.forEach((name, counts) -> {
            int male = counts[Gender.MALE.ordinal()];
            int female = counts[Gender.FEMALE.ordinal()];
            if (male >= CLEARLY * female) byName.putIfAbsent(name, Gender.MALE);
            else if (female >= CLEARLY * male) byName.putIfAbsent(name, Gender.FEMALE);
        });
    }

    private static Gender addressed(AnnotatedText text, int from) {
        for (int i = from - 1; i <= from; i++) {
            if (MALE.contains(text.tokens().lower(i))) return Gender.MALE;
            if (FEMALE.contains(text.tokens().lower(i))) return Gender.FEMALE;
        }
        return null;
    }

    private static Gender told(Actor actor) {
        if (actor.role() != null)
            for (String word : actor.role().toLowerCase(Locale.ROOT).split(" ", 12))
                if (Persons.english().gender(word) != null)
                    return Persons.english().gender(word);
        int space = actor.name().indexOf(' ');
        return space < 0 ? null : GivenNames.english().gender(actor.name().substring(0, space));
    }
}
