package org.rapporteur.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * A bucket for each caller, in this process only: two instances allow twice as much. Memory is bounded: 20,000 buckets,
 * each forgotten once it is full again, the one longest unused first where there are more.
 */
@Singleton
class RateLimits {
    private static final int MOST_CALLERS = 20_000;
    private static final Duration UNTIL_FULL = Duration.ofMinutes(1);

    private final Cache<String, TokenBucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(UNTIL_FULL)
            .build();

    /** Takes one request of a caller; answers the seconds to wait, 0 for none. */
    long take(String caller, int perMinute) {
        long now = System.nanoTime();
        TokenBucket bucket = buckets.asMap()
                .compute(
                        caller,
                        (name, known) -> known == null || known.perMinute() != perMinute
                                ? new TokenBucket(perMinute, now)
                                : known);
        return Duration.ofNanos(bucket.take(now)).plusMillis(999).toSeconds();
    }
}
