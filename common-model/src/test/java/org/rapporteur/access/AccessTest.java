package org.rapporteur.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.testing.IssuerResource;
import org.rapporteur.testing.PostgresResource;
import org.rapporteur.testing.Store;

/** Keys, tokens, limits and the audit log over HTTP. Nothing but {@code access} answers here: what passes is a 404. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(IssuerResource.class)
class AccessTest {
    private static final String ADMIN = "an-admin-key-of-tests-and-nothing-else";
    private static final int PASSED = 404;

    @Inject
    Pool pool;

    @Inject
    AuditRetention retention;

    private static RequestSpecification as(String credential) {
        return given().header("Authorization", "Bearer " + credential);
    }

    private static Response make(Map<String, ?> key) {
        return as(ADMIN).contentType("application/json").body(key).post("/v1/keys");
    }

    private static String key(String role) {
        return make(Map.of("name", "of " + role, "role", role)).path("secret");
    }

    private static void problem(ValidatableResponse answer, int status) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .header("Cache-Control", "private, no-cache")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void aKeyOpensWhatItsRoleMayAndNoMore() {
        for (String role : List.of("reader", "writer", "admin")) {
            String key = key(role);
            as(key).get("/v1/statements").then().statusCode(PASSED);
            as(key).post("/v1/documents").then().statusCode(role.equals("reader") ? 403 : PASSED);
            as(key).get("/v1/keys").then().statusCode(role.equals("admin") ? 200 : 403);
            given().header("X-API-Key", key).get("/v1/statements").then().statusCode(PASSED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rpk_", "rpk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "an-admin-key", "a.b.c", "%00"})
    void aKeyThatIsNoneOpensNothing(String credential) {
        problem(as(credential).get("/v1/statements").then(), 401);
    }

    @Test
    void whoSaysNothingIsAskedAndTheOpenIsOpen() {
        problem(given().get("/v1/statements").then().header("WWW-Authenticate", "Bearer realm=\"rapporteur\""), 401);
        problem(
                given().header("Authorization", "Basic YTpi")
                        .get("/v1/statements")
                        .then(),
                401);
        given().get("/q/openapi").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/keys;a",
                "/v1/keys;a=b",
                "/v1//keys",
                "//v1/keys",
                "/v1/%6beys",
                "/v1/./keys",
                "/v1/keys/",
                "/v1/statements/../keys",
                "/v1/keys%2f",
                "/v1;a/keys"
            })
    void noSpellingOfAPathLeadsAroundTheGate(String path) {
        as(key("reader")).urlEncodingEnabled(false).get(path).then().statusCode(403);
    }

    @Test
    void aKeysSecretIsToldOnceAndKeptAsAHash() {
        Response made = make(Map.of("name", "once", "role", "WRITER", "requestsPerMinute", 90));
        made.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("Location", "/v1/keys/" + made.path("id"))
                .body("role", equalTo("WRITER"))
                .body("requestsPerMinute", equalTo(90))
                .body("createdBy", equalTo("admin key"));
        String secret = made.path("secret");
        assertThat(secret).matches("rpk_[A-Za-z0-9_-]{43}");
        as(ADMIN)
                .get("/v1/keys?limit=1000")
                .then()
                .body("items.name", hasItem("once"))
                .body("items.secret", everyItemNull())
                .body(not(containsString(secret)));
        assertThat(Store.column(pool, "select k::text from api_key k").toString())
                .doesNotContain(secret);
    }

    private static org.hamcrest.Matcher<Iterable<?>> everyItemNull() {
        @SuppressWarnings({"unchecked", "rawtypes"})
        org.hamcrest.Matcher<Iterable<?>> matcher = (org.hamcrest.Matcher) org.hamcrest.Matchers.everyItem(nullValue());
        return matcher;
    }

    @Test
    void aRevokedOrExpiredKeyOpensNothingFromTheNextRequestOn() {
        Response made = make(Map.of("name", "gone", "role", "reader"));
        String secret = made.path("secret");
        as(secret).get("/v1/statements").then().statusCode(PASSED);
        as(ADMIN).delete("/v1/keys/" + made.path("id")).then().statusCode(204);
        problem(as(secret).get("/v1/statements").then(), 401);

        Response short_ = make(Map.of(
                "name",
                "short",
                "role",
                "reader",
                "expiresAt",
                Instant.now().plusSeconds(60).toString()));
        as((String) short_.path("secret")).get("/v1/statements").then().statusCode(PASSED);
        pool.query("update api_key set expires_at = now() where id = " + short_.path("id"))
                .executeAndAwait();
        problem(as((String) short_.path("secret")).get("/v1/statements").then(), 401);
        as(ADMIN).delete("/v1/keys/0").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {"role":"reader"}                                                   | name
            {"name":"x"}                                                        | role
            {"name":"x","role":"owner"}                                         | role
            {"name":"x\\u0007","role":"reader"}                                  | name
            {"name":"x","role":"reader","requestsPerMinute":0}                  | requestsPerMinute
            {"name":"x","role":"reader","expiresAt":"2001-01-01T00:00:00Z"}     | expiresAt
            """)
    void aKeyThatCannotBeMadeIsRefusedByTheNameOfWhatIsWrong(String body, String field) {
        as(ADMIN)
                .contentType("application/json")
                .body(body)
                .post("/v1/keys")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field));
    }

    @Test
    void whoAsksTooOftenIsToldWhenToGoOnAndNobodyElseIs() {
        String hasty = make(Map.of("name", "hasty", "role", "reader", "requestsPerMinute", 3))
                .path("secret");
        for (int i = 0; i < 3; i++) as(hasty).get("/v1/statements").then().statusCode(PASSED);
        Response refused = as(hasty).get("/v1/statements");
        problem(refused.then(), 429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 20);
        as(key("reader")).get("/v1/statements").then().statusCode(PASSED);
    }

    private static String token(KeyPair keys, String audience, long expiresIn, String... groups) {
        return Jwt.issuer(IssuerResource.address())
                .subject("ada")
                .upn("ada@desk.example")
                .audience(audience)
                .groups(Set.of(groups))
                .expiresIn(expiresIn)
                .jws()
                .keyId(IssuerResource.KEY_ID)
                .sign(keys.getPrivate());
    }

    @Test
    void aTokenOfTheProviderOpensWhatItsRoleMay() {
        KeyPair keys = IssuerResource.keys();
        String reader = token(keys, IssuerResource.AUDIENCE, 60, "reader", "staff");
        as(reader).get("/v1/statements").then().statusCode(PASSED);
        problem(as(reader).post("/v1/documents").then(), 403);
        as(token(keys, IssuerResource.AUDIENCE, 60, "reader", "admin"))
                .get("/v1/keys")
                .then()
                .statusCode(200);
        problem(
                as(token(keys, IssuerResource.AUDIENCE, 60, "staff"))
                        .get("/v1/statements")
                        .then(),
                403);
    }

    @Test
    void aTokenThatIsNotForUsOrNotTheProvidersOrOldOpensNothing() {
        KeyPair keys = IssuerResource.keys();
        Map<String, String> tokens = new HashMap<>();
        tokens.put("for somebody else", token(keys, "another-service", 60, "admin"));
        tokens.put("signed by a stranger", token(IssuerResource.rsa(), IssuerResource.AUDIENCE, 60, "admin"));
        tokens.put("old", token(keys, IssuerResource.AUDIENCE, -3600, "admin"));
        String good = token(keys, IssuerResource.AUDIENCE, 60, "admin");
        tokens.put("without its signature", good.substring(0, good.lastIndexOf('.') + 1));
        tokens.put("unsigned", "eyJhbGciOiJub25lIn0." + good.split("\\.")[1] + ".");
        tokens.forEach(
                (what, token) -> assertThat(as(token).get("/v1/statements").statusCode())
                        .as(what)
                        .isEqualTo(401));
    }

    @Test
    void theAuditLogTellsWhoChangedWhatAndNothingElse() {
        Response made = make(Map.of("name", "auditor", "role", "admin"));
        String auditor = made.path("secret");
        String who = "key " + made.path("id") + " (auditor)";
        as(auditor).get("/v1/keys").then().statusCode(200);
        as(auditor).delete("/v1/keys/0").then().statusCode(404);
        Response second = as(auditor)
                .contentType("application/json")
                .body(Map.of("name", "2", "role", "reader"))
                .post("/v1/keys");
        as(auditor).delete("/v1/keys/" + second.path("id")).then().statusCode(204);
        Response log = given().header("Authorization", "Bearer " + auditor)
                .queryParam("who", who)
                .get("/v1/audit");
        log.then()
                .body("items.method", equalTo(List.of("DELETE", "POST")))
                .body("items.status", equalTo(List.of(204, 201)))
                .body("items[1].path", equalTo("/v1/keys"))
                .body("items[1].target", equalTo("/v1/keys/" + second.path("id")))
                .body("items[1].role", equalTo("ADMIN"))
                .body("items[1].address", equalTo("127.0.0.1"));
        assertThat(Instant.parse(log.path("items[0].at")))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        String next = given().header("Authorization", "Bearer " + auditor)
                .queryParams("who", who, "limit", 1)
                .get("/v1/audit")
                .path("next");
        given().header("Authorization", "Bearer " + auditor)
                .queryParams("who", who, "limit", 1, "cursor", next)
                .get("/v1/audit")
                .then()
                .body("items.method", equalTo(List.of("POST")))
                .body("next", nullValue());
    }

    @Test
    void entriesOfTheAuditLogAreDeletedAfterAYearAndNoneBefore() {
        Store.column(pool, "truncate audit");
        Store.column(pool, """
                insert into audit (at, who, role, method, path, status, address)
                select now() - interval '365 days' + (n - 2500.5) * interval '1 minute',
                       'key ' || n, 'WRITER', 'POST', '/v1/documents', 202, '192.0.2.1'
                from generate_series(1, 2600) n""");
        assertThat(Store.await(() -> retention.forget(Duration.ZERO)))
                .as("a batch")
                .isEqualTo(1000);
        assertThat(Store.await(() -> retention.forget(Duration.ofMinutes(1)))).isEqualTo(1500);
        assertThat(Store.column(pool, "select who from audit order by id"))
                .hasSize(100)
                .startsWith("key 2501");
        assertThat(Store.await(() -> retention.forget(Duration.ofMinutes(1)))).isZero();
    }

    @Test
    void onlyPagesThatAreNamedMayReadAnswersInABrowser() {
        given().headers("Origin", "https://desk.example", "Access-Control-Request-Method", "GET")
                .options("/v1/statements")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://desk.example");
        as(ADMIN)
                .header("Origin", "https://elsewhere.example")
                .get("/v1/keys")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void answersTellBrowsersToDoNothingElseWithThem() {
        as(ADMIN)
                .get("/v1/keys")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-cache");
    }
}
