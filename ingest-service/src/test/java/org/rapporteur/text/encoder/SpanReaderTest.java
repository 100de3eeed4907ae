package org.rapporteur.text.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.text.encoder.SpanReader.Span;

class SpanReaderTest {
    private static final int SIZE = 12;
    private static final double WORTH = 0.25;

    @Test
    void noOtherSpansThatDoNotOverlapAreWorthMore() {
        Random random = new Random(1789);
        for (int i = 0; i < 300; i++) {
            List<Span> candidates = candidates(random, 1 + random.nextInt(12));
            List<Span> read = SpanReader.best(candidates, SIZE, WORTH);
            assertThat(candidates).containsAll(read);
            for (int s = 1; s < read.size(); s++)
                assertThat(read.get(s).from())
                        .isGreaterThanOrEqualTo(read.get(s - 1).to());
            assertThat(worth(read)).isCloseTo(best(candidates), within(1e-9));
        }
    }

    @Test
    void whatIsHardlyProbableIsNotRead() {
        assertThat(SpanReader.best(List.of(new Span(0, 3, 1, 1, 0.1)), SIZE, WORTH))
                .isEmpty();
    }

    private static List<Span> candidates(Random random, int count) {
        List<Span> candidates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(SIZE);
            int to = from + 1 + random.nextInt(SIZE - from);
            candidates.add(new Span(from, to, random.nextInt(3), 1, random.nextDouble()));
        }
        candidates.sort(Comparator.comparingInt(Span::to));
        return candidates;
    }

    private static double worth(List<Span> spans) {
        return spans.stream().mapToDouble(s -> s.probability() - WORTH).sum();
    }

    /** The highest worth of all choices, by trying all. */
    private static double best(List<Span> candidates) {
        double best = 0;
        for (int choice = 0; choice < 1 << candidates.size(); choice++) {
            List<Span> chosen = new ArrayList<>();
            for (int i = 0; i < candidates.size(); i++) if ((choice >> i & 1) == 1) chosen.add(candidates.get(i));
            if (apart(chosen)) best = Math.max(best, worth(chosen));
        }
        return best;
    }

    private static boolean apart(List<Span> spans) {
        for (Span one : spans) for (Span other : spans) if (one != other && one.overlaps(other)) return false;
        return true;
    }
}
