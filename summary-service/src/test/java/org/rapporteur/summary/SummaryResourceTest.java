package org.rapporteur.summary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.model.Act;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Modality;
import org.rapporteur.store.DocumentRepository;
import org.rapporteur.store.FactRepository;
import org.rapporteur.testing.PostgresResource;
import org.rapporteur.testing.Store;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SummaryResourceTest {
    private static final String CEASEFIRE =
            "Norland and Suland signed a ceasefire in the harbour town of Port Vell on Monday.";

    @Inject
    DocumentRepository documents;

    @Inject
    FactRepository facts;

    @Inject
    Pool pool;

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector bus;

    @BeforeEach
    void clear() {
        Store.clear(pool);
        tellOfFacts();
    }

    private void tellOfFacts() {
        bus.source("summary-facts-in").send("{}");
    }

    private UUID store(Told told) {
        DocumentRepository.Saved saved =
                Store.inTransaction(() -> documents.save(told.document(), "text/plain", Duration.ZERO));
        Store.inTransaction(() -> facts.replace(saved.id(), saved.revision(), told.extraction(), "test-1"));
        return saved.id();
    }

    private static JsonPath ask(Object... parameters) {
        Map<String, Object> query = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) query.put((String) parameters[i], parameters[i + 1]);
        JsonPath answer = given().queryParams(query)
                .get("/v1/summaries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getString("form")).isNotEmpty();
        return answer;
    }

    /** Every line has a citation, the first one carries its text, and each quote is what stands at its spans. */
    private void assertResolves(JsonPath summary) {
        List<Map<String, Object>> lines = summary.getList("sentences");
        for (int i = 0; i < lines.size(); i++) {
            String at = "sentences[" + i + "]";
            List<Map<String, Object>> citations = summary.getList(at + ".citations");
            assertThat(citations).isNotEmpty();
            assertThat(summary.getString(at + ".text"))
                    .isEqualTo(citations.get(0).get("quote"));
            assertThat(citations.stream().map(citation -> citation.get("document")))
                    .doesNotHaveDuplicates();
            for (Map<String, Object> citation : citations)
                assertThat(citation.get("quote")).isEqualTo(stored(citation));
        }
    }

    private String stored(Map<String, Object> citation) {
        String text = pool.preparedQuery("select text from document_text where document_id = $1")
                .execute(Tuple.of(UUID.fromString((String) citation.get("document"))))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0);
        @SuppressWarnings("unchecked")
        List<List<Integer>> spans = (List<List<Integer>>) citation.get("spans");
        return spans.stream()
                .map(span -> Told.slice(text, span.get(0), span.get(1)))
                .collect(Collectors.joining(" "));
    }

    @Test
    void briefsADocumentInReadingOrder() {
        UUID id = store(new Told("Ceasefire", "The Harbour Post", "2025-05-06")
                .sentence(CEASEFIRE)
                .sentence("Subscribe to our newsletter for the latest stories about Norland and Suland.")
                .sentence("The truce \uD83D\uDE00 ends seven weeks of shelling along the northern border river.")
                .sentence("Mediators from the River League will watch the border crossings together.")
                .sentence("MORE ON THIS STORY"));
        JsonPath summary = ask("document", id, "sentences", 3);
        assertThat(summary.getList("sentences.text", String.class))
                .containsExactly(
                        CEASEFIRE,
                        "The truce \uD83D\uDE00 ends seven weeks of shelling along the northern border river.",
                        "Mediators from the River League will watch the border crossings together.");
        assertThat(summary.getString("sentences[0].citations[0].outlet")).isEqualTo("The Harbour Post");
        assertResolves(summary);
    }

    @Test
    void citesEveryDocumentThatSaysTheSameOnce() {
        for (String outlet : List.of("The Harbour Post", "Vell Courier", "River Wire"))
            store(new Told("Ceasefire by " + outlet, outlet, "2025-05-06")
                    .sentence(CEASEFIRE)
                    .sentence("A reporter of " + outlet + " stood beside the old lighthouse yesterday evening."));
        JsonPath summary = ask("q", "ceasefire", "sentences", 2);
        List<String> texts = summary.getList("sentences.text");
        assertThat(texts).hasSize(2).containsOnlyOnce(CEASEFIRE);
        assertThat(summary.getList("sentences[" + texts.indexOf(CEASEFIRE) + "].citations.outlet", String.class))
                .containsExactlyInAnyOrder("The Harbour Post", "Vell Courier", "River Wire");
        assertResolves(summary);
    }

    @Test
    void tellsATimelineByTheDayOfTheHappening() {
        store(new Told("Review", "River Wire", "2025-06-01")
                .sentence("Norland and Suland signed the ceasefire of Port Vell on 5 May 2025.")
                .happens(EventType.RETREAT, Modality.ASSERTED, "signed", "2025-05-05")
                .sentence("Police in Suland arrested forty dockers during the strike of April.")
                .happens(EventType.COERCE, Modality.ASSERTED, "arrested", "2025-04")
                .sentence("Norland did not release the captured fishing crews on 7 May 2025.")
                .happens(EventType.RETREAT, Modality.NEGATED, "release", "2025-05-07")
                .sentence("The market square of Port Vell stayed closed for several weeks."));
        JsonPath summary = ask("q", "norland", "form", "timeline");
        assertThat(summary.getList("sentences.date", String.class)).containsExactly("2025-04", "2025-05-05");
        assertThat(summary.getString("sentences[0].text")).startsWith("Police in Suland arrested");
        assertResolves(summary);
        assertThat(ask("from", "2025-05-01", "to", "2025-05-31", "form", "timeline")
                        .getList("sentences.date", String.class))
                .containsExactly("2025-05-05");
    }

    @Test
    void tellsOnePlaceForAHappeningOfManyOutlets() {
        for (String outlet : List.of("The Harbour Post", "Vell Courier"))
            store(new Told("Ceasefire by " + outlet, outlet, "2025-05-06")
                    .sentence(CEASEFIRE)
                    .happens(EventType.RETREAT, Modality.ASSERTED, "ceasefire", "2025-05-05"));
        JsonPath summary = ask("q", "ceasefire", "form", "timeline");
        assertThat(summary.getList("sentences")).hasSize(1);
        assertThat(summary.getList("sentences[0].citations")).hasSize(2);
        assertResolves(summary);
    }

    @Test
    void tellsWhoAssertsAndWhoDenies() {
        store(new Told("Shelling", "River Wire", "2025-05-02")
                .sentence("Norland accused Suland of shelling the northern villages during the night.")
                .said("Norland", Act.ACCUSE, "accused", "accuse")
                .sentence("Suland denied shelling the northern villages or any other civilian target.")
                .said("Suland", Act.REJECT, "denied", "deny")
                .sentence("Suland demanded an inquiry by observers of the neutral River League.")
                .said("Suland", Act.REQUEST, "demanded", "demand"));
        JsonPath summary = ask("q", "shelling", "form", "positions");
        List<String> positions = IntStream.range(0, 3)
                .mapToObj(i -> summary.getString("sentences[" + i + "].speaker") + " "
                        + summary.getString("sentences[" + i + "].stance"))
                .toList();
        assertThat(positions).containsExactlyInAnyOrder("Norland ACCUSES", "Suland DENIES", "Suland DEMANDS");
        assertThat(positions.indexOf("Suland DENIES") + 1).isEqualTo(positions.indexOf("Suland DEMANDS"));
        assertResolves(summary);
        assertThat(ask("actor", "suland", "form", "positions").getList("sentences.speaker", String.class))
                .containsExactly("Suland", "Suland");
    }

    @Test
    void tellsOfAnActorOnlyWhatNamesIt() {
        store(new Told("Two things", "River Wire", "2025-05-02")
                .sentence("The weather along the northern coast stayed calm during the weekend.")
                .sentence("Suland reopened the customs office beside the northern railway bridge.")
                .mentions("Suland"));
        JsonPath summary = ask("actor", "SULAND");
        assertThat(summary.getList("sentences.text", String.class))
                .containsExactly("Suland reopened the customs office beside the northern railway bridge.");
        assertThat(ask("actor", "Nobody").getList("sentences")).isEmpty();
    }

    @Test
    void forgetsWhatItKeptWhenFactsChange() {
        store(new Told("One", "River Wire", "2025-05-02").sentence(CEASEFIRE));
        assertThat(ask("q", "ceasefire").getList("sentences[0].citations")).hasSize(1);
        store(new Told("Two", "Vell Courier", "2025-05-02").sentence(CEASEFIRE));
        assertThat(ask("q", "ceasefire").getList("sentences[0].citations")).hasSize(1);
        tellOfFacts();
        assertThat(ask("q", "ceasefire").getList("sentences[0].citations")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "sentences=3, document",
        "q=, q",
        "q=a&q=b, q",
        "q=a%00b, q",
        "document=seven, document",
        "from=yesterday, from",
        "to=2025-02-30, to",
        "from=2025-05-02&to=2025-05-01, to",
        "q=a&sentences=0, sentences",
        "q=a&sentences=51, sentences",
        "q=a&sentences=many, sentences",
        "q=a&form=haiku, form",
        "q=a&colour=red, colour"
    })
    void namesTheParameterThatIsWrong(String query, String field) {
        given().urlEncodingEnabled(false)
                .get("/v1/summaries?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field))
                .body("detail", containsString(field));
    }

    @Test
    void knowsNoSuchDocument() {
        given().get("/v1/summaries?document=" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("document"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"or", "the", "\"", "-", "a & ! b | (", "'\\", "https://x.example/a&b?c='d'"})
    void anyWordsMayBeAskedFor(String words) {
        store(new Told("One", "River Wire", "2025-05-02").sentence(CEASEFIRE));
        assertResolves(ask("q", words));
    }

    @Test
    void citationsAlwaysResolveAndTheLengthIsRespected() {
        Random random = new Random(7);
        for (int n = 0; n < 25; n++) store(RandomNews.next(random, n));
        for (String form : List.of("brief", "timeline", "positions"))
            for (int sentences : List.of(1, 3, 50)) {
                JsonPath summary = ask("q", "border", "form", form, "sentences", sentences);
                assertThat(summary.getList("sentences")).isNotEmpty().hasSizeLessThanOrEqualTo(sentences);
                if (form.equals("brief"))
                    assertThat(summary.getList("sentences.text")).doesNotHaveDuplicates();
                assertResolves(summary);
                assertResolves(ask("from", "2025-05-01", "form", form, "sentences", sentences));
            }
    }

    @Test
    void asksTheStoreTwiceHoweverMuchThereIs() {
        pool.query("create extension if not exists pg_stat_statements")
                .execute()
                .await()
                .indefinitely();
        Random random = new Random(11);
        for (int n = 0; n < 12; n++) store(RandomNews.next(random, n));
        for (String form : List.of("brief", "timeline", "positions")) {
            pool.query("select pg_stat_statements_reset()").execute().await().indefinitely();
            ask("q", "border", "form", form, "sentences", 50);
            assertThat(Store.number(
                            pool,
                            "select coalesce(sum(calls), 0)::bigint from pg_stat_statements"
                                    + " where query not like '%pg_stat_statements%'"))
                    .as(form)
                    .isEqualTo(2);
        }
    }
}
