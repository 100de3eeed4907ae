package org.rapporteur.ingest.fetch;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which internet addresses may be connected to: the public ones, and those that an operator allows. The blocks are those
 * of the IANA special-purpose address registries (RFC 6890 and its updates) that are not globally reachable.
 */
final class AddressRules {
    private static final List<Block> IPV4 = blocks(
            "this network: 0.0.0.0/8",
            "private: 10.0.0.0/8",
            "shared by carriers: 100.64.0.0/10",
            "loopback: 127.0.0.0/8",
            "link-local, cloud metadata: 169.254.0.0/16",
            "private: 172.16.0.0/12",
            "protocol assignments: 192.0.0.0/24",
            "documentation: 192.0.2.0/24",
            "6to4 relays: 192.88.99.0/24",
            "private: 192.168.0.0/16",
            "benchmarking: 198.18.0.0/15",
            "documentation: 198.51.100.0/24",
            "documentation: 203.0.113.0/24",
            "multicast: 224.0.0.0/4",
            "reserved: 240.0.0.0/4");

    /** Within 2000::/3; all outside of it is refused. */
    private static final List<Block> IPV6 = blocks(
            "protocol assignments, Teredo among them: 2001::/23",
            "documentation: 2001:db8::/32",
            "6to4: 2002::/16",
            "documentation: 3fff::/20");

    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");

    /** Networks whose last four bytes are an IPv4 address, which is what counts (RFC 6052, RFC 4291). */
    private static final List<Network> EMBEDDING = Stream.of(
                    "64:ff9b::/96", "::/96", "::ffff:0:0/96", "::ffff:0:0:0/96")
            .map(Network::of)
            .toList();

    private final List<Network> allowed;

    /**
     * @param allowed networks that may be connected to although they are not public
     * @throws IllegalArgumentException where one of them is not in CIDR notation
     */
    AddressRules(Collection<String> allowed) {
        this.allowed = allowed.stream().map(Network::of).toList();
    }

    /** Why an address may not be connected to; null where it may. */
    String refusal(InetAddress address) {
        return refusal(address.getAddress());
    }

    private String refusal(byte[] address) {
        if (allowed.stream().anyMatch(network -> network.contains(address))) return null;
        if (address.length == 4) return within(IPV4, address);
        if (EMBEDDING.stream().anyMatch(network -> network.contains(address))) {
            byte[] embedded = Arrays.copyOfRange(address, 12, 16);
            return embedded[0] == 0 ? "this network" : refusal(embedded);
        }
        if (!GLOBAL_UNICAST.contains(address)) return "not global unicast";
        return within(IPV6, address);
    }

    private static String within(List<Block> blocks, byte[] address) {
        for (Block block : blocks) if (block.network().contains(address)) return block.name();
        return null;
    }

    private static List<Block> blocks(String... lines) {
        return Arrays.stream(lines).map(Block::of).toList();
    }

    private record Block(String name, Network network) {
        static Block of(String line) {
            int colon = line.indexOf(": ");
            return new Block(line.substring(0, colon), Network.of(line.substring(colon + 2)));
        }
    }
}
