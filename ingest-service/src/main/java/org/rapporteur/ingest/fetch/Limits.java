package org.rapporteur.ingest.fetch;

import java.time.Duration;
import org.rapporteur.ingest.IngestSettings;

/**
 * How much one fetch may take.
 *
 * @param bytes of a body, sent and decompressed
 * @param connect time to connect to one address
 */
record Limits(Duration time, Duration connect, int redirects, int bytes) {
    /** How many addresses of a host are tried. */
    static final int ADDRESSES = 3;

    static Limits of(IngestSettings.Fetch settings) {
        return new Limits(
                settings.time(),
                settings.connectTime(),
                settings.maxRedirects(),
                Math.toIntExact(settings.maxBody().asLongValue()));
    }
}
