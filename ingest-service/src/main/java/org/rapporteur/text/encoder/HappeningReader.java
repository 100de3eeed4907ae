package org.rapporteur.text.encoder;

import org.rapporteur.text.Ranges;

/** Reads words that tell of an event out of windows: verbs, nouns and names of what happens, whatever its type. */
final class HappeningReader {
    private final BioTags tags;

    HappeningReader(Heads heads) {
        tags = new BioTags(heads.tags("event"));
    }

    /** Reads the words that begin where a window's reading is kept, as far as it is kept. */
    void read(Window window, Ranges.Builder happenings) {
        tags.read(window, (from, to, type) -> {
            if (from < window.keptFrom() || from >= window.keptTo()) return;
            happenings.add(window.from() + from, window.from() + Math.min(to, window.keptTo()));
        });
    }
}
