package org.rapporteur.ingest.feed;

import java.time.Duration;

/**
 * How long to leave a feed alone: half as long as before when it had something new, half as long again when it had not,
 * twice as long with each failure, and never less than it asks for.
 *
 * @param shortest between two polls
 * @param longest between two polls, whatever a host asks
 */
record Rhythm(Duration shortest, Duration longest) {
    private static final int MAX_DOUBLINGS = 20;

    Rhythm {
        if (shortest.isNegative() || shortest.isZero() || longest.compareTo(shortest) < 0)
            throw new IllegalArgumentException("No interval between " + shortest + " and " + longest);
    }

    /** The interval after a poll, seconds; a failure leaves it as it is. */
    int interval(int seconds, PollOutcome.Kind kind) {
        return switch (kind) {
            case CHANGED -> bounded(seconds / 2);
            case UNCHANGED -> bounded(seconds + (seconds + 1) / 2);
            case FAILED, ENDED -> seconds;
        };
    }

    /**
     * Seconds until the next poll.
     *
     * @param interval after this poll
     * @param failures in a row, this one among them
     */
    long pause(int interval, int failures, Duration patience) {
        long own = failures == 0 ? interval : bounded(shortest.toSeconds() << Math.min(failures - 1, MAX_DOUBLINGS));
        long asked = patience == null ? 0 : Math.min(patience.toSeconds(), longest.toSeconds());
        return Math.max(own, asked);
    }

    private int bounded(long seconds) {
        return (int) Math.max(1, Math.max(shortest.toSeconds(), Math.min(longest.toSeconds(), seconds)));
    }
}
