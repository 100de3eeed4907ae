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

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "the heading, where machines are told differently; Talks: all you need; Talks resume in Sten;"
                        + " <h1>Talks resume in Sten</h1>; Talks resume in Sten",
                "what machines are told alike; Talks resume; Talks resume; <h1>Talks resume after a week</h1>; Talks resume",
                "not the last of a breadcrumb; Sten talks: live; Talks resume;"
                        + " <nav><h1>Sten talks: live</h1></nav><h2>Talks resume</h2>; Talks resume",
                "not one that only its class calls so; Sten talks: live; Talks resume;"
                        + " <ul class=site-Breadcrumb><li><h1>Sten talks: live</h1></ul><h2>Talks resume</h2>; Talks resume",
                "without its kicker; Korvia: Talks resume; Talks resume;"
                        + " <h2><span>Korvia</span> <span>Talks resume</span></h2>; Talks resume",
                "with its kicker where only so told; Sten talks: live; Korvia: Talks resume;"
                        + " <h2><b>Korvia</b> <b>Talks resume</b></h2>; Korvia: Talks resume",
                "before the outlet; Sten talks: live; Talks resume in Sten - Wire; <h1>Talks resume in Sten</h1>;"
                        + " Talks resume in Sten",
                "the article's own heading; Sten talks: live; Talks: all you need;"
                        + " <h1>Wire</h1><article><h1>Talks resume</h1></article>; Talks resume",
                "no heading beside the article; Sten talks: live; Talks: all you need;"
                        + " <h1>Wire</h1><article><aside><h1>Weather</h1></aside></article>; Sten talks: live",
                "none of several; Sten talks: live; Talks: all you need;"
                        + " <article><h1>Talks resume</h1><h1>More</h1></article>; Sten talks: live",
                "not the last of links from the front page on; Sten talks: live; Talks resume; <div><a href=/>Wire</a> <i>/</i>"
                        + " <a href=/w>World</a> <h1>Sten talks: live</h1></div><h2>Talks resume</h2>; Talks resume",
                "nor of a list of them; Sten talks: live; Talks resume; <ul><li><a href=https://wire.example>Wire</a>"
                        + " <li><span><a href=/w>World</a></span><li><h1>Sten talks: live</h1></ul><h2>Talks resume</h2>;"
                        + " Talks resume",
                "but one below links to its topics; Sten talks: live; Talks resume;"
                        + " <a href=/w>World</a> <a href=/sten>Sten</a> <h1>Talks resume</h1>; Talks resume",
                "and one below the outlet's name; Sten talks: live; Talks resume; <a href=/>Wire</a><h1>Talks resume</h1>;"
                        + " Talks resume",
                "and one below a menu and words; Sten talks: live; Talks resume;"
                        + " <a href=/>Wire</a> <a href=/w>World</a> <p>Sten</p><h1>Talks resume</h1>; Talks resume",
                "the one marked as the headline; Sten talks: live; Talks: all you need;"
                        + " <h1>Wire</h1><h2 itemprop='name headline'>Talks resume</h2>; Talks resume",
                "none of several marked; Sten talks: live; Talks: all you need; <h2 itemprop=headline>Talks resume</h2>"
                        + " <h2 itemprop=headline>More</h2>; Sten talks: live",
                "in full where it was cut; Talks resume in Sten af…; Talks resume in Sten after a week; <p>Sten</p>;"
                        + " Talks resume in Sten after a week",
                "as printed where all were told less; Talks resume in ...; Talks resume in ...;"
                        + " <h1>Talks resume in Sten</h1>; Talks resume in Sten",
                "as cut where nobody tells more; Talks resume in ...; Talks: all you need; <h1>Wire</h1>; Talks resume in ...",
                "with dots that are printed; Talks, and then …; Talks, and then …;"
                        + " <h1>Talks, and then …</h1><h2>Talks, and then talks</h2>; Talks, and then …"
            })
    void theTitleIsTheOnePrintedAboveTheArticle(String why, String first, String second, String body, String title) {
        String page =
                "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"" + first
                        + "\"}</script><meta property='og:title' content='" + second + "'></head><body>" + body
                        + "<p>Words.</p></body></html>";
        assertThat(cleaner.clean(page, null).metadata().title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Talks &amp;amp; strikes in Sten | Talks & strikes in Sten",
                "Sten&amp;#8217;s &amp;#x201C;week&amp;#x201d; | Sten’s “week”",
                "Talks &amp; strikes | Talks & strikes",
                "Rents&amp;copy by Sten | Rents&copy by Sten"
            })
    void anEntityThatWasEscapedTwiceIsTheLetterItStandsFor(String escaped, String title) {
        for (String place : new String[] {"property='og:title'", "name='twitter:title'"})
            assertThat(cleaner.clean("<meta " + place + " content=\"" + escaped + "\"><p>Words.", null)
                            .metadata()
                            .title())
                    .isEqualTo(title);
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
