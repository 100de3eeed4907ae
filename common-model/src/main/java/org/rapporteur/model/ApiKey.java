package org.rapporteur.model;

import java.time.Instant;
import java.util.Objects;

/**
 * A key that lets a caller in, without its secret.
 *
 * @param name what it is for, as told at its creation
 * @param requestsPerMinute how many requests it may make; null for as many as the settings say
 * @param createdBy who made it
 * @param expiresAt when it ends; null for never
 * @param revokedAt when it was revoked; null where it was not
 */
public record ApiKey(
        String id,
        String name,
        Role role,
        Integer requestsPerMinute,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt) {
    public ApiKey {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(role);
        Objects.requireNonNull(createdBy);
        Objects.requireNonNull(createdAt);
        if (requestsPerMinute != null && requestsPerMinute < 1)
            throw new IllegalArgumentException("A key must allow a request, not " + requestsPerMinute);
    }
}
