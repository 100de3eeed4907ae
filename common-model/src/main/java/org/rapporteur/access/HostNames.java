package org.rapporteur.access;

import java.util.Locale;

/** Names of hosts as they stand in settings and in {@code Host} and {@code Origin} headers. */
final class HostNames {
    private HostNames() {}

    /** Whether it is this machine's own name or address, which others cannot reach. Asks no name server. */
    static boolean loopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.matches("127(\\.\\d{1,3}){3}")
                || name.equals("::1")
                || name.equals("[::1]")
                || name.equals("0:0:0:0:0:0:0:1");
    }

    /** {@code localhost:8080} without its port. */
    static String withoutPort(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
    }
}
