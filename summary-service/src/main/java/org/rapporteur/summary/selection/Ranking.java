package org.rapporteur.summary.selection;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Candidates by their worth: nearness to the centroid of all, place in the document, facts, and the query. Time grows
 * with the number of lemmas.
 */
public final class Ranking {
    private static final int FULL_LENGTH = 12;

    private final List<Candidate> candidates;
    private final List<SparseVector> vectors;
    private final double[] scores;
    private final Weights weights;

    private Ranking(List<Candidate> candidates, Weights weights) {
        this.candidates = List.copyOf(candidates);
        this.weights = weights;
        Lexicon lexicon = new Lexicon(candidates);
        vectors = lexicon.vectors();
        scores = nearness(vectors, lexicon.size());
        double bestMatch =
                candidates.stream().mapToDouble(Candidate::match).max().orElse(0);
        for (int i = 0; i < scores.length; i++) scores[i] += bonus(candidates.get(i), bestMatch);
    }

    public static Ranking of(List<Candidate> candidates, Weights weights) {
        return new Ranking(candidates, weights);
    }

    /** The best, in descending order; equal ones as they came. */
    public List<Integer> best(int limit) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .limit(limit)
                .toList();
    }

    public double score(int candidate) {
        return scores[candidate];
    }

    /** Cosine of two candidates' lemmas, 0 to 1. */
    public double likeness(int one, int other) {
        return vectors.get(one).cosine(vectors.get(other));
    }

    int document(int candidate) {
        return candidates.get(candidate).document();
    }

    Weights weights() {
        return weights;
    }

    private double bonus(Candidate candidate, double bestMatch) {
        double lead = weights.lead() / Math.sqrt(1 + candidate.position());
        double facts = weights.facts() * (1 - 1.0 / (1 + candidate.facts()));
        double match = bestMatch == 0 ? 0 : weights.match() * candidate.match() / bestMatch;
        double length = Math.abs(Math.log((1.0 + candidate.lemmas().size()) / (1 + FULL_LENGTH)));
        return lead + facts + match - weights.brevity() * length;
    }

    /** Cosine with the sum of all vectors, the nearest at 1. */
    private static double[] nearness(List<SparseVector> vectors, int features) {
        double[] centroid = new double[features];
        for (SparseVector vector : vectors)
            for (int i = 0; i < vector.features().length; i++) centroid[vector.features()[i]] += vector.weights()[i];
        double[] nearness = new double[vectors.size()];
        double nearest = 0;
        for (int n = 0; n < nearness.length; n++) {
            SparseVector vector = vectors.get(n);
            for (int i = 0; i < vector.features().length; i++)
                nearness[n] += vector.weights()[i] * centroid[vector.features()[i]];
            nearest = Math.max(nearest, nearness[n]);
        }
        if (nearest > 0) for (int n = 0; n < nearness.length; n++) nearness[n] /= nearest;
        return nearness;
    }
}
