package org.rapporteur.text.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.text.Table;

/** Common nouns that name a person, and what gender they tell. */
final class Persons {
    private final Map<String, Optional<Gender>> nouns = new HashMap<>();

    private Persons() {
        for (List<String> row : Table.read(Persons.class, "persons.tsv", 2)) {
            Gender gender =
                    switch (row.get(0)) {
                        case "male" -> Gender.MALE;
                        case "female" -> Gender.FEMALE;
                        default -> null;
                    };
            for (String noun : Table.list(row.get(1))) nouns.put(noun, Optional.ofNullable(gender));
        }
    }

    /** The list of English resources, read once. */
    static Persons english() {
        return Holder.ENGLISH;
    }

    private static final class Holder {
        private static final Persons ENGLISH = new Persons();
    }

    boolean person(String noun) {
        return nouns.containsKey(noun);
    }

    /** The gender that a noun tells, or null. */
    Gender gender(String noun) {
        return nouns.getOrDefault(noun, Optional.empty()).orElse(null);
    }
}
