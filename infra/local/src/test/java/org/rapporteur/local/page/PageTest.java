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
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;
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

    private ChromeDriver browser;

    @BeforeEach
    void start() throws IOException {
        post("Treaty near", "The Harbour Post", EMOJI);
        post("Norland gives its word", "Vell Courier", PLAIN);
        browser = Browser.start();
    }

    @AfterEach
    void stop() {
        if (browser != null) browser.quit();
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
        search("lighthouse");
        WebElement card = find(".card.statement blockquote", QUOTE).findElement(By.xpath("./.."));
        String fact = card.getDomAttribute("data-fact");
        card.findElement(By.cssSelector("a.read")).click();
        await(".reading .text");
        assertThat(words("[data-of~='" + fact + ":content']")).isEqualTo(QUOTE);
        assertThat(words("[data-of~='" + fact + ":cue']")).isEqualTo("said");
        assertThat(words("[data-of~='" + fact + ":speaker']")).endsWith("Diallo");
        browser.navigate().back();
        find(".card.statement blockquote", QUOTE);
        assertNoError();
    }

    @Test
    void followsACitationOfTheBriefToItsWords() {
        search("lighthouse");
        WebElement citation = await(".brief .citation");
        JsonPath brief = given().queryParam("q", "lighthouse")
                .queryParam("sentences", 5)
                .get("/v1/summaries")
                .jsonPath();
        citation.click();
        WebElement marked = await(".reading .cited");
        assertThat(words(".cited")).isEqualTo(brief.getString("sentences[0].citations[0].quote"));
        assertThat((Boolean) browser.executeScript(
                        "const box = arguments[0].getBoundingClientRect();"
                                + "return box.top >= 0 && box.bottom <= innerHeight && document.activeElement === arguments[0]",
                        marked))
                .isTrue();
        assertNoError();
    }

    @Test
    void isUsedWithTheKeyboardAlone() {
        search("lighthouse");
        find(".card.statement blockquote", QUOTE);
        assertThat(browser.switchTo().activeElement().getTagName()).isEqualTo("h1");
        await(".card.statement a.read").sendKeys(Keys.ENTER);
        WebElement fact = await(".fact[data-key^='s']");
        fact.sendKeys(Keys.ENTER);
        WebElement words = browser.switchTo().activeElement();
        assertThat(words.getDomAttribute("data-of")).contains(fact.getDomAttribute("data-key"));
        words.sendKeys(Keys.ESCAPE);
        assertThat(browser.switchTo().activeElement()).isEqualTo(fact);
        assertNoError();
    }

    @Test
    void saysSoWhereNothingFitsOrADocumentIsUnknown() {
        search("zzyzx");
        find(".none", "No statement fits.");
        browser.get(home + "#/documents/no-such-document");
        assertThat(await(".problem").getText()).contains("no-such-document");
    }

    @Test
    void fitsANarrowWindow() {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 320, "height", 640, "deviceScaleFactor", 1, "mobile", false));
        search("lighthouse");
        find(".card.statement blockquote", QUOTE);
        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
    }

    private void search(String words) {
        browser.get(home.toString());
        WebElement field = await("#q");
        field.sendKeys(words, Keys.ENTER);
    }

    private WebElement await(String selector) {
        return new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(page -> page.findElements(By.cssSelector(selector)).stream()
                        .findFirst()
                        .orElse(null));
    }

    private WebElement find(String selector, String text) {
        return new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(page -> page.findElements(By.cssSelector(selector)).stream()
                        .filter(element -> element.getText().contains(text))
                        .findFirst()
                        .orElse(null));
    }

    private String words(String selector) {
        return (String) browser.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(piece => piece.textContent).join('')",
                selector);
    }

    private void assertNoError() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                        .map(LogEntry::getMessage))
                .isEmpty();
    }
}
