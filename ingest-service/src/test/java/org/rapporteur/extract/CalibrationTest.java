package org.rapporteur.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.text.encoder.EncoderSize;

class CalibrationTest {
    @ParameterizedTest
    @CsvSource({"0, 0.3", "0.2, 0.3", "0.4, 0.5", "0.6, 0.7", "0.8, 0.7", "1, 0.7"})
    void confidenceLiesOnTheLineThroughThePoints(double given, double share) {
        Calibration calibration =
                new Calibration(List.of(List.of("DEFAULT", "0.2", "0.3"), List.of("DEFAULT", "0.6", "0.7")));
        assertThat(calibration.of(given)).isCloseTo(share, within(1e-9));
    }

    @Test
    void withoutPointsConfidenceStaysAsItIs() {
        assertThat(Calibration.NONE.of(0.42)).isEqualTo(0.42);
    }

    @Test
    void aLineThatFallsIsRefused() {
        List<List<String>> falling = List.of(List.of("DEFAULT", "0.2", "0.7"), List.of("DEFAULT", "0.6", "0.3"));
        assertThatThrownBy(() -> new Calibration(falling)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void eachSizeHasALineFromNothingToCertainty(EncoderSize size) {
        Calibration calibration = Calibration.of(size);
        for (double c = 0; c < 1; c += 0.01) assertThat(calibration.of(c)).isBetween(0.0, calibration.of(c + 0.01));
    }
}
