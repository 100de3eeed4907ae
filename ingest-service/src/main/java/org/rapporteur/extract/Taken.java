package org.rapporteur.extract;

import java.util.Arrays;
import java.util.List;
import org.rapporteur.text.Ranges;

/** Which tokens of a text belong to statements already. */
final class Taken {
    private final boolean[] tokens;

    Taken(int size, List<Said> all) {
        tokens = new boolean[size];
        all.forEach(this::add);
    }

    /** Takes the tokens of a statement's source, cue and content. */
    void add(Said said) {
        for (Ranges ranges : List.of(said.source(), said.cue(), said.content()))
            for (int r = 0; r < ranges.size(); r++) Arrays.fill(tokens, ranges.start(r), ranges.end(r), true);
    }

    boolean free(int token) {
        return !tokens[token];
    }
}
