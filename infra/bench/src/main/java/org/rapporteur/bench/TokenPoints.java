package org.rapporteur.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Ranges;

/** Where tokens begin and end, in code points, as gold files count. */
final class TokenPoints {
    private final int[] starts;
    private final int[] ends;

    TokenPoints(AnnotatedText text) {
        starts = new int[text.tokens().size()];
        ends = new int[starts.length];
        String chars = text.document().text();
        int points = 0;
        int at = 0;
        for (int t = 0; t < starts.length; t++) {
            points += chars.codePointCount(at, text.tokens().start(t));
            starts[t] = points;
            at = text.tokens().end(t);
            points += chars.codePointCount(text.tokens().start(t), at);
            ends[t] = points;
        }
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    /** Adds token ranges as pairs of offsets. */
    void put(ArrayNode array, Ranges ranges) {
        for (int r = 0; r < ranges.size(); r++)
            array.addArray().add(starts[ranges.start(r)]).add(ends[ranges.end(r) - 1]);
    }
}
