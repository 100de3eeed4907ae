package org.rapporteur.bench;

import java.util.Locale;
import java.util.Set;

/** Counts of spans found, wanted, and both. */
final class SpanScore {
    private int found;
    private int wanted;
    private int right;

    void add(Set<?> gold, Set<?> predicted) {
        found += predicted.size();
        wanted += gold.size();
        for (Object span : predicted) if (gold.contains(span)) right++;
    }

    double f1() {
        return 200.0 * right / Math.max(1, found + wanted);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "P %.2f  R %.2f  F1 %.2f  (%d found, %d wanted)",
                100.0 * right / Math.max(1, found),
                100.0 * right / Math.max(1, wanted),
                f1(),
                found,
                wanted);
    }
}
