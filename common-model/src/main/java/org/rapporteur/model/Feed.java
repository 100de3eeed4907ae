package org.rapporteur.model;

import java.time.Instant;
import java.util.Objects;

/**
 * A feed and how its polling goes; what is not known yet is null.
 *
 * @param title what it calls itself
 * @param outlet who publishes, as told at its registration
 * @param interval seconds between two polls at present
 * @param polledAt when it was last answered, with success or not
 * @param changedAt when new entries were last found in it
 * @param failures how many polls have failed since the last one that succeeded
 * @param problem why the last poll failed; null after one that succeeded
 * @param documents how many entries have led to a document
 * @param failedEntries how many entries' articles could not be had
 */
public record Feed(
        String id,
        String url,
        String title,
        String outlet,
        FeedState state,
        int interval,
        Instant registeredAt,
        Instant nextPollAt,
        Instant polledAt,
        Instant changedAt,
        int failures,
        String problem,
        Instant failedAt,
        long documents,
        long failedEntries) {
    public Feed {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(registeredAt, "registeredAt");
    }
}
