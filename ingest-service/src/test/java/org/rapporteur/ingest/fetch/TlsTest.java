package org.rapporteur.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.net.JksOptions;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ingest.fetch.FetchException.Reason;

/** Over TLS the connection goes to the address that was checked, and the name is what is asked for and proven. */
class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final List<String> askedFor = new ArrayList<>();
    private Host host;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException, InterruptedException, GeneralSecurityException {
        Path keys = folder.resolve("keys.p12");
        int made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=wire.example",
                        "-ext",
                        "SAN=dns:wire.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .start()
                .waitFor();
        assertThat(made).isZero();
        host = new TlsHost(context(keys)).answers("/f", "200 OK\nContent-Type: text/xml", "<rss/>");
        var settings =
                Settings.with("fetch.allow", "127.0.0.2", "fetch.pause", "0s").fetch();
        fetcher = new Fetcher(
                vertx,
                settings,
                name -> List.of(InetAddress.getByName("127.0.0.2")),
                Fetcher.options(settings)
                        .setTrustOptions(
                                new JksOptions().setPath(keys.toString()).setPassword(new String(PASSWORD))));
    }

    @AfterEach
    void stop() {
        fetcher.close();
        host.close();
        vertx.close();
    }

    private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = new FileInputStream(keys.toFile())) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** Notes which name a client asks for in its handshake. */
    private final class TlsHost extends Host {
        TlsHost(SSLContext context) throws IOException {
            super(socket(context));
        }

        private static ServerSocket socket(SSLContext context) throws IOException {
            return context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.2"));
        }

        @Override
        protected void opened(Socket socket) throws IOException {
            SSLSocket secured = (SSLSocket) socket;
            secured.startHandshake();
            for (SNIServerName name : ((ExtendedSSLSession) secured.getSession()).getRequestedServerNames())
                askedFor.add(new String(name.getEncoded(), java.nio.charset.StandardCharsets.US_ASCII));
        }
    }

    private Fetched fetch(String name) {
        WebAddress address = WebAddress.of("https://" + name + ":" + host.port() + "/f");
        return fetcher.fetch(FetchRequest.of(address, Wanted.FEED)).await().atMost(Duration.ofSeconds(20));
    }

    @Test
    void theNameIsAskedForThoughTheAddressIsConnectedTo() {
        assertThat(fetch("wire.example").status()).isEqualTo(200);
        assertThat(askedFor).isNotEmpty().containsOnly("wire.example");
    }

    @Test
    void aHostThatCannotProveItsNameIsRefused() {
        assertThatThrownBy(() -> fetch("other.example"))
                .isInstanceOfSatisfying(FetchException.class, failure -> assertThat(failure.reason())
                        .isEqualTo(Reason.BROKEN));
        assertThat(host.requests()).isEmpty();
    }
}
