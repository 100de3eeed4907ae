package org.rapporteur.model;

import java.time.Instant;

/**
 * One line of the change feed.
 *
 * @param sequence position in the feed: grows in the order in which changes became visible, with gaps
 */
public record Change(long sequence, Instant at, Kind kind, Subject subject, String id, String document) {
    /** What happened to the subject. */
    public enum Kind {
        STORED,
        CHANGED,
        DELETED
    }

    /** What it happened to. */
    public enum Subject {
        DOCUMENT,
        STATEMENT,
        EVENT,
        STORY
    }
}
