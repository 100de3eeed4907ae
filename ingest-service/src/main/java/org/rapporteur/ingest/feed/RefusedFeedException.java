package org.rapporteur.ingest.feed;

/** What was fetched is no feed, or one that is not read; the message says why. */
public final class RefusedFeedException extends RuntimeException {
    RefusedFeedException(String reason) {
        super(reason, null, false, false);
    }
}
