package org.rapporteur.ingest.fetch;

import io.netty.util.NetUtil;
import java.net.InetAddress;

/**
 * A block of internet addresses in CIDR notation.
 *
 * @param prefix its first address: 4 bytes or 16
 * @param bits how many leading bits its addresses share
 */
record Network(byte[] prefix, int bits) {
    Network {
        if (prefix.length != 4 && prefix.length != 16)
            throw new IllegalArgumentException("An address has 4 or 16 bytes, not " + prefix.length);
        if (bits < 0 || bits > prefix.length * 8)
            throw new IllegalArgumentException("A prefix of " + bits + " bits does not fit its address");
        prefix = prefix.clone();
    }

    /**
     * Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address.
     *
     * @throws IllegalArgumentException for anything else, names among it: nothing is looked up
     */
    static Network of(String cidr) {
        String[] parts = cidr.strip().split("/", 2);
        byte[] prefix = NetUtil.createByteArrayFromIpAddressString(parts[0]);
        if (prefix == null) throw new IllegalArgumentException("\"" + cidr + "\" is no network such as 10.0.0.0/8");
        try {
            return new Network(prefix, parts.length == 1 ? prefix.length * 8 : Integer.parseInt(parts[1]));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + cidr + "\" is no network such as 10.0.0.0/8", e);
        }
    }

    boolean contains(InetAddress address) {
        return contains(address.getAddress());
    }

    boolean contains(byte[] address) {
        if (address.length != prefix.length) return false;
        for (int bit = 0; bit < bits; bit += 8) {
            int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
            if (((address[bit / 8] ^ prefix[bit / 8]) & mask) != 0) return false;
        }
        return true;
    }
}
