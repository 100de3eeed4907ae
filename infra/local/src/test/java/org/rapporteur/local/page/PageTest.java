package org.rapporteur.local.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.rapporteur.testing.PostgresResource;

/** Two documents go in over HTTP; a reader searches, opens, follows a citation, and uses the keyboard. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PageTest {
    private static final String QUOTE = "\u201cThe lighthouse treaty will be signed on Friday,\u201d";
    private static final String EMOJI = "\uD83D\uDD4A\uFE0F Hope \uD83C\uDF89\uD83C\uDF89 in Port Vell.\n\n" + QUOTE
            + " President Ana Diallo said in Port Vell. She thanked the fishermen of the bay for their patience.";
    private static final String PLAIN = "Foreign Minister Piet Osgar said on Monday that Norland would honour the "
            + "lighthouse treaty. The delegations met in Port Vell for six hours.";

    @TestHTTPResource("/")
    URI home;

    private Reader reader;

    @BeforeEach
    void start() throws IOException {
        post("Treaty near", "The Harbour Post", EMOJI);
        post("Norland gives its word", "Vell Courier", PLAIN);
        reader = new Reader(home);
    }

    @AfterEach
    void stop() {
        if (reader != null) reader.leave();
    }

    private static void post(String title, String outlet, String text) {
        given().contentType("application/json")
                .header("Prefer", "wait=20")
                .body(Map.of("title", title, "outlet", outlet, "text", text, "publishedAt", "2025-03-24"))
                .post("/v1/documents")
                .then()
                .statusCode(oneOf(200, 201));
    }

    @Test
    void highlightsTheWordsOfAStatementBehindEmoji() {
        reader.search("lighthouse");
        WebElement card = reader.find(".card.statement blockquote", QUOTE).findElement(By.xpath("./.."));
        String fact = card.getDomAttribute("data-fact");
        card.findElement(By.cssSelector("a.read")).click();
        reader.await(".reading .text");
        assertThat(reader.words("[data-of~='" + fact + ":content']")).isEqualTo(QUOTE);
        assertThat(reader.words("[data-of~='" + fact + ":cue']")).isEqualTo("said");
        assertThat(reader.words("[data-of~='" + fact + ":speaker']")).endsWith("Diallo");
        reader.back();
        reader.find(".card.statement blockquote", QUOTE);
        reader.assertNoError();
    }

    @Test
    void followsACitationOfTheBriefToItsWords() {
        reader.search("lighthouse");
        WebElement citation = reader.await(".brief .citation");
        JsonPath brief = given().queryParam("q", "lighthouse")
                .queryParam("sentences", 5)
                .get("/v1/summaries")
                .jsonPath();
        citation.click();
        WebElement marked = reader.await(".reading .cited");
        assertThat(reader.words(".cited")).isEqualTo(brief.getString("sentences[0].citations[0].quote"));
        assertThat(reader.sees(marked)).isTrue();
        assertThat(reader.focused()).isEqualTo(marked);
        reader.assertNoError();
    }

    @Test
    void isUsedWithTheKeyboardAlone() {
        reader.search("lighthouse");
        reader.find(".card.statement blockquote", QUOTE);
        assertThat(reader.focused().getTagName()).isEqualTo("h1");
        reader.await(".card.statement a.read").sendKeys(Keys.ENTER);
        WebElement fact = reader.await(".fact[data-key^='s']");
        fact.sendKeys(Keys.ENTER);
        WebElement words = reader.focused();
        assertThat(words.getDomAttribute("data-of")).contains(fact.getDomAttribute("data-key"));
        words.sendKeys(Keys.ESCAPE);
        assertThat(reader.focused()).isEqualTo(fact);
        reader.assertNoError();
    }

    @Test
    void saysSoWhereNothingFitsOrADocumentIsUnknown() {
        reader.search("zzyzx");
        reader.find(".none", "No statement fits.");
        reader.open("#/documents/no-such-document");
        assertThat(reader.await(".problem").getText()).contains("no-such-document");
    }

    @Test
    void fitsANarrowWindow() {
        reader.narrowTo(320);
        reader.search("lighthouse");
        reader.find(".card.statement blockquote", QUOTE);
        assertThat(reader.width()).isLessThanOrEqualTo(320);
    }
}
