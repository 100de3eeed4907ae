package org.rapporteur.ingest.fetch;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.rapporteur.ingest.fetch.FetchException.Reason;

/**
 * From a host to the addresses to connect to: looked up once, all of them checked. Who connects by name instead would ask
 * again, and may be told something else.
 */
record Pinning(HostNames names, AddressRules rules) {
    /**
     * The addresses of a host, each of which may be connected to.
     *
     * @throws FetchException where it has none, or any of them may not be connected to
     */
    List<InetAddress> addresses(String host) {
        try {
            List<InetAddress> addresses = names.lookUp(host);
            if (addresses.isEmpty()) throw new FetchException(Reason.UNKNOWN_HOST, "Host " + host + " has no address");
            for (InetAddress address : addresses) check(host, address);
            return addresses;
        } catch (UnknownHostException e) {
            throw new FetchException(Reason.UNKNOWN_HOST, "Host " + host + " is not known");
        }
    }

    private void check(String host, InetAddress address) {
        String refusal = rules.refusal(address);
        if (refusal != null)
            throw new FetchException(
                    Reason.FORBIDDEN, "Host " + host + " has an address that is not public (" + refusal + ")");
    }

    /** Why a host that is written as an address will be refused; null where it will not, or is a name. */
    String refusal(WebAddress address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address.host());
        if (bytes == null) return null;
        try {
            return rules.refusal(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 or 16 bytes are an address", e);
        }
    }
}
