package org.rapporteur.api;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many items at most, 1 to 1000
 * @param limited whether the client said so
 * @param cursor where to go on; null from the first
 */
public record ListRequest(int limit, boolean limited, String cursor) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 1000;

    /** Reads {@code limit} and {@code cursor}. */
    public static ListRequest of(Parameters parameters) {
        return new ListRequest(
                parameters.integer("limit", 1, MAX_LIMIT, DEFAULT_LIMIT),
                parameters.has("limit"),
                parameters.text("cursor"));
    }
}
