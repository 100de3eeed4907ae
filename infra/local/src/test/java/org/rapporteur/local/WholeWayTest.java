package org.rapporteur.local;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.testing.PostgresResource;

/** An article in, a cited answer out. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class WholeWayTest {
    private static final String TEXT =
            "NORVA (TP) \u2014 Foreign Minister Amara Sund of Telland said on Monday that her"
                    + " government would sign the Ilmar accord \ud83d\udd4a. \"We will not wait another winter for the Ilmar accord,\""
                    + " Sund told reporters. Telland accused Brune of shelling the village of Ost. According to Sund, talks with"
                    + " Brune will resume on Friday.";

    @Test
    void articleBecomesFactsAnswersAndACitedBrief() {
        String id = store("https://tide.example/ilmar", "Telland to sign the Ilmar accord", TEXT);

        JsonPath document = get("/v1/documents/" + id);
        assertThat(document.getString("text")).isEqualTo(TEXT);
        assertThat(document.getString("state")).isEqualTo("EXTRACTED");

        List<Map<String, Object>> statements =
                get("/v1/statements?limit=100&document=" + id).getList("items");
        assertThat(statements).hasSizeGreaterThanOrEqualTo(3);
        for (Map<String, Object> statement : statements)
            for (String part : List.of("speaker", "cue", "content"))
                if (statement.get(part) != null) assertStandsInText(statement.get(part));
        assertThat(get("/v1/statements?speaker=Sund&kind=DIRECT&document=" + id).getList("items.content.text"))
                .singleElement()
                .asString()
                .contains("another winter");
        assertThat(get("/v1/statements?about=ilmar accord&document=" + id).getList("items.content.text"))
                .isNotEmpty()
                .allSatisfy(content -> assertThat(content.toString()).contains("Ilmar accord"));
        assertThat(get("/v1/events?limit=100&document=" + id).getList("items.type"))
                .contains("ACCUSE");

        given().queryParam("q", "\"Ilmar accord\"")
                .get("/v1/search")
                .then()
                .statusCode(200)
                .body("items.document.id.unique()", equalTo(List.of(id)));

        List<Map<String, Object>> sentences = given().queryParam("document", id)
                .queryParam("sentences", 2)
                .get("/v1/summaries")
                .jsonPath()
                .getList("sentences");
        assertThat(sentences).isNotEmpty().hasSizeLessThanOrEqualTo(2);
        for (Map<String, Object> sentence : sentences) {
            List<Map<String, Object>> citations = list(sentence.get("citations"));
            assertThat(citations).isNotEmpty();
            for (Map<String, Object> citation : citations)
                assertThat(words(list(citation.get("spans")))).isEqualTo(citation.get("quote"));
        }
    }

    @Test
    void theSameArticleTwiceIsOneDocument() {
        String url = "https://tide.example/twice";
        String id = store(url, "Twice", TEXT.replace("Ilmar", "Second"));
        int facts =
                get("/v1/statements?limit=1000&document=" + id).getList("items").size();
        assertThat(store(url, "Twice", TEXT.replace("Ilmar", "Second"))).isEqualTo(id);
        assertThat(get("/v1/statements?limit=1000&document=" + id).getList("items"))
                .hasSize(facts);
    }

    @Test
    void aStatementThatAnotherOutletReportedIsFoundByBoth() {
        given().contentType("application/json")
                .header("Prefer", "wait=30")
                .body(
                        Map.of(
                                "url", "https://tide.example/reported",
                                "outlet", "Carrying Post",
                                "text",
                                        "Sund said the talks would go on, Reuters reported. Sund stressed that nobody would wait."))
                .post("/v1/documents")
                .then()
                .statusCode(201);
        for (String outlet : List.of("Carrying Post", "Reuters"))
            assertThat(given().queryParam("outlet", outlet)
                            .get("/v1/statements")
                            .jsonPath()
                            .getList("items.reportedBy"))
                    .as(outlet)
                    .contains(List.of("Reuters"));
    }

    @Test
    void anUnhurriedSenderIsAnsweredAtOnceAndFindsTheFactsLater() {
        Response answer = given().contentType("application/json")
                .body(Map.of("url", "https://tide.example/later", "text", TEXT.replace("Ilmar", "Later")))
                .post("/v1/documents");
        assertThat(answer.statusCode()).isEqualTo(202);
        String location = answer.header("Location");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get(location).then().body("state", equalTo("EXTRACTED")));
        given().get(location + "/extraction")
                .then()
                .statusCode(200)
                .body("document.text", equalTo(TEXT.replace("Ilmar", "Later")));
    }

    @Test
    void aDeletedDocumentLeavesNothingButATombstone() {
        String id = store("https://tide.example/gone", "Gone", TEXT.replace("Ilmar", "Vanishing"));
        given().delete("/v1/documents/" + id).then().statusCode(204);
        given().get("/v1/documents/" + id).then().statusCode(404).contentType("application/problem+json");
        assertThat(get("/v1/statements?document=" + id).getList("items")).isEmpty();
        assertThat(given().queryParam("q", "Vanishing")
                        .get("/v1/search")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(get("/v1/changes?limit=1000")
                        .getList("items.findAll { it.id == '" + id + "' && it.kind == 'DELETED' }"))
                .hasSize(1);
    }

    private static String store(String url, String title, String text) {
        Response answer = given().contentType("application/json")
                .header("Prefer", "wait=20")
                .body(Map.of(
                        "url", url, "title", title, "outlet", "Tide Post", "publishedAt", "2025-06-02", "text", text))
                .post("/v1/documents");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        return answer.header("Location").substring("/v1/documents/".length());
    }

    private static JsonPath get(String path) {
        Response answer = given().get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static void assertStandsInText(Object passage) {
        Map<?, ?> fields = (Map<?, ?>) passage;
        assertThat(words(list(fields.get("spans")))).isEqualTo(fields.get("text"));
    }

    /** The text at these spans, which count code points, joined with a space. */
    private static String words(List<List<Integer>> spans) {
        return spans.stream()
                .map(span -> TEXT.substring(
                        TEXT.offsetByCodePoints(0, span.get(0)), TEXT.offsetByCodePoints(0, span.get(1))))
                .reduce((first, second) -> first + " " + second)
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Object value) {
        return (List<T>) value;
    }
}
