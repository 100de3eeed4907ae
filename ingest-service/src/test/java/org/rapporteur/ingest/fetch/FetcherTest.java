package org.rapporteur.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.ingest.fetch.FetchException.Reason;

/**
 * Fetching from hosts of all kinds. One host is public as far as the rules know (127.0.0.2 is allowed), the one behind it
 * is private (127.0.0.1), and nobody may ever come to that one.
 */
class FetcherTest {
    private static final String XML = "200 OK\nContent-Type: text/xml";
    private static Vertx vertx;

    private final Host host = Host.at("127.0.0.2");
    private final Host inside = Host.at("127.0.0.1", host.port()).answers("/", "200 OK", "secret");
    private final Map<String, List<String>> names = new ConcurrentHashMap<>();
    private final AtomicInteger lookups = new AtomicInteger();
    private final Fetcher fetcher = fetcher();

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close();
    }

    @BeforeEach
    void nobodyWasInside() {
        assertThat(inside.connections()).isZero();
    }

    @AfterEach
    void nobodyGotInside() {
        assertThat(inside.connections()).as("connections to the private host").isZero();
        fetcher.close();
        host.close();
        inside.close();
    }

    private Fetcher fetcher(String... told) {
        String[] settings = {
            "fetch.allow", "127.0.0.2/32", "fetch.pause", "0s", "fetch.time", "2s", "fetch.max-body", "64K"
        };
        String[] all = Arrays.copyOf(settings, settings.length + told.length);
        System.arraycopy(told, 0, all, settings.length, told.length);
        return new Fetcher(vertx, Settings.with(all).fetch(), this::lookUp);
    }

    /** Each lookup of a name takes the next of its addresses, the last one again and again. */
    private List<InetAddress> lookUp(String name) throws UnknownHostException {
        if (!names.containsKey(name)) return List.of(InetAddress.getAllByName(name));
        lookups.incrementAndGet();
        List<String> left = names.get(name);
        if (left.size() > 1) names.put(name, left.subList(1, left.size()));
        return Arrays.stream(left.get(0).split(" ")).map(FetcherTest::address).toList();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Fetched fetch(String url) {
        return fetch(FetchRequest.of(WebAddress.of(url), Wanted.FEED));
    }

    private Fetched fetch(FetchRequest request) {
        return fetcher.fetch(request).await().atMost(Duration.ofSeconds(20));
    }

    private void refused(String url, Reason reason) {
        assertThatThrownBy(() -> fetch(url))
                .isInstanceOfSatisfying(FetchException.class, failure -> assertThat(failure.reason())
                        .as(failure.getMessage())
                        .isEqualTo(reason));
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void whatIsThereIsFetchedByAnHonestClient() {
        host.answers("/world.rss?x=1", XML + "; charset=utf-8\nETag: \"e1\"\nLast-Modified: yesterday", "<rss/>");
        Fetched answer = fetch(host.url("/world.rss?x=1"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("<rss/>");
        assertThat(answer.etag()).isEqualTo("\"e1\"");
        assertThat(answer.lastModified()).isEqualTo("yesterday");
        assertThat(answer.moved()).isNull();
        assertThat(host.requests().get(1).toLowerCase(java.util.Locale.ROOT))
                .contains("host: 127.0.0.2:" + host.port())
                .contains("user-agent: rapporteur/0.1")
                .contains("accept-encoding: gzip");
    }

    @Test
    void whatIsHadAlreadyIsNotSentAgain() {
        host.answers("/f", "304 Not Modified", "");
        Fetched answer = fetch(new FetchRequest(WebAddress.of(host.url("/f")), Wanted.FEED, "\"e1\"", "yesterday"));
        assertThat(answer.status()).isEqualTo(304);
        assertThat(host.requests().get(1).toLowerCase(java.util.Locale.ROOT))
                .contains("if-none-match: \"e1\"")
                .contains("if-modified-since: yesterday");
    }

    @ParameterizedTest
    @CsvSource({"301, true", "308, true", "302, false", "303, false", "307, false"})
    void redirectsAreFollowedAndPermanentOnesTold(int status, boolean permanent) {
        host.answers("/old", status + " Moved\nLocation: /new", "");
        host.answers("/new", XML, "<rss/>");
        Fetched answer = fetch(host.url("/old"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.address()).hasToString(host.url("/new"));
        assertThat(answer.moved() != null).isEqualTo(permanent);
    }

    @Test
    void aPassingRedirectEndsWhatIsPermanent() {
        host.answers("/a", "302 Found\nLocation: /b", "");
        host.answers("/b", "301 Moved\nLocation: /c", "");
        host.answers("/c", XML, "<rss/>");
        assertThat(fetch(host.url("/a")).moved()).isNull();
    }

    @Test
    void aRedirectToNowhereIsAnAnswerLikeAnyOther() {
        host.answers("/a", "301 Moved Permanently", "<rss/>");
        Fetched answer = fetch(host.url("/a"));
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.moved()).isNull();
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aCircleOfRedirectsEnds() {
        host.answers("/a", "301 Moved\nLocation: /b", "");
        host.answers("/b", "301 Moved\nLocation: /a", "");
        refused(host.url("/a"), Reason.TOO_MANY_REDIRECTS);
        assertThat(host.requests()).hasSize(1 + 6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "http://localhost:PORT/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::ffff:10.0.0.1]/",
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://[::1]:PORT/",
                "http://[::127.0.0.1]:PORT/",
                "http://[64:ff9b::7f00:1]:PORT/",
                "http://0.0.0.0:PORT/",
                "http://2130706433:PORT/",
                "//127.0.0.1:PORT/"
            })
    void redirectsToPrivateAddressesAreRefused(String location) {
        String target = location.replace("PORT", String.valueOf(inside.port()));
        host.answers("/a", "302 Found\nLocation: " + target, "");
        refused(host.url("/a"), Reason.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/", "http://127.1:80/", "http://u@127.0.0.1/"})
    void redirectsToWhatIsNoWebAddressAreRefused(String location) {
        host.answers("/a", "302 Found\nLocation: " + location, "");
        refused(host.url("/a"), Reason.ADDRESS);
    }

    @Test
    void privateAddressesAreRefusedFromTheStart() {
        refused(inside.url("/"), Reason.FORBIDDEN);
        assertThat(fetcher.refusal(WebAddress.of("http://127.0.0.1/"))).isEqualTo("loopback");
        assertThat(fetcher.refusal(WebAddress.of("http://[::ffff:10.0.0.1]/"))).isEqualTo("private");
        assertThat(fetcher.refusal(WebAddress.of("http://wire.example/"))).isNull();
    }

    @Test
    void aNameIsLookedUpOnceForEachRequestAndConnectedToAsItWasChecked() {
        names.put("wire.example", List.of("127.0.0.2", "127.0.0.2", "127.0.0.1"));
        host.answers("/f", XML, "<rss/>");
        Fetched answer = fetch("http://wire.example:" + host.port() + "/f");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(lookups).as("one for robots.txt, one for the feed").hasValue(2);
        assertThat(host.requests().get(1).toLowerCase(java.util.Locale.ROOT))
                .contains("host: wire.example:" + host.port());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "169.254.169.254",
                "10.0.0.1",
                "::ffff:10.0.0.1",
                "::1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "fd00:ec2::254",
                "fe80::1"
            })
    void aNameThatChangesToAPrivateAddressIsRefused(String address) {
        names.put("wire.example", List.of("127.0.0.2", address, "127.0.0.2"));
        host.answers("/f", XML, "<rss/>");
        refused("http://wire.example:" + host.port() + "/f", Reason.FORBIDDEN);
        assertThat(host.requests("/f")).isZero();
    }

    @Test
    void aNameThatChangesBetweenHopsIsRefused() {
        names.put("wire.example", List.of("127.0.0.2", "127.0.0.2", "127.0.0.1"));
        host.answers("/f", "302 Found\nLocation: /g", "");
        refused("http://wire.example:" + host.port() + "/f", Reason.FORBIDDEN);
    }

    @Test
    void aNameWithAPrivateAddressAmongItsAddressesIsRefused() {
        names.put("wire.example", List.of("127.0.0.2 127.0.0.1"));
        refused("http://wire.example:" + host.port() + "/f", Reason.FORBIDDEN);
        assertThat(host.connections()).isZero();
    }

    @Test
    void theNextAddressOfANameIsTriedWhereTheFirstDoesNotAnswer() {
        Fetcher both = fetcher("fetch.allow", "127.0.0.2/32,127.0.0.4/32");
        names.put("wire.example", List.of("127.0.0.4 127.0.0.2"));
        host.answers("/f", XML, "<rss/>");
        Fetched answer = both.fetch(
                        FetchRequest.of(WebAddress.of("http://wire.example:" + host.port() + "/f"), Wanted.FEED))
                .await()
                .atMost(Duration.ofSeconds(20));
        assertThat(answer.status()).isEqualTo(200);
        both.close();
    }

    @Test
    void anUnknownNameIsTold() {
        refused("http://no-such-host.invalid/", Reason.UNKNOWN_HOST);
    }

    @Test
    void aHostThatDoesNotListenIsTold() {
        Host closed = Host.at("127.0.0.2");
        String url = closed.url("/");
        closed.close();
        refused(url, Reason.BROKEN);
    }

    @Test
    void gzipIsExpanded() {
        host.answers("/f", XML + "\nContent-Encoding: gzip", gzip("<rss/>".getBytes(StandardCharsets.UTF_8)));
        assertThat(new String(fetch(host.url("/f")).body(), StandardCharsets.UTF_8))
                .isEqualTo("<rss/>");
    }

    @Test
    void gzipThatExpandsTooFarIsRefused() {
        host.answers("/f", XML + "\nContent-Encoding: gzip", gzip(new byte[10_000_000]));
        refused(host.url("/f"), Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({"br, CONTENT_TYPE", "deflate, CONTENT_TYPE", "'gzip, gzip', CONTENT_TYPE", "gzip, BROKEN"})
    void otherEncodingsAndBrokenGzipAreRefused(String encoding, Reason reason) {
        host.answers("/f", XML + "\nContent-Encoding: " + encoding, "this is not compressed");
        refused(host.url("/f"), reason);
    }

    @Test
    void aBodyThatIsAnnouncedTooLargeIsNotRead() {
        host.answers(
                "/f",
                (request, out) ->
                        out.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 9999999999\r\n\r\n"
                                .getBytes(StandardCharsets.ISO_8859_1)));
        refused(host.url("/f"), Reason.TOO_LARGE);
    }

    @Test
    void anEndlessBodyIsCutOff() {
        host.answers("/f", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            while (true) out.write(new byte[1024]);
        });
        refused(host.url("/f"), Reason.TOO_LARGE);
    }

    @Test
    void anEndlessHeaderIsCutOff() {
        host.answers("/f", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1));
            while (true) out.write("X-More: and more and more and more\r\n".getBytes(StandardCharsets.ISO_8859_1));
        });
        refused(host.url("/f"), Reason.BROKEN);
    }

    @Test
    void aBodyThatDripsIsCutOffWhenTheTimeIsUp() {
        host.answers("/f", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(50);
            }
        });
        long start = System.nanoTime();
        refused(host.url("/f"), Reason.TIME_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void aHostThatSaysNothingIsGivenUp() {
        host.answers("/f", (request, out) -> Thread.sleep(20_000));
        refused(host.url("/f"), Reason.TIME_OUT);
    }

    @Test
    void aHostThatTalksAnotherProtocolIsTold() {
        host.answers(
                "/f", (request, out) -> out.write("220 mail.example ESMTP\r\n".getBytes(StandardCharsets.ISO_8859_1)));
        refused(host.url("/f"), Reason.BROKEN);
    }

    @Test
    void redirectsShareTheTimeOfOneFetch() {
        for (int i = 0; i < 5; i++) {
            String next = "/" + (i + 1);
            host.answers("/" + i, (request, out) -> {
                Thread.sleep(600);
                out.write(("HTTP/1.1 302 Found\r\nLocation: " + next + "\r\nContent-Length: 0\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
            });
        }
        host.answers("/5", XML, "<rss/>");
        refused(host.url("/0"), Reason.TIME_OUT);
    }

    @Test
    void whatIsNoFeedByItsTypeIsRefused() {
        host.answers("/f", "200 OK\nContent-Type: video/mp4", "x");
        refused(host.url("/f"), Reason.CONTENT_TYPE);
    }

    @ParameterizedTest
    @CsvSource({
        "'Retry-After: 120', 120",
        "'Retry-After: Wed, 21 Oct 2026 07:30:00 GMT\nDate: Wed, 21 Oct 2026 07:28:00 GMT', 120",
        "'Retry-After: Wed, 21 Oct 2015 07:28:00 GMT', 0",
        "'Retry-After: soon', ",
        "'Retry-After: -5', ",
        "'Retry-After: 99999999999999', 2147483647"
    })
    void retryAfterIsRead(String headers, Long seconds) {
        host.answers("/f", "429 Too Many Requests\n" + headers, "later");
        Fetched answer = fetch(host.url("/f"));
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.retryAfter()).isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }

    @Test
    void robotsAreObeyedAndAskedForOnce() {
        host.answers(
                "/robots.txt",
                "200 OK\nContent-Type: text/plain",
                "User-agent: *\nDisallow: /\n\nUser-agent: Rapporteur\nDisallow: /private/\n");
        host.answers("/public/f", XML, "<rss/>");
        assertThat(fetch(host.url("/public/f")).status()).isEqualTo(200);
        refused(host.url("/private/f"), Reason.ROBOTS);
        assertThat(host.requests("/robots.txt")).isEqualTo(1);
        assertThat(host.requests("/private/f")).isZero();
    }

    @Test
    void robotsHoldForWhereRedirectsLead() {
        host.answers("/robots.txt", "200 OK\nContent-Type: text/plain", "User-agent: *\nDisallow: /private/");
        host.answers("/a", "302 Found\nLocation: /private/f", "");
        refused(host.url("/a"), Reason.ROBOTS);
        assertThat(host.requests("/private/f")).isZero();
    }

    @Test
    void robotsThatCannotBeHadForbidForNow() {
        host.answers("/robots.txt", "503 Service Unavailable", "");
        host.answers("/f", XML, "<rss/>");
        refused(host.url("/f"), Reason.BROKEN);
        assertThat(host.requests("/f")).isZero();
    }

    @Test
    void robotsThatLeadInsideDoNotGetUsThere() {
        host.answers("/robots.txt", "301 Moved\nLocation: " + inside.url("/robots.txt"), "");
        refused(host.url("/f"), Reason.FORBIDDEN);
    }

    @Test
    void aHostIsAskedOneAfterTheOtherWithAPauseBetween() {
        Fetcher patient = fetcher("fetch.pause", "200ms");
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        host.answers("/f", (request, out) -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            Thread.sleep(50);
            atOnce.decrementAndGet();
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.ISO_8859_1));
        });
        long start = System.nanoTime();
        FetchRequest request = FetchRequest.of(WebAddress.of(host.url("/f")), Wanted.FEED);
        io.smallrye.mutiny.Uni.join()
                .all(patient.fetch(request), patient.fetch(request), patient.fetch(request))
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(20));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(3 * 200 + 3 * 50 - 20));
        assertThat(most).hasValue(1);
        patient.close();
    }

    @Test
    void aCrawlDelayIsKept() {
        host.answers("/robots.txt", "200 OK\nContent-Type: text/plain", "User-agent: *\nCrawl-delay: 1\nDisallow: /x");
        host.answers("/f", XML, "<rss/>");
        long start = System.nanoTime();
        fetch(host.url("/f"));
        fetch(host.url("/f"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(950));
    }
}
