package org.rapporteur.ingest.intake;

import java.time.Duration;
import org.rapporteur.model.CleanDocument;

/**
 * One document on its way into the store.
 *
 * @param key the request's {@code Idempotency-Key}, or null
 * @param fingerprint what the request asked, hashed: the same for the same request
 * @param patience how long the sender is ready to wait for its facts; zero for not at all
 */
record Delivery(CleanDocument document, String mediaType, String key, String fingerprint, Duration patience) {}
