package org.rapporteur.model;

import java.time.Instant;
import java.util.Objects;

/**
 * An entry of a feed that was seen, and what became of it.
 *
 * @param key what it is known by in its feed: its id, else its link, else a hash of what it says
 * @param fingerprint hash of what it said when last looked at
 * @param tries how often its article was tried
 * @param problem why its article could not be had; null where it could
 * @param document the document it led to, or null
 * @param seenAt when that was written down; null before
 */
public record SeenEntry(
        String key,
        String url,
        String title,
        String fingerprint,
        State state,
        int tries,
        String problem,
        String document,
        Instant seenAt) {
    /** What became of an entry. */
    public enum State {
        /** Its article is a document. */
        STORED,
        /** Its article was a document already: by its address, or by its words. */
        KNOWN,
        /** Its article could not be had and will be tried again. */
        WAITING,
        /** Its article cannot be had. */
        FAILED
    }

    public SeenEntry {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(state, "state");
    }
}
