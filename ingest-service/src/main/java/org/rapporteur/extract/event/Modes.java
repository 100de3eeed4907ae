package org.rapporteur.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.model.EventType;
import org.rapporteur.text.Lemmatizer;
import org.rapporteur.text.Table;

/** Tells the PLOVER 0.8 mode of an event by the words of its cue and by those around it. */
final class Modes {
    private record Mode(EventType type, String name, Set<String> cues, Set<String> words) {}

    static final Modes ENGLISH = new Modes();

    private final List<Mode> modes = new ArrayList<>();

    private Modes() {
        for (List<String> row : Table.read(Modes.class, "modes.tsv", 4)) {
            Set<String> cues = Set.copyOf(new TreeSet<>(Table.list(row.get(2))));
            Set<String> words = Set.copyOf(new TreeSet<>(Table.list(row.get(3))));
            modes.add(new Mode(EventType.valueOf(row.get(0)), row.get(1), cues, words));
        }
    }

    /**
     * The mode of an event of a type: the one its cue tells, else the one the first telling word does; null where none.
     *
     * @param cue lemma of the cue with its particles
     * @param words lower-case words in order
     */
    String of(EventType type, String cue, List<String> words) {
        for (Mode mode : modes) if (mode.type() == type && mode.cues().contains(cue)) return mode.name();
        for (String word : words) {
            String lemma = Lemmatizer.lemma(word);
            for (Mode mode : modes) if (mode.type() == type && mode.words().contains(lemma)) return mode.name();
        }
        return null;
    }
}
