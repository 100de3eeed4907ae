package org.rapporteur.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up the addresses of hosts. */
@FunctionalInterface
interface HostNames {
    /** All addresses of a name, or the one that is written out; may take seconds. */
    List<InetAddress> lookUp(String host) throws UnknownHostException;

    /** What the machine asks. */
    static HostNames ofThisMachine() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
