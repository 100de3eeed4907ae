package org.rapporteur.api;

import io.smallrye.mutiny.Multi;

/**
 * An answer of lines, each sent as soon as it is there and only as fast as the client reads.
 *
 * @param lines each with its line end
 */
public record LineStream(Multi<byte[]> lines) {
    /** Newline-delimited JSON. */
    public static final String NDJSON = "application/x-ndjson";
}
