package org.rapporteur.ingest.fetch;

import java.util.Objects;

/**
 * What to fetch.
 *
 * @param etag validator of what is had already, or null
 * @param lastModified validator of what is had already, as it was sent, or null
 */
public record FetchRequest(WebAddress address, Wanted wanted, String etag, String lastModified) {
    public FetchRequest {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(wanted, "wanted");
    }

    /** Whatever is there, had already or not. */
    public static FetchRequest of(WebAddress address, Wanted wanted) {
        return new FetchRequest(address, wanted, null, null);
    }
}
