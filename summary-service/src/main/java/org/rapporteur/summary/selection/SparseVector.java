package org.rapporteur.summary.selection;

/** Features in ascending order and their weights, of length one unless empty. */
record SparseVector(int[] features, float[] weights) {
    /** Cosine of the two, 0 to 1. */
    double cosine(SparseVector other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < features.length && j < other.features.length) {
            if (features[i] == other.features[j]) sum += weights[i++] * other.weights[j++];
            else if (features[i] < other.features[j]) i++;
            else j++;
        }
        return sum;
    }
}
