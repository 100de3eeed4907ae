package org.rapporteur.model;

import java.time.Instant;
import java.util.Objects;

/**
 * A write that was carried out.
 *
 * @param who the caller: {@code key 7 (harvester)}, {@code token NAME}, {@code admin key}, or {@code anyone} where
 *     callers are not asked who they are
 * @param target what came of it, where the answer told; null elsewhere
 * @param status the answer's HTTP status
 * @param address the network address the request came from
 */
public record AuditEntry(
        String id,
        Instant at,
        String who,
        Role role,
        String method,
        String path,
        String target,
        int status,
        String address) {
    public AuditEntry {
        Objects.requireNonNull(who);
        Objects.requireNonNull(role);
        Objects.requireNonNull(method);
        Objects.requireNonNull(path);
        Objects.requireNonNull(address);
    }
}
