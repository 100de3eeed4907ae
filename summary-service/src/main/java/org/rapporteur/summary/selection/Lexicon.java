package org.rapporteur.summary.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns lemmas into vectors of term frequency and inverse sentence frequency, over one set of candidates. */
final class Lexicon {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<int[]> sentences = new ArrayList<>();
    private int[] frequencies;

    Lexicon(List<Candidate> candidates) {
        for (Candidate candidate : candidates)
            sentences.add(candidate.lemmas().stream()
                    .mapToInt(lemma -> numbers.computeIfAbsent(lemma, any -> numbers.size()))
                    .toArray());
        frequencies = new int[numbers.size()];
        for (int[] sentence : sentences)
            for (int feature : java.util.Arrays.stream(sentence).distinct().toArray()) frequencies[feature]++;
    }

    int size() {
        return frequencies.length;
    }

    List<SparseVector> vectors() {
        return sentences.stream().map(this::vector).toList();
    }

    private SparseVector vector(int[] sentence) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (int feature : sentence) counts.merge(feature, 1, Integer::sum);
        int[] features = new int[counts.size()];
        float[] weights = new float[counts.size()];
        double squares = 0;
        int n = 0;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            features[n] = count.getKey();
            double weight = (1 + Math.log(count.getValue())) * inverseFrequency(count.getKey());
            weights[n++] = (float) weight;
            squares += weight * weight;
        }
        for (int i = 0; i < n; i++) weights[i] /= (float) Math.sqrt(squares);
        return new SparseVector(features, weights);
    }

    private double inverseFrequency(int feature) {
        return Math.log(1 + (double) sentences.size() / frequencies[feature]);
    }
}
