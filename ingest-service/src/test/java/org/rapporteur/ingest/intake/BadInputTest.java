package org.rapporteur.ingest.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.testing.NeedsSocket;
import org.rapporteur.testing.PostgresResource;
import org.rapporteur.testing.Store;

/** Whatever is wrong with a request: a 4xx problem that names what, never a 5xx, and nothing stored. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class BadInputTest {
    private static final String JSON = "application/json";
    private static final String NUL = "{\"text\":\"a\\u0000b\"}";

    @Inject
    Pool pool;

    @BeforeEach
    void clear() {
        Store.clear(pool);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("nothing", JSON, utf8(""), 400, "body"),
                arguments("blanks", JSON, utf8(" \n"), 400, "body"),
                arguments("no JSON", JSON, utf8("text=hello"), 400, "body"),
                arguments("cut off", JSON, utf8("{\"text\":\"Kolt"), 400, "body"),
                arguments("an array", JSON, utf8("[]"), 400, "body"),
                arguments("a string", JSON, utf8("\"text\""), 400, "body"),
                arguments("null", JSON, utf8("null"), 400, "body"),
                arguments("two values", JSON, utf8("{\"text\":\"a\"}{\"text\":\"b\"}"), 400, "body"),
                arguments("a member twice", JSON, utf8("{\"text\":\"a\",\"text\":\"b\"}"), 400, "body"),
                arguments("no text", JSON, utf8("{}"), 422, "text"),
                arguments("text null", JSON, utf8("{\"text\":null}"), 422, "text"),
                arguments("empty text", JSON, utf8("{\"text\":\"\"}"), 422, "text"),
                arguments("blank text", JSON, utf8("{\"text\":\" \\n\\t\"}"), 422, "text"),
                arguments("text and html", JSON, utf8("{\"text\":\"a\",\"html\":\"<p>a\"}"), 422, "html"),
                arguments("html without words", JSON, utf8("{\"html\":\"<img src=a>\"}"), 422, "html"),
                arguments("a number", JSON, utf8("{\"text\":5}"), 400, "text"),
                arguments("a list", JSON, utf8("{\"text\":[\"a\"]}"), 400, "text"),
                arguments("an object", JSON, utf8("{\"text\":\"a\",\"title\":{}}"), 400, "title"),
                arguments("an unknown member", JSON, utf8("{\"text\":\"a\",\"body\":\"b\"}"), 400, "body"),
                arguments("NUL", JSON, utf8(NUL), 422, "text"),
                arguments("NUL in the title", JSON, utf8("{\"text\":\"a\",\"title\":\"\\u0000\"}"), 422, "title"),
                arguments("half a surrogate pair", JSON, utf8("{\"text\":\"\\ud83d\"}"), 422, "text"),
                arguments("pair turned round", JSON, utf8("{\"text\":\"\\ude00\\ud83d\"}"), 422, "text"),
                arguments("broken UTF-8", JSON, bytes('{', '"', 0xff, '"', '}'), 400, "body"),
                arguments("UTF-8 too long", JSON, bytes('{', '"', 0xc0, 0x80, '"', '}'), 400, "body"),
                arguments("deep", JSON, utf8("[".repeat(100_000)), 400, "body"),
                arguments("deep member", JSON, utf8("{\"text\":" + "{\"a\":".repeat(100_000)), 400, "text"),
                arguments("long name", JSON, utf8("{\"" + "x".repeat(100_000) + "\":1}"), 400, "body"),
                arguments(
                        "a day that is none",
                        JSON,
                        utf8("{\"text\":\"a\",\"publishedAt\":\"2025-02-30\"}"),
                        400,
                        "publishedAt"),
                arguments(
                        "a time without offset",
                        JSON,
                        utf8("{\"text\":\"a\",\"publishedAt\":\"2025-02-03T10:00\"}"),
                        400,
                        "publishedAt"),
                arguments(
                        "a year out of range",
                        JSON,
                        utf8("{\"text\":\"a\",\"publishedAt\":\"+12025-02-03T10:00:00Z\"}"),
                        400,
                        "publishedAt"),
                arguments("no web address", JSON, utf8("{\"text\":\"a\",\"url\":\"file:///etc/passwd\"}"), 400, "url"),
                arguments("a script", JSON, utf8("{\"text\":\"a\",\"url\":\"javascript:alert(1)\"}"), 400, "url"),
                arguments(
                        "a long address",
                        JSON,
                        utf8("{\"text\":\"a\",\"url\":\"https://a.example/" + "a".repeat(3000) + "\"}"),
                        400,
                        "url"),
                arguments(
                        "no language",
                        JSON,
                        utf8("{\"text\":\"a\",\"language\":\"English, mostly\"}"),
                        400,
                        "language"),
                arguments(
                        "a long title",
                        JSON,
                        utf8("{\"text\":\"a\",\"title\":\"" + "a".repeat(3000) + "\"}"),
                        422,
                        "title"),
                arguments("another media type", "application/xml", utf8("<a/>"), 415, "Content-Type"));
    }

    static Stream<Arguments> large() {
        return everywhere(Stream.of(
                arguments("30 MB text", JSON, utf8("{\"text\":\"" + "word ".repeat(6_000_000) + "\"}"), 413, "text"),
                arguments("40 MB", JSON, utf8("{\"text\":\"" + "word ".repeat(8_000_000) + "\"}"), 413, "body")));
    }

    static Stream<Arguments> everywhere() {
        return everywhere(bodies());
    }

    private static Stream<Arguments> everywhere(Stream<Arguments> rows) {
        return rows.flatMap(row -> Stream.of("/v1/extractions", "/v1/documents").map(path -> {
            Object[] cells = row.get();
            return arguments(path, cells[0], cells[1], cells[2], cells[3], cells[4]);
        }));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everywhere")
    void refusesABodyAndNamesTheField(String path, String name, String type, byte[] body, int status, String field) {
        refused(raw().contentType(type).body(body).post(path), status, field);
    }

    @NeedsSocket
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("large")
    void refusesALargeBody(String path, String name, String type, byte[] body, int status, String field) {
        refused(raw().contentType(type).body(body).post(path), status, field);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("text/plain", utf8(""), 422, "body"),
                arguments("text/plain", bytes('a', 0), 422, "body"),
                arguments("text/plain; charset=klingon", utf8("a"), 415, "Content-Type"),
                arguments("text/plain", utf8("a".repeat(1_000_001)), 413, "body"),
                arguments("text/html", utf8(""), 422, "body"),
                arguments("text/html", utf8("<script>alert('words')</script>"), 422, "body"),
                arguments("application/pdf", utf8(""), 422, "body"),
                arguments("application/pdf", utf8("%PDF-1.7 and nothing more"), 422, "body"),
                arguments("application/pdf", Bodies.pdf(), 422, "body"));
    }

    @ParameterizedTest(name = "{0} {2} {3}")
    @MethodSource("files")
    void refusesAFileAndNamesTheField(String type, byte[] body, int status, String field) {
        refused(raw().contentType(type).body(body).post("/v1/documents"), status, field);
    }

    @Test
    @NeedsSocket
    void refusesATextThatIsNotWhatItSays() {
        refused(raw().contentType("text/plain").body(bytes(0xff)).post("/v1/documents"), 400, "body");
    }

    @Test
    void namesAParameterOfAFile() {
        RequestSpecification file = raw().contentType("text/plain").body("Kolt spoke.");
        refused(file.queryParam("publishedAt", "yesterday").post("/v1/documents"), 400, "publishedAt");
    }

    @Test
    @NeedsSocket
    void cutsAGzipBombOff() {
        byte[] bomb = Bodies.gzip(new byte[200 << 20]);
        assertThat(bomb.length).isLessThan(1 << 20);
        refused(
                raw().contentType(JSON)
                        .header("Content-Encoding", "gzip")
                        .body(bomb)
                        .post("/v1/extractions"),
                413,
                "body");
    }

    @Test
    void refusesDamagedGzip() {
        byte[] damaged = Bodies.gzip("{\"text\":\"Kolt spoke.\"}");
        damaged[damaged.length - 5] ^= 1;
        refused(
                raw().contentType(JSON)
                        .header("Content-Encoding", "gzip")
                        .body(damaged)
                        .post("/v1/extractions"),
                400,
                "body");
        byte[] cut = java.util.Arrays.copyOf(damaged, damaged.length - 6);
        refused(
                raw().contentType(JSON)
                        .header("Content-Encoding", "gzip")
                        .body(cut)
                        .post("/v1/extractions"),
                400,
                "body");
        refused(
                raw().contentType(JSON)
                        .header("Content-Encoding", "br")
                        .body(cut)
                        .post("/v1/extractions"),
                415,
                "Content-Encoding");
    }

    @Test
    void refusesFormatsNotOffered() {
        refused(
                raw().contentType(JSON)
                        .accept("text/csv")
                        .body("{\"text\":\"a\"}")
                        .post("/v1/documents"),
                406,
                "Accept");
        refused(
                raw().contentType(JSON)
                        .accept("text/csv")
                        .body("{\"text\":\"a\"}")
                        .post("/v1/extractions"),
                406,
                "Accept");
    }

    @Test
    void refusesUnknownIdsAndPlaces() {
        problem(raw().delete("/v1/documents/" + java.util.UUID.randomUUID()), 404);
        problem(raw().delete("/v1/documents/nonsense"), 404);
        problem(raw().put("/v1/extractions"), 405);
        problem(raw().get("/v1/nowhere"), 404);
    }

    @Test
    void refusesIdempotencyKeysThatAreNone() {
        refused(
                raw().contentType(JSON)
                        .header("Idempotency-Key", "k".repeat(300))
                        .body("{\"text\":\"a\"}")
                        .post("/v1/documents"),
                400,
                "Idempotency-Key");
        refused(
                raw().contentType("application/x-ndjson")
                        .header("Idempotency-Key", "k")
                        .body("{\"text\":\"a\"}")
                        .post("/v1/documents"),
                400,
                "Idempotency-Key");
    }

    @Test
    void readsAWordOfAMegabyte() {
        String word = "x".repeat(1_000_000);
        raw().contentType(JSON)
                .body("{\"text\":\"" + word + "\"}")
                .post("/v1/extractions")
                .then()
                .statusCode(200);
    }

    private void refused(Response answer, int status, String field) {
        problem(answer, status);
        assertThat(answer.jsonPath().getList("errors.field")).isEqualTo(List.of(field));
        assertThat(answer.jsonPath().getString("detail")).contains(field);
        assertThat(answer.asString().length()).isLessThan(2_000);
    }

    private void problem(Response answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(
                        Store.number(
                                pool,
                                "select (select count(*) from document) + (select count(*) from outbox) + (select count(*) from idempotency_key)"))
                .isZero();
    }

    private static RequestSpecification raw() {
        return given().config(RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("application/x-ndjson", io.restassured.http.ContentType.TEXT)
                        .encodeContentTypeAs("application/xml", io.restassured.http.ContentType.BINARY)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int... octets) {
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) bytes[i] = (byte) octets[i];
        return bytes;
    }
}
