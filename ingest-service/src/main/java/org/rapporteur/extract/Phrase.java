package org.rapporteur.extract;

import org.rapporteur.text.Ranges;

/** Neighbouring tokens, [from, to). */
record Phrase(int from, int to) {
    Phrase {
        if (to <= from) throw new IllegalArgumentException("Phrase [" + from + ", " + to + ")");
    }

    boolean holds(int token) {
        return from <= token && token < to;
    }

    Ranges ranges() {
        Ranges.Builder ranges = new Ranges.Builder();
        ranges.add(from, to);
        return ranges.build();
    }
}
