package org.rapporteur.golden;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How many are right of how many, by what was asked. */
final class Score {
    private static final String ROW = "%-32s %4d / %4d  %5.1f %%%n";

    private final Map<String, int[]> tallies = new LinkedHashMap<>();

    void add(String asked, boolean right) {
        int[] tally = tallies.computeIfAbsent(asked, none -> new int[2]);
        if (right) tally[0]++;
        tally[1]++;
    }

    int right(String asked) {
        return tallies.getOrDefault(asked, new int[2])[0];
    }

    int total(String asked) {
        return tallies.getOrDefault(asked, new int[2])[1];
    }

    /** 0 to 1; 1 where nothing was asked. */
    double share(String asked) {
        return total(asked) == 0 ? 1 : (double) right(asked) / total(asked);
    }

    /** Harmonic mean of the shares of two questions, of recall and precision. */
    double f1(String recall, String precision) {
        double sum = share(recall) + share(precision);
        return sum == 0 ? 0 : 2 * share(recall) * share(precision) / sum;
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        tallies.forEach((asked, tally) ->
                table.append(String.format(Locale.ROOT, ROW, asked, tally[0], tally[1], 100 * share(asked))));
        return table.toString();
    }
}
