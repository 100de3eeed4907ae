package org.rapporteur.ingest.intake;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;
import org.rapporteur.api.Preference;
import org.rapporteur.api.ProblemException;

/**
 * How a document is to be delivered.
 *
 * @param key the {@code Idempotency-Key}, or null
 * @param patience how long its sender is ready to wait, at most what is allowed; zero for not at all
 */
record DeliveryHeaders(String key, Duration patience) {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final int MAX_KEY = 200;

    /** @throws ProblemException 400 for a key that is none */
    static DeliveryHeaders of(HttpHeaders headers, Duration maxWait) {
        Duration wait = Preference.waiting(values(headers, "Prefer")).orElse(Duration.ZERO);
        return new DeliveryHeaders(
                key(headers.getHeaderString(IDEMPOTENCY_KEY)), wait.compareTo(maxWait) > 0 ? maxWait : wait);
    }

    private static List<String> values(HttpHeaders headers, String name) {
        List<String> values = headers.getRequestHeader(name);
        return values == null ? List.of() : values;
    }

    private static String key(String key) {
        if (key == null) return null;
        if (key.isBlank() || key.length() > MAX_KEY)
            throw ProblemException.badRequest(IDEMPOTENCY_KEY, "is not 1 to " + MAX_KEY + " characters long");
        return key;
    }
}
