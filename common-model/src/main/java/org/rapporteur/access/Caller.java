package org.rapporteur.access;

import org.rapporteur.model.ApiKey;
import org.rapporteur.model.Role;

/**
 * Who calls.
 *
 * @param who as the audit log tells it
 * @param role null for one who may do nothing
 * @param requestsPerMinute how many requests it may make; 0 for any number
 */
record Caller(String who, Role role, int requestsPerMinute) {
    static final Caller ANYONE = new Caller("anyone", Role.ADMIN, 0);

    static Caller of(ApiKey key, int usual) {
        int limit = key.requestsPerMinute() == null ? usual : key.requestsPerMinute();
        return new Caller("key " + key.id() + " (" + key.name() + ")", key.role(), limit);
    }

    boolean may(Role needed) {
        return role != null && role.includes(needed);
    }
}
