package org.rapporteur.summary.selection;

import java.util.List;

/**
 * A sentence that may be chosen.
 *
 * @param document ordinal of its document among the candidates' documents
 * @param position index in its document
 * @param lemmas of its content words
 * @param facts facts it carries
 * @param match how well it answers a query, 0 to 1
 */
public record Candidate(int document, int position, List<String> lemmas, int facts, double match) {
    public Candidate {
        lemmas = List.copyOf(lemmas);
        if (position < 0 || facts < 0 || !(match >= 0)) throw new IllegalArgumentException("Negative " + position);
    }
}
