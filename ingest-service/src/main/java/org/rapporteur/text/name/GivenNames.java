package org.rapporteur.text.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.text.Table;

/** Given names that are borne by one gender, mostly. */
final class GivenNames {
    private final Map<String, Gender> genders = new HashMap<>();

    private GivenNames() {
        for (List<String> row : Table.read(GivenNames.class, "given-names.tsv", 2)) {
            Gender gender = row.get(0).equals("male") ? Gender.MALE : Gender.FEMALE;
            for (String name : Table.list(row.get(1))) genders.put(name, gender);
        }
    }

    /** The list of English resources, read once. */
    static GivenNames english() {
        return Holder.ENGLISH;
    }

    private static final class Holder {
        private static final GivenNames ENGLISH = new GivenNames();
    }

    /** The gender of those who bear a given name, or null where it is not known or not one. */
    Gender gender(String name) {
        return genders.get(name);
    }
}
