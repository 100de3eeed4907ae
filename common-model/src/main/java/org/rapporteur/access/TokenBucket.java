package org.rapporteur.access;

/**
 * Requests a caller may still make: full at first, refilled evenly, never above what a minute brings. Its clock is that of
 * the one who asks, in nanoseconds.
 */
final class TokenBucket {
    private static final double MINUTE = 60e9;

    private final int perMinute;
    private double tokens;
    private long at;

    TokenBucket(int perMinute, long now) {
        this.perMinute = perMinute;
        this.tokens = perMinute;
        this.at = now;
    }

    /** Takes one request; answers 0 if it was there, else the nanoseconds until one will be. */
    synchronized long take(long now) {
        tokens = Math.min(perMinute, tokens + Math.max(0, now - at) / MINUTE * perMinute);
        at = now;
        if (tokens >= 1) {
            tokens--;
            return 0;
        }
        return (long) Math.ceil((1 - tokens) / perMinute * MINUTE);
    }

    int perMinute() {
        return perMinute;
    }
}
