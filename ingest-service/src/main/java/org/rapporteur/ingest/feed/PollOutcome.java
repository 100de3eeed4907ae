package org.rapporteur.ingest.feed;

import java.time.Duration;

/**
 * What a poll came to.
 *
 * @param etag validator to ask with next time; null to be sent everything again
 * @param lastModified likewise
 * @param title what the feed calls itself, or null
 * @param movedTo where it has moved for good, or null
 * @param patience how long its host asks to be left alone, or null
 * @param problem why it failed, or why it ended; null for a success
 */
record PollOutcome(
        Kind kind, String etag, String lastModified, String title, String movedTo, Duration patience, String problem) {
    enum Kind {
        CHANGED,
        UNCHANGED,
        FAILED,
        /** It is to be polled no more. */
        ENDED
    }

    static PollOutcome failed(String problem, Duration patience) {
        return new PollOutcome(Kind.FAILED, null, null, null, null, patience, problem);
    }

    static PollOutcome ended(String problem) {
        return new PollOutcome(Kind.ENDED, null, null, null, null, null, problem);
    }
}
