package org.rapporteur.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenBucketTest {
    /** Three a minute: one every 20 seconds. Times in seconds; the last answer is the seconds until the next request. */
    @ParameterizedTest
    @CsvSource({
        "0 0 0, 0",
        "0 0 0 0, 20",
        "0 0 0 19, 1",
        "0 0 0 20, 0",
        "0 0 0 20 20, 20",
        "0 0 0 600 600 600, 0",
        "0 0 0 600 600 600 600, 20",
        "100 90 90, 0",
        "100 90 90 80, 20"
    })
    void fillsEvenlyUpToAMinutesWorth(String requests, long wait) {
        TokenBucket bucket = new TokenBucket(3, 0);
        long last = Arrays.stream(requests.split(" "))
                .mapToLong(second -> bucket.take(Long.parseLong(second) * 1_000_000_000L))
                .reduce(0, (before, after) -> after);
        assertThat(Math.round(last / 1e9)).isEqualTo(wait);
    }
}
