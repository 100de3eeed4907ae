package org.rapporteur.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page is called and which letters it is written in, whatever it says. */
class HtmlCleanerTest {
    private final HtmlCleaner cleaner = new HtmlCleaner();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Talks resume | Example Wire; Example Wire; ; Talks resume",
                "Talks resume - EXAMPLE WIRE; Example Wire; ; Talks resume",
                "Talks resume | World | 9 May; ; Talks resume; Talks resume",
                "Talks resume - at last; Example Wire; ; Talks resume - at last",
                "Talks resume | Other Wire; Example Wire; ; Talks resume | Other Wire",
                "Talks-resume; Talks; resume; Talks-resume",
                "; ; Talks resume; Talks resume",
                "; ; ; "
            })
    void theOutletIsNoPartOfTheTitle(String shared, String outlet, String heading, String title) {
        String page = "<html><head>"
                + (shared == null ? "" : "<meta property='og:title' content='" + shared + "'>")
                + (outlet == null ? "" : "<meta property='og:site_name' content='" + outlet + "'>")
                + "</head><body><p>Words.</p>" + (heading == null ? "" : "<h1>" + heading + "</h1>") + "</body></html>";
        assertThat(cleaner.clean(page, null).metadata().title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8, utf-8, Zürich",
        "iso-8859-1, iso-8859-1, Zürich",
        "iso-8859-1, utf-8, Zürich",
        "gb2312, utf-8, 天气",
        "gb2312, gb2312, 天气",
        "windows-1251, windows-1251, Орла"
    })
    void aPageInUtf8IsReadAsSuchWhateverItDeclares(String declared, String actual, String word) {
        String page = "<html><head><meta charset=" + declared + "></head><body><h1>" + word + "</h1></body></html>";
        byte[] bytes = page.getBytes(Charset.forName(actual));
        assertThat(cleaner.clean(bytes, null, null).metadata().title()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"Zürich, true", "Zurich, false", "😀, true"})
    void asciiIsNotCertainToBeUtf8(String word, boolean certain) {
        assertThat(Utf8Check.isCertain(word.getBytes(StandardCharsets.UTF_8))).isEqualTo(certain);
        assertThat(Utf8Check.isCertain("Zürich".getBytes(StandardCharsets.ISO_8859_1)))
                .isFalse();
    }
}
