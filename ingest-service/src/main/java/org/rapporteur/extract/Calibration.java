package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.text.Table;
import org.rapporteur.text.encoder.EncoderSize;

/**
 * How often statements are right that an encoder is so sure of: a line that never falls, through points fitted by
 * {@code org.rapporteur.bench.MeasureConfidence}. Without points confidence stays as it is.
 */
final class Calibration {
    /** Confidence as the encoder gives it. */
    static final Calibration NONE = new Calibration(List.of());

    private final double[] given;
    private final double[] right;

    /** Takes rows of the table: size, confidence, share. */
    Calibration(List<List<String>> points) {
        given = new double[points.size()];
        right = new double[points.size()];
        for (int i = 0; i < given.length; i++) {
            given[i] = Double.parseDouble(points.get(i).get(1));
            right[i] = Double.parseDouble(points.get(i).get(2));
            boolean falls = i > 0 && (given[i] <= given[i - 1] || right[i] < right[i - 1]);
            if (falls) throw new IllegalStateException("calibration.tsv falls at " + points.get(i));
        }
    }

    static Calibration of(EncoderSize size) {
        List<List<String>> points = new ArrayList<>();
        for (List<String> row : Table.read(Calibration.class, "calibration.tsv", 3))
            if (row.get(0).equals(size.name())) points.add(row);
        return new Calibration(points);
    }

    /** The share of right ones among those of a confidence; both from 0 to 1. */
    double of(double confidence) {
        if (given.length == 0) return confidence;
        int next = 0;
        while (next < given.length && given[next] < confidence) next++;
        if (next == 0) return right[0];
        if (next == given.length) return right[next - 1];
        double part = (confidence - given[next - 1]) / (given[next] - given[next - 1]);
        return right[next - 1] + part * (right[next] - right[next - 1]);
    }
}
