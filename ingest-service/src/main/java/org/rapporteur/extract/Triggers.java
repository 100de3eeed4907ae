package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.extract.VerbForms.Form;
import org.rapporteur.model.EventType;
import org.rapporteur.text.Table;

/** The lexicon of words that name a happening, by form. */
final class Triggers {
    /**
     * One form of a trigger.
     *
     * @param mode PLOVER mode, or null
     * @param form how the verb stands; null for a noun
     */
    record Trigger(EventType type, String mode, Form form) {
        boolean noun() {
            return form == null;
        }
    }

    static final Triggers ENGLISH = new Triggers();

    private final Map<String, List<Trigger>> byForm = new HashMap<>();

    private Triggers() {
        for (List<String> row : Table.read(Triggers.class, "triggers.tsv", 5)) add(row);
    }

    List<Trigger> of(String form) {
        return byForm.getOrDefault(form, List.of());
    }

    private void add(List<String> row) {
        String lemma = row.get(0);
        EventType type = EventType.valueOf(row.get(1));
        String mode = row.get(2).isEmpty() ? null : row.get(2);
        if (row.get(3).equals("N")) {
            put(lemma, new Trigger(type, mode, null));
            if (!lemma.endsWith("s")) put(VerbForms.inflect(lemma, Form.THIRD), new Trigger(type, mode, null));
            return;
        }
        for (Form form : Form.values()) {
            List<String> irregular = Table.list(row.get(4));
            boolean listed = form == Form.PAST && !irregular.isEmpty();
            for (String written : listed ? irregular : List.of(VerbForms.inflect(lemma, form)))
                put(written, new Trigger(type, mode, form));
        }
    }

    private void put(String form, Trigger trigger) {
        byForm.computeIfAbsent(form, key -> new ArrayList<>()).add(trigger);
    }
}
