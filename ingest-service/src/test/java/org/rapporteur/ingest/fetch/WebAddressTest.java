package org.rapporteur.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as people write them, and what is none. */
class WebAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://Wire.Example/World.rss#top, https://wire.example/World.rss",
        "http://wire.example, http://wire.example/",
        "' HTTP://wire.example:8080/a b?q=x|y ', http://wire.example:8080/a%20b?q=x%7Cy",
        "https://wire.example/früh?q=ä, https://wire.example/fr%C3%BCh?q=%C3%A4",
        "https://zeitung-müller.example:8443/rss, https://xn--zeitung-mller-4ob.example:8443/rss",
        "http://[2001:db8::1]:81/x, http://[2001:db8::1]:81/x",
        "https://wire.example/rss?utm_source=kept, https://wire.example/rss?utm_source=kept"
    })
    void isOneFormOfWhatIsWritten(String written, String address) {
        assertThat(WebAddress.of(written)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "world.rss",
                "//wire.example/rss",
                "ftp://wire.example/rss",
                "file:///etc/passwd",
                "gopher://127.0.0.1:70/",
                "jar:http://wire.example/a.jar!/x",
                "javascript:alert(1)",
                "http:///rss",
                "http://user:secret@wire.example/",
                "http://wire.example@10.0.0.1/",
                "http://wire.example:0/",
                "http://wire.example:99999/",
                "http://0x7f.1/",
                "http://127.1/",
                "http://exa\nmple/"
            })
    void whatIsNoneIsRefused(String written) {
        assertThatThrownBy(() -> WebAddress.of(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "b.html, http://wire.example/a/b.html",
        "/b?x=1#y, http://wire.example/b?x=1",
        "//other.example/c, http://other.example/c",
        "https://other.example, https://other.example/",
        "?page=2, http://wire.example/a/?page=2"
    })
    void leadsOn(String reference, String address) {
        assertThat(WebAddress.of("http://wire.example/a/").resolve(reference)).hasToString(address);
    }

    @Test
    void hasAHostAndAPort() {
        WebAddress six = WebAddress.of("https://[::1]/x");
        assertThat(six.host()).isEqualTo("::1");
        assertThat(six.port()).isEqualTo(443);
        assertThat(six.origin()).isEqualTo("https://[::1]");
        assertThat(WebAddress.of("http://wire.example:8080/a?b").target()).isEqualTo("/a?b");
    }
}
