package org.rapporteur.ingest.fetch;

/** A fetch that came to nothing, and why. */
public final class FetchException extends RuntimeException {
    /** What stood in the way. */
    public enum Reason {
        /** What a redirect leads to is no http or https address. */
        ADDRESS,
        /** The host has an address that may not be connected to. */
        FORBIDDEN,
        /** robots.txt says no. */
        ROBOTS,
        /** Its content is of another type than was asked for. */
        CONTENT_TYPE,
        TOO_LARGE,
        TOO_MANY_REDIRECTS,
        /** The host has no address. */
        UNKNOWN_HOST,
        TIME_OUT,
        /** No connection, no TLS, or no HTTP. */
        BROKEN
    }

    private final Reason reason;

    FetchException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether trying again later may help. */
    public boolean passing() {
        return switch (reason) {
            case ADDRESS, FORBIDDEN, ROBOTS, CONTENT_TYPE, TOO_LARGE, TOO_MANY_REDIRECTS -> false;
            case UNKNOWN_HOST, TIME_OUT, BROKEN -> true;
        };
    }
}
