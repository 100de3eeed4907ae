package org.rapporteur.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses may be connected to. */
class AddressRulesTest {
    private final AddressRules rules = new AddressRules(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "169.254.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "::10.0.0.1",
                "::ffff:0:10.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::169.254.169.254",
                "64:ff9b:1::1",
                "2002:0a00:0001::1",
                "2002:7f00:1::",
                "2001::1",
                "2001:0:4136:e378::1",
                "2001:db8::1",
                "3fff::1",
                "100::1",
                "5f00::1"
            })
    void whatIsNotPublicIsRefused(String address) throws UnknownHostException {
        assertThat(rules.refusal(InetAddress.getByName(address))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1",
                "64:ff9b::1.1.1.1",
                "::ffff:1.1.1.1"
            })
    void whatIsPublicIsAdmitted(String address) throws UnknownHostException {
        assertThat(rules.refusal(InetAddress.getByName(address))).isNull();
    }

    @Test
    void theOperatorMayAllowMore() throws UnknownHostException {
        AddressRules allowing = new AddressRules(List.of("10.1.0.0/16", "fd12::/16", "127.0.0.2"));
        assertThat(allowing.refusal(InetAddress.getByName("10.1.255.1"))).isNull();
        assertThat(allowing.refusal(InetAddress.getByName("::ffff:10.1.0.1"))).isNull();
        assertThat(allowing.refusal(InetAddress.getByName("fd12::1"))).isNull();
        assertThat(allowing.refusal(InetAddress.getByName("127.0.0.2"))).isNull();
        assertThat(allowing.refusal(InetAddress.getByName("10.2.0.1"))).isEqualTo("private");
        assertThat(allowing.refusal(InetAddress.getByName("127.0.0.1"))).isEqualTo("loopback");
        assertThat(allowing.refusal(InetAddress.getByName("fd13::1"))).isEqualTo("not global unicast");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0/8/8", "10.0.0.0/x", "", "::/129", "10.0.0.0/-1"})
    void whatIsNoNetworkIsNotTakenForOne(String network) {
        assertThatThrownBy(() -> new AddressRules(List.of(network))).isInstanceOf(IllegalArgumentException.class);
    }
}
