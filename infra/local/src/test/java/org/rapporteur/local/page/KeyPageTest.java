package org.rapporteur.local.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.rapporteur.local.Guarded;
import org.rapporteur.testing.PostgresResource;

/** Where callers must say who they are, the page asks for a key and goes on with it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestProfile(Guarded.class)
class KeyPageTest {
    private static final By KEY = By.cssSelector("input[aria-label=Key]");

    @TestHTTPResource("/")
    URI home;

    private ChromeDriver browser;

    @BeforeEach
    void start() throws IOException {
        browser = Browser.start();
    }

    @AfterEach
    void stop() {
        if (browser != null) browser.quit();
    }

    @Test
    void asksForAKeyAndShowsWhatItOpens() {
        given().header("Authorization", "Bearer " + Guarded.ADMIN_KEY)
                .header("Prefer", "wait=20")
                .contentType("application/json")
                .body(Map.of("title", "Behind the gate", "text", "Minister Ada Brandt said that the gate was shut."))
                .post("/v1/documents");
        WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(20));
        browser.get(home.toString());
        var input = wait.until(ExpectedConditions.elementToBeClickable(KEY));
        assertThat(browser.findElement(By.tagName("main")).getText()).doesNotContain("the gate was shut");
        input.sendKeys(Guarded.ADMIN_KEY, Keys.ENTER);
        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("main"), "the gate was shut"));
        assertThat(browser.findElements(KEY)).isEmpty();
    }
}
