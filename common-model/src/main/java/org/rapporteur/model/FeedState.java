package org.rapporteur.model;

/** Whether a feed is polled. */
public enum FeedState {
    ACTIVE,
    /** By somebody's wish; until it is set active again. */
    PAUSED,
    /** Its host said that it is gone for good, or that it moved to where another registered feed is. */
    ENDED
}
