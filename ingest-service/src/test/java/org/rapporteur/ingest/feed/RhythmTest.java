package org.rapporteur.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.ingest.feed.PollOutcome.Kind;

/** How long feeds are left alone. */
class RhythmTest {
    private final Rhythm rhythm = new Rhythm(Duration.ofMinutes(5), Duration.ofHours(24));

    @ParameterizedTest
    @CsvSource({
        "3600, CHANGED, 1800",
        "300, CHANGED, 300",
        "400, CHANGED, 300",
        "3600, UNCHANGED, 5400",
        "80000, UNCHANGED, 86400",
        "86400, UNCHANGED, 86400",
        "3600, FAILED, 3600",
        "3600, ENDED, 3600"
    })
    void theIntervalFollowsWhatIsFound(int before, Kind kind, int after) {
        assertThat(rhythm.interval(before, kind)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "3600, 0, , 3600",
        "3600, 0, 60, 3600",
        "3600, 0, 7200, 7200",
        "3600, 0, 99999999, 86400",
        "3600, 1, , 300",
        "3600, 2, , 600",
        "3600, 5, , 4800",
        "3600, 9, , 76800",
        "3600, 10, , 86400",
        "3600, 2147483647, , 86400",
        "3600, 1, 3000, 3000"
    })
    void thePauseDoublesWithFailuresAndHeedsTheHost(int interval, int failures, Long asked, long pause) {
        assertThat(rhythm.pause(interval, failures, asked == null ? null : Duration.ofSeconds(asked)))
                .isEqualTo(pause);
    }

    @Test
    void aFeedThatNeverChangesIsPolledOnceADayWithinAWeek() {
        int interval = 300;
        long passed = 0;
        while (interval < 86_400) {
            interval = rhythm.interval(interval, Kind.UNCHANGED);
            passed += interval;
        }
        assertThat(Duration.ofSeconds(passed)).isLessThan(Duration.ofDays(7));
    }
}
