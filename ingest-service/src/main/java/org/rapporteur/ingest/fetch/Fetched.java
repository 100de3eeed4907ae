package org.rapporteur.ingest.fetch;

import java.time.Duration;
import java.util.Objects;

/**
 * An answer.
 *
 * @param status HTTP status after redirects
 * @param address where it was found in the end
 * @param moved where permanent redirects from the first on lead; null where there was none
 * @param contentType with its parameters, or null
 * @param location the answer's {@code Content-Location}, or null
 * @param retryAfter how long the host asks to be left alone, or null
 * @param body decompressed; empty for any status but 2xx
 */
public record Fetched(
        int status,
        WebAddress address,
        WebAddress moved,
        String contentType,
        String location,
        String etag,
        String lastModified,
        Duration retryAfter,
        byte[] body) {
    public Fetched {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(body, "body");
    }

    public boolean successful() {
        return status >= 200 && status < 300;
    }
}
