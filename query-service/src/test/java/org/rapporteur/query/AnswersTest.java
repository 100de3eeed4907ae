package org.rapporteur.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.testing.NeedsSocket;
import org.rapporteur.testing.PostgresResource;
import org.rapporteur.testing.Store;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class AnswersTest {
    private static GeneratedFacts facts;

    @Inject
    Pool pool;

    @TestHTTPResource("/v1/changes")
    URI changes;

    @BeforeEach
    void write() {
        if (facts == null || Store.number(pool, "select count(*) from statement") != facts.statements.size())
            facts = new GeneratedFacts(pool, 11).write(40);
    }

    @Test
    void aPhraseIsFoundInEveryDocumentWithItsSnippetEscaped() {
        List<String> found = new ArrayList<>();
        String next = null;
        do {
            var request =
                    given().queryParam("q", "\"right to self-determination\"").queryParam("limit", 7);
            Response page = (next == null ? request : request.queryParam("cursor", next)).get("/v1/search");
            page.then().statusCode(200).body("items.kind", everyItem(equalTo("DOCUMENT")));
            assertThat((List<String>) page.path("items.snippet"))
                    .allMatch(s -> s.contains("<mark>") && s.contains("1 &lt; 2, &amp;"));
            found.addAll(page.path("items.id"));
            next = page.path("next");
        } while (next != null);
        assertThat(found).containsExactlyInAnyOrderElementsOf(facts.documentIds(doc -> true));
    }

    @Test
    void searchKeepsToTheKindsAskedFor() {
        List<String> ids =
                given().get("/v1/search?q=grain&kind=STATEMENT&limit=1000").path("items.id");
        assertThat(ids).containsExactlyInAnyOrderElementsOf(facts.statementIds(said -> said.word()
                .equals("grain")));
        given().get("/v1/search?q=grain").then().body("items.kind", hasItem("EVENT"));
    }

    @Test
    void aTimelineCountsEveryFactOnceByBucketAndFacet() {
        Response days = given().get("/v1/timeline?bucket=day&limit=1000&facet=type,outlet,speaker");
        days.then().statusCode(200).body("facets.keySet()", hasItem("type"));
        assertThat(sum(days.path("items.statements"))).isEqualTo(facts.statements.size());
        assertThat(sum(days.path("items.events"))).isEqualTo(facts.events.size());
        assertThat(sum(days.path("facets.type.count"))).isEqualTo(facts.events.size());
        assertThat(sum(days.path("facets.speaker.count"))).isEqualTo(facts.statements.size());
        Response months = given().get("/v1/timeline?bucket=month&type=AID");
        months.then().body("items[0].from", equalTo("2025-01-01")).body("items[0].to", equalTo("2025-01-31"));
        assertThat(sum(months.path("items.statements"))).isZero();
        assertThat(sum(months.path("items.events")))
                .isEqualTo(facts.eventIds(done -> done.type().equals("AID")).size());
        Response first = given().get("/v1/timeline?limit=1");
        String second = given().queryParam("cursor", (String) first.path("next"))
                .get("/v1/timeline?limit=1")
                .path("items[0].from");
        assertThat(second).isLessThan(first.path("items[0].from"));
    }

    @Test
    void aListIsExportedWholeOrByOnePage() {
        String lines = export("application/x-ndjson", "/v1/statements");
        assertThat(lines.lines()).hasSize(facts.statements.size()).allMatch(line -> line.startsWith("{\"id\":\""));
        assertThat(export("application/x-ndjson", "/v1/statements?limit=5").lines())
                .hasSize(5);
        assertThat(export("application/x-ndjson", "/v1/statements?speaker=Nobody"))
                .isEmpty();
        String csv = export("text/csv", "/v1/events");
        assertThat(csv.lines())
                .hasSize(facts.events.size() + 1)
                .first()
                .asString()
                .startsWith("id,document,outlet");
        assertThat(csv.lines().skip(1)).allMatch(line -> line.contains(",'=met,"));
        given().accept("application/ld+json")
                .get("/v1/statements")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/ld+json"))
                .body("'@graph'.size()", equalTo(facts.statements.size()))
                .body("'@graph'[0].'@type'", equalTo("Quotation"));
        for (String list : List.of("events", "stories", "documents", "actors", "places", "outlets"))
            for (String type : List.of("application/ld+json", "text/csv", "application/x-ndjson"))
                given().accept(type).get("/v1/" + list).then().statusCode(200).contentType(startsWith(type));
        given().accept("image/png").get("/v1/statements").then().statusCode(406);
        given().accept("text/csv").get("/v1/statements?limit=0").then().statusCode(400);
    }

    @Test
    void eventsAndStatementsThatAreOnesAreExportedAsPloverRecords() {
        String type = "application/vnd.plover+x-ndjson";
        List<JsonPath> events =
                export(type, "/v1/events").lines().map(JsonPath::from).toList();
        assertThat(events).hasSize(facts.events.size());
        Set<String> known =
                facts.events.stream().map(done -> done.id() + " " + done.type()).collect(Collectors.toSet());
        assertThat(events)
                .allMatch(event -> known.contains(event.getString("id") + " " + event.getString("event[0]")))
                .allMatch(event -> event.getString("date").matches("\\d{4}-\\d\\d-\\d\\d"))
                .allMatch(event -> !event.getString("source[0].identifier_text").isEmpty())
                .allMatch(event -> event.getInt("quad_code") >= 1 && event.getInt("quad_code") <= 4)
                .allMatch(event -> event.getString("event_text[0]").equals("=met"))
                .allMatch(event -> !event.getString("cite_info.citation").isEmpty());
        long acts = facts.statements.stream()
                .filter(said -> !said.act().equals("SAY"))
                .count();
        List<JsonPath> said =
                export(type, "/v1/statements").lines().map(JsonPath::from).toList();
        assertThat(said).hasSize((int) acts).allMatch(one -> !one.getString("content")
                .isEmpty());
        given().accept(type).get("/v1/actors").then().statusCode(406);
    }

    @Test
    @NeedsSocket
    @Timeout(60)
    void changesComeByPagesAndAsAStreamThatGoesOn() throws IOException, InterruptedException {
        pool.query("truncate change").execute().await().indefinitely();
        for (int i = 1; i <= 5; i++) change(i);
        Response page = given().get("/v1/changes?limit=2");
        assertThat((List<String>) page.path("items.id")).containsExactly("1", "2");
        String since = page.path("next");
        assertThat((List<String>)
                        given().queryParam("since", since).get("/v1/changes").path("items.id"))
                .containsExactly("3", "4", "5");
        HttpRequest request = HttpRequest.newBuilder(changes)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", since)
                .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        try (BufferedReader in = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(data(in, 3)).extracting(AnswersTest::subject).containsExactly("3", "4", "5");
            change(6);
            assertThat(data(in, 1)).extracting(AnswersTest::subject).containsExactly("6");
        }
    }

    @Test
    void theApiIsDescribed() {
        Response api = given().accept("application/json").get("/q/openapi?format=json");
        api.then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("components.schemas.Span.type", equalTo("array"))
                .body("paths.'/v1/statements'.get.parameters.name", hasItem("speaker"));
        given().get("/q/swagger-ui/").then().statusCode(200);
        given().get("/q/health").then().statusCode(200);
    }

    private static List<String> data(BufferedReader in, int count) {
        return Stream.generate(() -> line(in))
                .filter(line -> line.startsWith("data:"))
                .limit(count)
                .toList();
    }

    private static String line(BufferedReader in) {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(String data) {
        return data.replaceAll(".*\"id\":\"(\\d+)\".*", "$1");
    }

    private void change(int id) {
        pool.query("insert into change (kind, subject, subject_id, document_id) values ('STORED', 'STATEMENT', '" + id
                        + "', gen_random_uuid())")
                .execute()
                .await()
                .indefinitely();
    }

    private static String export(String type, String url) {
        return given().accept(type)
                .get(url)
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .extract()
                .asString();
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
