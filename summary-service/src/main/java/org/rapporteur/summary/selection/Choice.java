package org.rapporteur.summary.selection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A chosen candidate and those of other documents that say the same.
 *
 * @param candidate index of the chosen one
 * @param corroborating indices, nearest first, one for each further document
 */
public record Choice(int candidate, List<Integer> corroborating) {
    public Choice {
        corroborating = List.copyOf(corroborating);
    }

    /** How alike two candidates are, 0 to 1. */
    @FunctionalInterface
    public interface Likeness {
        double between(int one, int other);
    }

    /**
     * Picks up to {@code limit} of a shortlist by maximal marginal relevance: worth, raised by what corroborates it, less
     * the likeness to what is picked already. What says the same as a picked one is never picked itself. Time grows with
     * the square of the shortlist.
     */
    public static List<Choice> among(Ranking ranking, List<Integer> shortlist, Likeness likeness, int limit) {
        Weights weights = ranking.weights();
        List<Integer> left = new ArrayList<>(shortlist);
        double[] worth =
                new double[shortlist.stream().mapToInt(i -> i + 1).max().orElse(0)];
        double[] repeated = new double[worth.length];
        for (int i : shortlist)
            worth[i] = ranking.score(i)
                    + weights.corroboration()
                            * Math.log(1
                                    + corroborating(ranking, shortlist, likeness, i)
                                            .size())
                            / Math.log(2);
        List<Choice> choices = new ArrayList<>();
        while (choices.size() < limit && !left.isEmpty()) {
            int next = left.get(0);
            for (int i : left)
                if (worth[i] - weights.redundancy() * repeated[i] > worth[next] - weights.redundancy() * repeated[next])
                    next = i;
            int picked = next;
            choices.add(new Choice(picked, corroborating(ranking, shortlist, likeness, picked)));
            left.removeIf(i -> i == picked || likeness.between(picked, i) >= weights.same());
            for (int i : left) repeated[i] = Math.max(repeated[i], likeness.between(picked, i));
        }
        return choices;
    }

    private static List<Integer> corroborating(
            Ranking ranking, List<Integer> shortlist, Likeness likeness, int candidate) {
        Set<Integer> documents = new HashSet<>(Set.of(ranking.document(candidate)));
        return shortlist.stream()
                .filter(i -> i != candidate
                        && likeness.between(candidate, i) >= ranking.weights().same())
                .sorted((a, b) -> Double.compare(likeness.between(candidate, b), likeness.between(candidate, a)))
                .filter(i -> documents.add(ranking.document(i)))
                .toList();
    }
}
