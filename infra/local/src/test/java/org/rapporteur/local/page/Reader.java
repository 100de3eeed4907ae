package org.rapporteur.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody who reads the page in a browser of their own, and waits for what is to be seen. */
final class Reader {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver browser;
    private final URI home;

    Reader(URI home) throws IOException {
        this.browser = Browser.start();
        this.home = home;
    }

    /** Goes to a place of the page, which the part of the address from {@code #} on names. */
    void open(String place) {
        browser.get(home + place);
    }

    void search(String words) {
        open("");
        await("#q").sendKeys(words, Keys.ENTER);
    }

    void back() {
        browser.navigate().back();
    }

    /** A window of this width, in pixels of the page. */
    void narrowTo(int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 640, "deviceScaleFactor", 1, "mobile", false));
    }

    WebElement await(String selector) {
        return await(selector, element -> true);
    }

    /** The first of these elements in which this text stands. */
    WebElement find(String selector, String text) {
        return await(selector, element -> element.getText().contains(text));
    }

    private WebElement await(String selector, Predicate<WebElement> sought) {
        return new WebDriverWait(browser, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(page -> page.findElements(By.cssSelector(selector)).stream()
                        .filter(sought)
                        .findFirst()
                        .orElse(null));
    }

    /** All text of these elements, in the order of the page. */
    String words(String selector) {
        return (String) browser.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(piece => piece.textContent).join('')",
                selector);
    }

    int count(String selector) {
        return browser.findElements(By.cssSelector(selector)).size();
    }

    /** The value of an attribute in each of these elements, in the order of the page. */
    List<String> all(String selector, String attribute) {
        return browser.findElements(By.cssSelector(selector)).stream()
                .map(element -> element.getDomAttribute(attribute))
                .toList();
    }

    WebElement focused() {
        return browser.switchTo().activeElement();
    }

    /** Whether an element lies within the window, from top to bottom. */
    boolean sees(WebElement element) {
        return (Boolean) browser.executeScript(
                "const box = arguments[0].getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight",
                element);
    }

    /** How wide the page is, with what lies beyond the window; pixels. */
    long width() {
        return (Long) browser.executeScript("return document.documentElement.scrollWidth");
    }

    void assertNoError() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                        .map(LogEntry::getMessage))
                .isEmpty();
    }

    void leave() {
        browser.quit();
    }
}
