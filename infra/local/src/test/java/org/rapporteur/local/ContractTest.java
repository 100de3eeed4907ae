package org.rapporteur.local;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.testing.PostgresResource;

/** Every address of the HTTP contract is there when all services share one JVM, and speaks as agreed. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ContractTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "documents",
                "statements",
                "events",
                "stories",
                "actors",
                "outlets",
                "places",
                "timeline",
                "changes",
                "dead-letters",
                "feeds",
                "search?q=accord"
            })
    void listsAnswerPages(String list) {
        given().get("/v1/" + list)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("$", hasKey("items"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/documents?limit=-1, limit",
        "/v1/statements?limit=1001, limit",
        "/v1/events?cursor=forged, cursor",
        "/v1/timeline?bucket=hour, bucket",
        "/v1/changes?since=forged, since",
        "/v1/summaries?q=accord&form=poem, form",
        "/v1/statements?kind=LOUD, kind",
        "/v1/events?from=yesterday, from",
        "/v1/feeds?state=SLEEPY, state"
    })
    void wrongParametersAreNamed(String path, String field) {
        given().get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", notNullValue())
                .body("errors[0].field", startsWith(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"documents", "statements", "events", "stories", "actors", "outlets", "places", "feeds"})
    void unknownIdsAreNotFound(String list) {
        for (String id : new String[] {"01980000-0000-7000-8000-000000000000", "nonsense", "9223372036854775807"})
            given().get("/v1/" + list + "/" + id).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"application/x-ndjson", "text/csv"})
    void listsAreExported(String format) {
        for (String list : new String[] {"documents", "statements", "events"})
            given().accept(format).get("/v1/" + list).then().statusCode(200).contentType(startsWith(format));
    }

    @Test
    void formatsNotOfferedAreRefused() {
        given().accept("image/png").get("/v1/statements").then().statusCode(406);
    }

    @Test
    void unchangedAnswersAreNotSentAgain() {
        Response first = given().get("/v1/outlets");
        assertThat(first.header("ETag")).isNotBlank();
        given().header("If-None-Match", first.header("ETag"))
                .get("/v1/outlets")
                .then()
                .statusCode(304);
    }

    @Test
    void extractionsAreReadWithoutBeingStored() {
        String text = "\"Nothing of this is stored anywhere,\" Minister Ada Brandt said on Monday.";
        given().contentType("application/json")
                .body(Map.of("text", text))
                .post("/v1/extractions")
                .then()
                .statusCode(200)
                .body("document.text", equalTo(text))
                .body("statements[0].kind", equalTo("DIRECT"));
        given().queryParam("q", "\"stored anywhere\"").get("/v1/search").then().body("items", empty());
    }

    @Test
    void linesAreAnsweredInOrderAndABadOneStopsNothing() {
        String body =
                "{\"id\":\"a\",\"text\":\"Ada Brandt said that it rained.\"}\n{broken\n{\"id\":\"c\",\"text\":\"\"}\n"
                        + "{\"id\":\"d\",\"text\":\"Ada Brandt met Per Holt.\"}\n";
        Response answer = given().contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/extractions");
        assertThat(answer.statusCode()).isEqualTo(200);
        String[] lines = answer.asString().split("\n");
        assertThat(lines).hasSize(4);
        assertThat(lines[0]).contains("\"statements\"");
        assertThat(lines[1]).contains("\"line\":2");
        assertThat(lines[2]).contains("\"line\":3").contains("\"id\":\"c\"").contains("422");
        assertThat(lines[3]).contains("Per Holt");
    }

    @ParameterizedTest
    @CsvSource({"'{\"text\":\"\"}', 422", "'{\"text\":7}', 400", "'{}', 422", "'[]', 400", "'{', 400"})
    void documentsThatAreNoneAreRefused(String body, int status) {
        Response answer = given().contentType("application/json").body(body).post("/v1/documents");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(status, status == 422 ? 400 : 422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void theContractDescribesItself() {
        String paths = given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .extract()
                .jsonPath()
                .getMap("paths")
                .keySet()
                .toString();
        for (String path : new String[] {
            "/v1/extractions",
            "/v1/documents",
            "/v1/documents/{id}",
            "/v1/documents/{id}/extraction",
            "/v1/statements",
            "/v1/events",
            "/v1/stories",
            "/v1/actors",
            "/v1/outlets",
            "/v1/places",
            "/v1/search",
            "/v1/timeline",
            "/v1/changes",
            "/v1/summaries",
            "/v1/dead-letters"
        }) assertThat(paths).contains(path);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, Origin, https://elsewhere.example, 403",
        "POST, Origin, null, 403",
        "DELETE, Origin, http://localhost:1, 403",
        "GET, Origin, https://elsewhere.example, 200",
        "GET, Host, rebound.example:8081, 403",
        "GET, Host, localhost.rebound.example, 403",
        "GET, Host, 127.0.0.1:8081, 200"
    })
    void pagesOfOthersMayChangeNothingAndReachNothingUnderOtherNames(
            String method, String header, String value, int status) {
        String path = "/v1/documents" + (method.equals("DELETE") ? "/0" : "");
        given().header(header, value)
                .contentType("text/plain")
                .request(method, path)
                .then()
                .statusCode(status);
    }

    @Test
    void healthMetricsAndThePageAreThere() {
        given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
        given().get("/").then().statusCode(200).contentType(startsWith("text/html"));
    }
}
