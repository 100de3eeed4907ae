package org.rapporteur.ingest.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.testing.NeedsSocket;
import org.rapporteur.testing.PostgresResource;
import org.rapporteur.testing.Store;

/** {@code POST /v1/documents} and {@code DELETE}. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class DocumentResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE =
            "<html lang=en><head><meta property='og:site_name' content='Example Wire'><title>Talks resume</title>"
                    + "<meta property='article:published_time' content='2025-05-09T10:00:00Z'></head><body><article>"
                    + "<h1>Talks resume</h1>" + ("<p>" + Bodies.SAID.repeat(5) + "</p>").repeat(4)
                    + "</article></body></html>";

    @Inject
    Pool pool;

    @TestHTTPResource("/v1/documents")
    URL address;

    @BeforeEach
    void clear() {
        Store.clear(pool);
        Store.column(pool, "delete from idempotency_key");
    }

    @Test
    void keepsADocumentAndReadsItLater() {
        String location = raw("application/json")
                .body("{\"id\":\"mine\",\"text\":\"" + Bodies.SAID + "\"}")
                .post("/v1/documents")
                .then()
                .statusCode(202)
                .body("state", equalTo("PENDING"))
                .body("outcome", equalTo("CREATED"))
                .extract()
                .header("Location");
        assertThat(location)
                .endsWith("/v1/documents/"
                        + Store.column(pool, "select id from document").get(0));
        await().atMost(Duration.ofSeconds(30)).until(() -> count("document where state = 'EXTRACTED'") == 1);
    }

    @Test
    void answersTheFinishedDocumentToThoseWhoWait() {
        String body = "{\"url\":\"HTTPS://Wire.example:443/talks?utm_source=x#top\",\"text\":\"" + Bodies.SAID + "\"}";
        Response first = raw("application/json")
                .header("Prefer", "respond-async, wait=60")
                .body(body)
                .post("/v1/documents");
        first.then()
                .statusCode(201)
                .header("Preference-Applied", equalTo("wait=60"))
                .body("document.url", equalTo("https://wire.example/talks"))
                .body("document.text", equalTo(Bodies.SAID))
                .body("statements[0].speaker.text", containsString("Kolt"));
        Response second =
                raw("application/json").header("Prefer", "wait=60").body(body).post("/v1/documents");
        second.then().statusCode(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(count("document")).isEqualTo(1);
        assertThat(count("statement"))
                .isEqualTo(first.jsonPath().getList("statements").size());
    }

    @Test
    void answersTheSameKeyWithTheSameDocument() {
        String body = "{\"text\":\"" + Bodies.SAID + "\"}";
        String first = raw("application/json")
                .header("Idempotency-Key", "k-1")
                .body(body)
                .post("/v1/documents")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        raw("application/json")
                .header("Idempotency-Key", "k-1")
                .body(body)
                .post("/v1/documents")
                .then()
                .statusCode(202)
                .body("id", equalTo(first))
                .body("outcome", equalTo("CREATED"));
        raw("application/json")
                .header("Idempotency-Key", "k-1")
                .body("{\"text\":\"Other.\"}")
                .post("/v1/documents")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("Idempotency-Key"));
        assertThat(count("document")).isEqualTo(1);
    }

    @Test
    void takesFiles() {
        raw("text/html; charset=utf-8")
                .header("Prefer", "wait=60")
                .body(PAGE.getBytes(StandardCharsets.UTF_8))
                .post("/v1/documents")
                .then()
                .statusCode(201)
                .body("document.title", equalTo("Talks resume"))
                .body("document.outlet", equalTo("Example Wire"))
                .body("document.publishedAt", equalTo("2025-05-09T10:00:00Z"));
        raw("text/plain")
                .header("Prefer", "wait=60")
                .queryParam("title", "Told")
                .body(Bodies.SAID)
                .post("/v1/documents")
                .then()
                .statusCode(201)
                .body("document.title", equalTo("Told"))
                .body("document.text", equalTo(Bodies.SAID));
        raw("application/pdf")
                .header("Prefer", "wait=60")
                .body(Bodies.pdf("Irena Kolt said the nego-", "tiations would resume."))
                .post("/v1/documents")
                .then()
                .statusCode(201)
                .body("document.title", equalTo("Talks resume"))
                .body("document.text", equalTo("Irena Kolt said the negotiations would resume."));
    }

    @Test
    void oneBadLineStopsNothing() throws Exception {
        String lines = """
                {"id":"a","text":"Kolt spoke on Friday."}
                {"id":"b","text":""}

                no JSON
                {"id":"c","text":"Drenk spoke on Monday."}
                {"id":"a","text":"Kolt spoke on Friday."}""";
        String answer = raw("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/documents")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<JsonNode> answers = new ArrayList<>();
        for (String line : answer.split("\n")) answers.add(JSON.readTree(line));
        assertThat(answers).extracting(a -> a.path("line").asInt()).containsExactly(1, 2, 4, 5, 6);
        assertThat(answers).extracting(a -> a.path("id").asText()).containsExactly("a", "b", "", "c", "a");
        assertThat(answers).extracting(a -> a.path("status").asInt()).containsExactly(0, 422, 400, 0, 0);
        assertThat(answers)
                .extracting(a -> a.path("outcome").asText())
                .containsExactly("CREATED", "", "", "CREATED", "UNCHANGED");
        assertThat(answers.get(4).path("document")).isEqualTo(answers.get(0).path("document"));
        assertThat(count("document")).isEqualTo(2);
    }

    @Test
    void deletesADocumentOnce() {
        raw("application/json")
                .header("Prefer", "wait=60")
                .body("{\"text\":\"" + Bodies.SAID + "\"}")
                .post("/v1/documents")
                .then()
                .statusCode(201);
        String id = Store.column(pool, "select id from document").get(0).toString();
        given().delete("/v1/documents/" + id).then().statusCode(204);
        given().delete("/v1/documents/" + id).then().statusCode(404).body("errors[0].field", equalTo("document"));
        assertThat(count("statement")).isZero();
    }

    /** 100 MB made while they are sent: the heap holds a few lines of them. */
    @Test
    @NeedsSocket
    void takesAStreamLargerThanItsMemory() throws Exception {
        int lines = 1_000;
        byte[] filling = "x".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        Iterator<byte[]> body = IntStream.range(0, lines)
                .mapToObj(i -> i % 100 == 0
                        ? bytes("{\"text\":\"Kolt spoke " + i + " times.\"}\n")
                        : bytes("{\"title\":\"" + new String(filling, StandardCharsets.US_ASCII)
                                + "\",\"text\":\"a\"}\n"))
                .iterator();
        long before = usedHeap();
        long most = 0;
        HttpRequest request = HttpRequest.newBuilder(URI.create(address.toString()))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(() -> body))
                .build();
        HttpResponse<InputStream> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofInputStream());
        int answered = 0;
        int kept = 0;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.contains("CREATED")) kept++;
                if (++answered % 250 == 0) most = Math.max(most, usedHeap());
            }
        }
        assertThat(answered).isEqualTo(lines);
        assertThat(kept).isEqualTo(10);
        assertThat(most - before).isLessThan(60L << 20);
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long count(String from) {
        return Store.number(pool, "select count(*) from " + from);
    }

    private static RequestSpecification raw(String type) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type);
    }
}
