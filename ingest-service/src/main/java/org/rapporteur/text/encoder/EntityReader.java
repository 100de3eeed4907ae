package org.rapporteur.text.encoder;

import java.util.List;
import org.rapporteur.model.EntityType;
import org.rapporteur.text.Mentions;
import org.rapporteur.text.Mentions.Named;

/** Reads names and their types out of windows. What is a name but of no type asked for (works, events) is left out. */
final class EntityReader {
    private static final String OTHER = "MISC";

    private final BioTags tags;
    /** The types by number; null for what is left out. */
    private final EntityType[] types;

    EntityReader(Heads heads) {
        tags = new BioTags(heads.tags("entity"));
        List<String> names = tags.types();
        types = new EntityType[names.size()];
        for (int i = 0; i < types.length; i++)
            types[i] = names.get(i).equals(OTHER) ? null : EntityType.valueOf(names.get(i));
    }

    /** Reads the names that begin where a window's reading is kept, as far as it is kept. */
    void read(Window window, Mentions.Builder mentions) {
        tags.read(window, (from, to, type) -> {
            if (types[type] == null || from < window.keptFrom() || from >= window.keptTo()) return;
            int end = Math.min(to, window.keptTo());
            mentions.add(window.from() + from, window.from() + end, new Named(types[type], null, null));
        });
    }
}
