package org.rapporteur.bench;

import java.net.URI;
import java.util.Set;

/** Load goes to this machine only. */
final class Loopback {
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private Loopback() {}

    /** Ends the measurement with exit code 2 where the address is not one of this machine's loopback addresses. */
    static void require(String url) {
        String host = URI.create(url).getHost();
        if (host != null && HOSTS.contains(host)) return;
        System.err.println("Load goes to this machine only, not to " + url);
        System.exit(2);
    }
}
