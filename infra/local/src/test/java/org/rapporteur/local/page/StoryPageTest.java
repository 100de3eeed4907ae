package org.rapporteur.local.page;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.rapporteur.testing.PostgresResource;

/**
 * Four outlets of the sample corpus count the arrests in Brenik differently; a reader comes to see who tells of them,
 * what each counts, and why these are taken for the same arrests.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class StoryPageTest {
    private static final String WIRE = "meridian-2025-03-28-arrests";
    private static final List<String> ARRESTS =
            List.of(WIRE, "harbour-2025-03-29-arrests", "courier-2025-03-31-sahl", "gazette-2025-04-26-release");

    @TestHTTPResource("/")
    URI home;

    private final Map<String, String> documents = new HashMap<>();
    private Reader reader;

    @BeforeEach
    void start() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (InputStream in = getClass().getResourceAsStream("/samples/corpus.ndjson")) {
            for (String line : new String(in.readAllBytes(), UTF_8).split("\n")) {
                JsonNode document = json.readTree(line);
                String id = document.path("id").textValue();
                if (ARRESTS.contains(id)) documents.put(id, post(line));
            }
        }
        reader = new Reader(home);
    }

    @AfterEach
    void stop() {
        if (reader != null) reader.leave();
    }

    private static String post(String document) {
        return given().contentType("application/json")
                .header("Prefer", "wait=20")
                .body(document)
                .post("/v1/documents")
                .then()
                .statusCode(oneOf(200, 201))
                .extract()
                .header("Location")
                .substring("/v1/documents/".length());
    }

    @Test
    void anEventLeadsToWhoElseTellsItAndWhereTheyDiffer() {
        reader.search("\"police arrested 140 people\"");
        WebElement card = reader.find(".card.event:has(.told)", "140 people");
        card.findElement(By.className("told")).sendKeys(Keys.ENTER);
        reader.await(".telling");
        assertThat(reader.focused().getTagName()).isEqualTo("h1");
        assertThat(reader.focused().getText()).contains("arrested").doesNotContain("140", "200");
        assertThat(reader.words(".telling header")).contains("Brenik", "28 March 2025", "Told by 4 outlets");
        assertThat(reader.words(".disputes"))
                .contains("Different numbers of ", "140 (Meridian", "143 (State Gazette", "200 (The Harbour Gazette)");
        reader.assertNoError();
    }

    @Test
    void aFigureLeadsToItsWords() {
        reader.open("#/stories/" + arrests());
        WebElement row = reader.find(".telling tbody tr", "Meridian News Agency");
        row.findElement(By.partialLinkText("140")).click();
        reader.await(".reading .cited");
        assertThat(reader.words(".cited")).contains("arrested", "140 people");
        reader.assertNoError();
    }

    @Test
    void eventsStandTheLatestFirstEachWithWhyItBelongsHere() {
        String story = arrests();
        reader.open("#/stories/" + story);
        reader.await(".telling");
        JsonPath told = given().get("/v1/stories/" + story).jsonPath();
        int events = told.getList("events").size();
        assertThat(reader.count(".telling .card.event")).isEqualTo(events);
        assertThat(reader.count(".because .plain")).isEqualTo(events - 1);
        assertThat(reader.all(".telling .card .origin time", "datetime"))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        WebElement why = reader.find(".because", "same day, 28 March 2025");
        assertThat(why.getText())
                .contains("same word, \u201carrested\u201d", "names and numbers in both sentences: 28, Brenik");
        why.findElement(By.className("plain")).sendKeys(Keys.ENTER);
        assertThat(reader.focused().getDomAttribute("class")).isEqualTo("card event");
        assertThat(reader.sees(reader.focused())).isTrue();
        reader.assertNoError();
    }

    @Test
    void theFactsOfAnArticleAndTheFirstPageLeadToIt() {
        reader.open("#/documents/" + documents.get(WIRE));
        WebElement told = reader.await(".facts a.told");
        assertThat(told.getDomAttribute("aria-label")).startsWith("Told by several outlets: ");
        told.click();
        reader.await(".telling");
        reader.open("");
        WebElement listed = reader.find(".card.story h3 a", " ");
        String headline = listed.getText();
        listed.click();
        assertThat(reader.await(".telling h1").getText()).isEqualTo(headline);
        reader.assertNoError();
    }

    @Test
    void saysSoWhereNothingIsContradictedOrAStoryIsUnknown() {
        reader.open("#/stories/" + undisputed());
        reader.find(".telling .none", "None was found");
        reader.open("#/stories/999999999");
        assertThat(reader.await(".problem").getText()).contains("story", "999999999", "does not exist");
        assertThat(reader.await("h1").getText()).isEqualTo("Not shown");
    }

    @Test
    void fitsANarrowWindow() {
        reader.narrowTo(320);
        reader.open("#/stories/" + arrests());
        reader.await(".telling table");
        assertThat(reader.width()).isLessThanOrEqualTo(320);
    }

    private String arrests() {
        return given().queryParam("document", documents.get(WIRE))
                .queryParam("type", "COERCE")
                .queryParam("minOutlets", 4)
                .get("/v1/events")
                .path("items[0].story");
    }

    private static String undisputed() {
        return given().queryParam("limit", 100)
                .get("/v1/stories")
                .path("items.find { it.contradictions.isEmpty() }.id");
    }
}
