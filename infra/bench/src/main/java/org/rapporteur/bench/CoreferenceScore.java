package org.rapporteur.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well one partition of mentions agrees with another, as coreference is scored; each figure is an F1 of 0 to 1.
 * MUC counts links, B³ (Bagga and Baldwin 1998) mentions, CEAF-e (Luo 2005) clusters aligned one to one by
 * {@code 2|K∩R| / (|K|+|R|)}.
 */
final class CoreferenceScore {
    private final int[] gold;
    private final int[] found;
    /** For each cluster of the gold how many mentions it shares with each found one. */
    private final Map<Integer, Map<Integer, Integer>> shared = new LinkedHashMap<>();

    private final Map<Integer, Integer> goldSizes = new HashMap<>();
    private final Map<Integer, Integer> foundSizes = new HashMap<>();

    /** @param gold the number of each mention's cluster, and the same by what was found */
    CoreferenceScore(int[] gold, int[] found) {
        if (gold.length != found.length) throw new IllegalArgumentException(gold.length + " and " + found.length);
        this.gold = gold.clone();
        this.found = found.clone();
        for (int i = 0; i < gold.length; i++) {
            shared.computeIfAbsent(gold[i], none -> new LinkedHashMap<>()).merge(found[i], 1, Integer::sum);
            goldSizes.merge(gold[i], 1, Integer::sum);
            foundSizes.merge(found[i], 1, Integer::sum);
        }
    }

    double conll() {
        return (muc() + b3() + ceafe()) / 3;
    }

    double muc() {
        int links = 0;
        for (Map<Integer, Integer> parts : shared.values())
            links += parts.values().stream().mapToInt(n -> n - 1).sum();
        double possible = gold.length - (double) goldSizes.size();
        double made = gold.length - (double) foundSizes.size();
        return f1(possible == 0 ? 0 : links / possible, made == 0 ? 0 : links / made);
    }

    double b3() {
        double recall = 0;
        double precision = 0;
        for (int i = 0; i < gold.length; i++) {
            double both = shared.get(gold[i]).get(found[i]);
            recall += both / goldSizes.get(gold[i]);
            precision += both / foundSizes.get(found[i]);
        }
        return f1(recall / gold.length, precision / gold.length);
    }

    double ceafe() {
        double alike = 0;
        for (List<Integer> block : blocks()) alike += aligned(block);
        return f1(alike / goldSizes.size(), alike / foundSizes.size());
    }

    /** Clusters of the gold that share found clusters, directly or by others: each block can be aligned alone. */
    private List<List<Integer>> blocks() {
        Map<Integer, List<Integer>> byFound = new HashMap<>();
        shared.forEach((cluster, parts) -> parts.keySet()
                .forEach(other -> byFound.computeIfAbsent(other, none -> new ArrayList<>())
                        .add(cluster)));
        List<List<Integer>> blocks = new ArrayList<>();
        Map<Integer, Boolean> seen = new HashMap<>();
        for (Integer first : shared.keySet()) {
            if (seen.putIfAbsent(first, true) != null) continue;
            List<Integer> block = new ArrayList<>();
            Deque<Integer> waiting = new ArrayDeque<>(List.of(first));
            while (!waiting.isEmpty()) {
                Integer cluster = waiting.poll();
                block.add(cluster);
                for (Integer other : shared.get(cluster).keySet())
                    for (Integer next : byFound.get(other)) if (seen.putIfAbsent(next, true) == null) waiting.add(next);
            }
            blocks.add(block);
        }
        return blocks;
    }

    private double aligned(List<Integer> block) {
        List<Integer> others = block.stream()
                .flatMap(cluster -> shared.get(cluster).keySet().stream())
                .distinct()
                .toList();
        int size = Math.max(block.size(), others.size());
        double[][] cost = new double[size][size];
        for (int i = 0; i < block.size(); i++)
            for (int j = 0; j < others.size(); j++) cost[i][j] = -alike(block.get(i), others.get(j));
        return -Assignment.least(cost);
    }

    private double alike(Integer cluster, Integer other) {
        int both = shared.get(cluster).getOrDefault(other, 0);
        return 2.0 * both / (goldSizes.get(cluster) + foundSizes.get(other));
    }

    private static double f1(double recall, double precision) {
        return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
    }

    /** The assignment of rows to columns that costs least (Hungarian method with potentials, cubic time). */
    private static final class Assignment {
        private Assignment() {}

        static double least(double[][] cost) {
            int size = cost.length;
            double[] rows = new double[size + 1];
            double[] columns = new double[size + 1];
            int[] rowOf = new int[size + 1];
            for (int row = 1; row <= size; row++) assign(cost, row, rows, columns, rowOf);
            double total = 0;
            for (int column = 1; column <= size; column++) total += cost[rowOf[column] - 1][column - 1];
            return total;
        }

        /** Adds one row by the cheapest augmenting path; column 0 stands for the row that has none yet. */
        private static void assign(double[][] cost, int row, double[] rows, double[] columns, int[] rowOf) {
            int size = cost.length;
            double[] slack = new double[size + 1];
            Arrays.fill(slack, Double.POSITIVE_INFINITY);
            int[] before = new int[size + 1];
            boolean[] used = new boolean[size + 1];
            rowOf[0] = row;
            int column = 0;
            do {
                used[column] = true;
                int from = rowOf[column];
                double delta = Double.POSITIVE_INFINITY;
                int next = 0;
                for (int j = 1; j <= size; j++) {
                    if (used[j]) continue;
                    double reduced = cost[from - 1][j - 1] - rows[from] - columns[j];
                    if (reduced < slack[j]) {
                        slack[j] = reduced;
                        before[j] = column;
                    }
                    if (slack[j] < delta) {
                        delta = slack[j];
                        next = j;
                    }
                }
                for (int j = 0; j <= size; j++) {
                    if (used[j]) {
                        rows[rowOf[j]] += delta;
                        columns[j] -= delta;
                    } else slack[j] -= delta;
                }
                column = next;
            } while (rowOf[column] != 0);
            for (; column != 0; column = before[column]) rowOf[column] = rowOf[before[column]];
        }
    }
}
