package org.rapporteur.ingest.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.ingest.fetch.Host;
import org.rapporteur.testing.PostgresResource;
import org.rapporteur.testing.Store;

/** A feed from its registration to documents with facts, and all that can come between. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FeedFlowTest {
    private static final String XML = "200 OK\nContent-Type: application/rss+xml";
    private static final String HTML = "200 OK\nContent-Type: text/html; charset=utf-8";

    @Inject
    Pool pool;

    @Inject
    FeedPoller poller;

    private Host host;
    private Host inside;

    @BeforeEach
    void open() {
        Store.clear(pool);
        Store.column(pool, "truncate feed cascade");
        host = Host.at("127.0.0.2");
        inside = Host.at("127.0.0.1", host.port()).answers("/", HTML, article("Inside"));
    }

    @AfterEach
    void close() {
        assertThat(inside.connections()).as("connections to the private host").isZero();
        host.close();
        inside.close();
    }

    private static String article(String about) {
        String said = "Foreign Minister Irena Kolt said on Friday that " + about + " would resume. ";
        return "<html lang=en><head><title>" + about + "</title></head><body><article><h1>" + about + "</h1>"
                + ("<p>" + said.repeat(5) + "</p>").repeat(4) + "</article></body></html>";
    }

    private String item(String id) {
        return "<item><guid isPermaLink='false'>" + id + "</guid><title>About " + id + "</title><link>"
                + host.url("/" + id) + "</link><pubDate>Fri, 09 May 2025 10:00:00 GMT</pubDate></item>";
    }

    private static String rss(String... items) {
        return "<rss version='2.0'><channel><title>Example Wire</title>" + String.join("", items) + "</channel></rss>";
    }

    private String register(String path) {
        return given().contentType(ContentType.JSON)
                .body("{\"url\":\"" + host.url(path) + "\"}")
                .post("/v1/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Makes it due and polls all that is due. */
    private JsonPath poll(String id) {
        Store.column(pool, "update feed set next_poll_at = now() where id = " + id);
        assertThat(Store.await(poller::pollDue)).isEqualTo(1);
        return feed(id);
    }

    private static JsonPath feed(String id) {
        return given().get("/v1/feeds/" + id).then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath entries(String id) {
        return given().get("/v1/feeds/" + id + "/entries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private long count(String rows) {
        return Store.number(pool, "select count(*) from " + rows);
    }

    private static long secondsUntil(String instant) {
        return Duration.between(Instant.now(), Instant.parse(instant)).toSeconds();
    }

    @Test
    void theArticlesOfAFeedBecomeDocumentsWithFacts() {
        host.answers("/rss", XML, rss(item("a"), item("b")));
        host.answers("/a", HTML, article("Talks")).answers("/b", HTML, article("Trade"));
        String id = register("/rss");
        JsonPath polled = poll(id);
        assertThat(polled.getString("problem")).isNull();
        assertThat(polled.getString("title")).isEqualTo("Example Wire");
        assertThat(polled.getInt("documents")).isEqualTo(2);
        assertThat(polled.getString("changedAt")).isNotNull();
        assertThat(Store.column(pool, "select url from document order by url"))
                .containsExactly(host.url("/a"), host.url("/b"));
        assertThat(Store.column(pool, "select title from document order by url"))
                .containsExactly("About a", "About b");
        assertThat(Store.column(pool, "select published_at::text from document"))
                .allMatch(time -> time.toString().startsWith("2025-05-09"));
        await().atMost(Duration.ofSeconds(30)).until(() -> count("document where state = 'EXTRACTED'") == 2);
        assertThat(count("statement")).isPositive();
        assertThat(entries(id).getList("items.state")).containsExactlyInAnyOrder("STORED", "STORED");
    }

    @Test
    void whatWasSeenIsNotFetchedAgainAndWhatChangedIs() {
        host.answers("/rss", XML, rss(item("a")));
        host.answers("/a", HTML, article("Talks"));
        String id = register("/rss");
        poll(id);
        JsonPath again = poll(id);
        assertThat(host.requests("/a")).isEqualTo(1);
        assertThat(again.getInt("interval")).isEqualTo(450);
        host.answers("/rss", XML, rss(item("a").replace("About a", "Corrected: a")));
        host.answers("/a", HTML, article("Trade"));
        poll(id);
        assertThat(host.requests("/a")).isEqualTo(2);
        assertThat(Store.column(pool, "select title || revision from document")).containsExactly("Corrected: a2");
    }

    @Test
    void whatIsUnchangedIsAskedForByItsValidators() {
        host.answers("/rss", XML + "\nETag: \"e1\"\nLast-Modified: Fri, 09 May 2025 10:00:00 GMT", rss());
        String id = register("/rss");
        poll(id);
        host.answers("/rss", "304 Not Modified", "");
        JsonPath polled = poll(id);
        assertThat(host.requests().get(host.requests().size() - 1).toLowerCase(java.util.Locale.ROOT))
                .contains("if-none-match: \"e1\"")
                .contains("if-modified-since: fri, 09 may 2025");
        assertThat(polled.getString("problem")).isNull();
        assertThat(polled.getInt("failures")).isZero();
    }

    @Test
    void anArticleIsOneDocumentByItsAddressAndByItsWords() {
        host.answers("/rss", XML, rss(item("a"), item("a").replace(">a<", ">other-id<"), item("copy")));
        host.answers("/a", HTML, article("Talks")).answers("/copy", HTML, article("Talks"));
        String first = register("/rss");
        poll(first);
        assertThat(count("document")).isEqualTo(1);
        assertThat(entries(first).getList("items.state")).containsExactlyInAnyOrder("STORED", "KNOWN", "KNOWN");
        assertThat(entries(first).getList("items.document").stream().distinct()).hasSize(1);
        host.answers("/other", XML, rss(item("a").replace("/a<", "/a?utm_source=rss<")));
        String second = register("/other");
        poll(second);
        assertThat(host.requests("/a")).as("fetched for the first feed only").isEqualTo(1);
        assertThat(entries(second).getList("items.state")).containsExactly("KNOWN");
    }

    @Test
    void redirectsAreFollowedAndPermanentOnesKept() {
        host.answers("/old", "301 Moved Permanently\nLocation: /new", "");
        host.answers("/new", XML, rss(item("a")));
        host.answers("/a", "302 Found\nLocation: /final?utm_medium=x", "");
        host.answers("/final?utm_medium=x", HTML, article("Talks"));
        String id = register("/old");
        assertThat(poll(id).getString("url")).isEqualTo(host.url("/new"));
        assertThat(Store.column(pool, "select url from document")).containsExactly(host.url("/final"));
    }

    @Test
    void aPermanentRedirectToWhatIsNoFeedChangesNothing() {
        host.answers("/old", "301 Moved Permanently\nLocation: /login", "");
        host.answers("/login", HTML, "<html><body>Sign in</body></html>");
        JsonPath polled = poll(register("/old"));
        assertThat(polled.getString("url")).isEqualTo(host.url("/old"));
        assertThat(polled.getString("problem")).contains("not that of a feed");
    }

    @Test
    void aFeedThatMovesOntoAnotherOneEnds() {
        host.answers("/new", XML, rss());
        host.answers("/old", "301 Moved Permanently\nLocation: /new", "");
        String target = register("/new");
        poll(target);
        JsonPath polled = poll(register("/old"));
        assertThat(polled.getString("state")).isEqualTo("ENDED");
        assertThat(polled.getString("problem")).contains("feed " + target);
    }

    @Test
    void goneEndsAFeedUntilSomebodyGoesOnWithIt() {
        host.answers("/rss", "410 Gone", "");
        String id = register("/rss");
        JsonPath polled = poll(id);
        assertThat(polled.getString("state")).isEqualTo("ENDED");
        assertThat(polled.getString("problem")).contains("410");
        given().post("/v1/feeds/" + id + "/poll").then().statusCode(409);
        host.answers("/rss", XML, rss());
        given().contentType(ContentType.JSON)
                .body("{\"state\":\"ACTIVE\"}")
                .patch("/v1/feeds/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"));
        assertThat(poll(id).getString("problem")).isNull();
    }

    @Test
    void aHostThatAsksForPatienceIsGivenIt() {
        host.answers("/rss", "429 Too Many Requests\nRetry-After: 7200", "");
        JsonPath polled = poll(register("/rss"));
        assertThat(polled.getString("problem")).contains("429").contains("7200");
        assertThat(secondsUntil(polled.getString("nextPollAt"))).isBetween(7000L, 7200L);
    }

    @Test
    void failuresBackOffAndOneSuccessRecovers() {
        host.answers("/rss", "500 Internal Server Error", "");
        String id = register("/rss");
        long[] pauses = new long[4];
        for (int i = 0; i < pauses.length; i++) {
            JsonPath polled = poll(id);
            assertThat(polled.getInt("failures")).isEqualTo(i + 1);
            pauses[i] = secondsUntil(polled.getString("nextPollAt"));
        }
        for (int i = 0; i < pauses.length; i++) assertThat(pauses[i]).isBetween((300L << i) - 60, 300L << i);
        host.answers("/rss", XML, rss());
        JsonPath polled = poll(id);
        assertThat(polled.getInt("failures")).isZero();
        assertThat(polled.getString("problem")).isNull();
        assertThat(polled.getString("failedAt")).isNull();
        assertThat(secondsUntil(polled.getString("nextPollAt"))).isBetween(200L, 450L);
    }

    @Test
    void whatAHostDoesWrongIsToldInTheFeed() {
        String[][] wrongs = {
            {"/slow", "3000 ms"},
            {"/bomb", "DOCTYPE"},
            {"/endless", "larger than"},
            {"/inside", "not public"},
            {"/metadata", "not public"},
            {"/mapped", "not public"},
            {"/nowhere", "answered 301"},
            {"/type", "image/png"},
            {"/set", "characters"},
            {"/gzip", "larger than"}
        };
        host.answers("/slow", (request, out) -> Thread.sleep(20_000));
        host.answers("/bomb", XML, "<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><rss>&b;</rss>");
        host.answers("/endless", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n".getBytes("US-ASCII"));
            while (true) out.write(new byte[1 << 16]);
        });
        host.answers("/inside", "301 Moved Permanently\nLocation: " + inside.url("/"), "");
        host.answers("/metadata", "301 Moved Permanently\nLocation: http://169.254.169.254/latest/", "");
        host.answers("/mapped", "302 Found\nLocation: http://[::ffff:10.0.0.1]/", "");
        host.answers("/nowhere", "301 Moved Permanently", "");
        host.answers("/type", "200 OK\nContent-Type: image/png", "x");
        host.answers("/set", XML, "<?xml version='1.0' encoding='no-such-set'?><rss/>");
        host.answers("/gzip", XML + "\nContent-Encoding: gzip", zeros(20 << 20));
        for (String[] wrong : wrongs) {
            JsonPath polled = poll(register(wrong[0]));
            assertThat(polled.getString("problem")).as(wrong[0]).contains(wrong[1]);
            assertThat(polled.getInt("failures")).isEqualTo(1);
            assertThat(polled.getString("url")).isEqualTo(host.url(wrong[0]));
        }
    }

    private static byte[] zeros(int length) {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(bytes)) {
            gzip.write(new byte[length]);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void whatArticlesDoWrongIsToldInTheEntriesAndTheOthersAreTaken() {
        host.answers("/rss", XML, rss(item("gone"), item("inside"), item("picture"), item("empty"), item("good")));
        host.answers("/inside", "302 Found\nLocation: " + inside.url("/"), "");
        host.answers("/picture", "200 OK\nContent-Type: image/png", "x");
        host.answers("/empty", HTML, "<html></html>");
        host.answers("/good", HTML, article("Talks"));
        String id = register("/rss");
        JsonPath polled = poll(id);
        assertThat(polled.getString("problem")).isNull();
        assertThat(polled.getInt("documents")).isEqualTo(1);
        assertThat(polled.getInt("failedEntries")).isEqualTo(4);
        given().get("/v1/feeds/" + id + "/entries?state=FAILED")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(4))
                .body("items.find { it.key == 'gone' }.problem", containsString("404"))
                .body("items.find { it.key == 'inside' }.problem", containsString("not public"))
                .body("items.find { it.key == 'picture' }.problem", containsString("image/png"))
                .body("items.find { it.key == 'empty' }.problem", containsString("no text"));
        poll(id);
        assertThat(host.requests("/gone"))
                .as("a lasting failure is not tried again")
                .isEqualTo(1);
    }

    @Test
    void articlesThatCannotBeHadForNowAreTriedAFewTimes() {
        host.answers("/rss", XML + "\nETag: \"e1\"", rss(item("a"), item("b")));
        host.answers("/a", "503 Service Unavailable", "").answers("/b", "503 Service Unavailable", "");
        String id = register("/rss");
        poll(id);
        assertThat(entries(id).getList("items.state")).containsExactly("WAITING", "WAITING");
        host.answers("/a", HTML, article("Talks"));
        for (int i = 0; i < 3; i++) poll(id);
        assertThat(host.requests("/b")).isEqualTo(3);
        assertThat(entries(id).getList("items.state")).containsExactlyInAnyOrder("STORED", "FAILED");
    }

    @Test
    void aFeedThatCarriesItsArticlesNeedsNoPage() {
        String said = "Foreign Minister Irena Kolt said on Friday that talks would resume. ".repeat(6);
        String paywalled = item("a").replace("</item>", "<description>" + said + "</description></item>");
        String linkless =
                "<item><title>Bare</title><description>" + said.replace("Friday", "Monday") + "</description></item>";
        String elsewhere = paywalled
                .replace("/a<", "/x<")
                .replace("127.0.0.2", "news.invalid")
                .replace(">a<", ">x<");
        host.answers("/rss", XML, rss(paywalled, linkless, elsewhere));
        host.answers("/a", "403 Forbidden", "");
        String id = register("/rss");
        poll(id);
        assertThat(Store.column(pool, "select coalesce(url, 'none') from document order by 1"))
                .containsExactly(host.url("/a"), "none");
        assertThat(Store.column(pool, "select o.name from document d join outlet o on o.id = d.outlet_id"))
                .containsOnly("Example Wire");
        assertThat(entries(id).getList("items.state"))
                .as("another's address is not spoken for")
                .contains("WAITING");
    }

    @Test
    void aFeedDoesNotSpeakForAnotherHost() {
        try (Host other = Host.at("127.0.0.3")) {
            other.answers("/x", HTML, article("Talks")).answers("/y", HTML, article("Trade"));
            String lie =
                    "<description>" + "Irena Kolt said nothing of that kind. ".repeat(200) + "</description></item>";
            String direct = item("x").replace(host.url("/x"), other.url("/x")).replace("</item>", lie);
            String redirected = item("r").replace("</item>", lie);
            host.answers("/r", "302 Found\nLocation: " + other.url("/y"), "");
            host.answers("/rss", XML, rss(direct, redirected));
            poll(register("/rss"));
            assertThat(Store.column(pool, "select title from document order by url"))
                    .containsExactly("Talks", "Trade");
            assertThat(Store.column(pool, "select url from document order by url"))
                    .containsExactly(other.url("/x"), other.url("/y"));
            assertThat(Store.column(pool, "select text from document_text"))
                    .noneMatch(text -> text.toString().contains("nothing of that kind"));
        }
    }

    @Test
    void articlesBeyondTheMostOfOnePollWaitForTheNext() {
        String[] items = new String[60];
        for (int i = 0; i < items.length; i++) {
            items[i] = item("n" + i);
            host.answers("/n" + i, HTML, article("Talk number " + i));
        }
        host.answers("/rss", XML + "\nETag: \"e1\"", rss(items));
        String id = register("/rss");
        assertThat(poll(id).getInt("documents")).isEqualTo(50);
        assertThat(poll(id).getInt("documents")).isEqualTo(60);
    }

    @Test
    void feedsAreManaged() {
        host.answers("/rss", XML, rss());
        String body = "{\"url\":\"" + host.url("/rss#top") + "\",\"outlet\":\"Example Wire\"}";
        String id = given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/feeds")
                .then()
                .statusCode(201)
                .body("url", equalTo(host.url("/rss")))
                .body("outlet", equalTo("Example Wire"))
                .body("state", equalTo("ACTIVE"))
                .extract()
                .path("id");
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/feeds")
                .then()
                .statusCode(200)
                .header("Location", equalTo("/v1/feeds/" + id));
        String other = register("/other");
        given().get("/v1/feeds?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)))
                .header("Link", containsString("rel=\"next\""))
                .header("ETag", containsString("\""));
        String next = given().get("/v1/feeds?limit=1").path("next");
        given().get("/v1/feeds?limit=1&cursor=" + next)
                .then()
                .body("items.id", equalTo(List.of(other)))
                .body("next", nullValue());
        given().contentType(ContentType.JSON)
                .body("{\"state\":\"PAUSED\",\"outlet\":null}")
                .patch("/v1/feeds/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("PAUSED"))
                .body("outlet", nullValue());
        given().get("/v1/feeds?state=paused").then().body("items.id", equalTo(List.of(id)));
        given().post("/v1/feeds/" + id + "/poll").then().statusCode(409);
        given().post("/v1/feeds/" + other + "/poll").then().statusCode(202);
        given().contentType("application/merge-patch+json")
                .body("{\"url\":\"" + host.url("/other") + "\"}")
                .patch("/v1/feeds/" + id)
                .then()
                .statusCode(409)
                .body("errors[0].field", equalTo("url"));
        given().delete("/v1/feeds/" + id).then().statusCode(204);
        given().delete("/v1/feeds/" + id).then().statusCode(404);
        given().get("/v1/feeds/" + id).then().statusCode(404);
    }

    @Test
    void wrongRequestsAreToldByField() {
        String[][] wrongs = {
            {"{}", "400", "url"},
            {"[]", "400", "body"},
            {"{\"url\":7}", "400", "url"},
            {"{\"url\":\"ftp://wire.example/\"}", "400", "url"},
            {"{\"url\":\"http://u:p@wire.example/\"}", "400", "url"},
            {"{\"url\":\"http://127.0.0.1/rss\"}", "422", "url"},
            {"{\"url\":\"http://[::ffff:10.0.0.1]/rss\"}", "422", "url"},
            {"{\"url\":\"http://169.254.169.254/\"}", "422", "url"},
            {"{\"url\":\"http://wire.example/\",\"interval\":1}", "400", "interval"}
        };
        for (String[] wrong : wrongs)
            given().contentType(ContentType.JSON)
                    .body(wrong[0])
                    .post("/v1/feeds")
                    .then()
                    .statusCode(Integer.parseInt(wrong[1]))
                    .contentType("application/problem+json")
                    .body("errors[0].field", equalTo(wrong[2]));
        given().get("/v1/feeds?state=SLEEPY").then().statusCode(400).body("errors[0].field", equalTo("state"));
        given().get("/v1/feeds?cursor=forged").then().statusCode(400).body("errors[0].field", equalTo("cursor"));
        given().get("/v1/feeds/nonsense").then().statusCode(404);
        given().get("/v1/feeds/1/entries?state=ODD").then().statusCode(400);
    }
}
