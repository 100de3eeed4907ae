package org.rapporteur.golden;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well clusters of mentions agree with the expected ones (B³, Bagga and Baldwin 1998): for each mention, what share of
 * its cluster belongs there, and what share of its expected cluster is there; means over the mentions.
 */
record BCubed(double precision, double recall) {
    /** A mention with the names of the cluster it should be in and of the one it is in; the latter null where it was missed. */
    record Placed(String expected, String found) {}

    static BCubed of(List<Placed> mentions) {
        Map<String, Integer> expected = new HashMap<>();
        Map<String, Integer> found = new HashMap<>();
        Map<Placed, Integer> both = new HashMap<>();
        for (Placed mention : mentions) {
            expected.merge(mention.expected(), 1, Integer::sum);
            if (mention.found() == null) continue;
            found.merge(mention.found(), 1, Integer::sum);
            both.merge(mention, 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        int placed = 0;
        for (Placed mention : mentions) {
            if (mention.found() == null) continue;
            placed++;
            precision += (double) both.get(mention) / found.get(mention.found());
            recall += (double) both.get(mention) / expected.get(mention.expected());
        }
        return new BCubed(placed == 0 ? 0 : precision / placed, mentions.isEmpty() ? 0 : recall / mentions.size());
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
