package org.rapporteur.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds of every format, well-formed and not. */
class FeedReaderTest {
    private static final String BASE = "https://wire.example/feeds/world";
    private static final String RSS = """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Example Wire</title><language>en-gb</language><ttl>15</ttl>
            <item><guid isPermaLink="false">a-1</guid><link>https://wire.example/a-1</link>
              <title>Talks &amp;amp; tea in Orla</title><dc:creator>Ada Writer</dc:creator>
              <pubDate>Fri, 09 May 2025 01:30:00 +0500</pubDate>
              <description>Short.</description><content:encoded><![CDATA[<p>Long &amp; told.</p>]]></content:encoded></item>
            <item><guid>https://wire.example/a-2</guid><title>Second</title></item>
            </channel></rss>""";

    private final FeedReader reader = new FeedReader(100);

    private FeedContent read(String feed) {
        return reader.read(feed.getBytes(StandardCharsets.UTF_8), null, BASE);
    }

    private static String rss(String item) {
        return "<rss version='2.0'><channel><item>" + item + "</item></channel></rss>";
    }

    private static String atom(String entry) {
        return "<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + entry + "</entry></feed>";
    }

    @Test
    void readsRss() {
        FeedContent feed = read(RSS);
        assertThat(feed.title()).isEqualTo("Example Wire");
        assertThat(feed.language()).isEqualTo("en");
        assertThat(feed.patience()).isEqualTo(Duration.ofMinutes(15));
        FeedEntry first = feed.entries().get(0);
        assertThat(first.id()).isEqualTo("a-1");
        assertThat(first.link()).isEqualTo("https://wire.example/a-1");
        assertThat(first.title()).isEqualTo("Talks & tea in Orla");
        assertThat(first.author()).isEqualTo("Ada Writer");
        assertThat(first.content()).isEqualTo("<p>Long &amp; told.</p>");
        assertThat(first.publishedAt().instant()).hasToString("2025-05-08T20:30:00Z");
        assertThat(first.publishedAt().day()).as("as the outlet prints it").hasToString("2025-05-09");
        assertThat(feed.entries().get(1).link()).isEqualTo("https://wire.example/a-2");
    }

    @Test
    void readsAtom() {
        FeedContent feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://wire.example/x/">
                <title type="html">Example &lt;b&gt;Wire&lt;/b&gt;</title>
                <entry><id>tag:wire.example,2025:1</id><link rel="self" href="self"/><link href="../a/1"/>
                <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <em>bold</em> step</div></title>
                <author><name>Ada Writer</name></author>
                <published>2025-05-09T10:00:00Z</published><updated>2025-05-10T10:00:00Z</updated>
                <content type="html">&lt;p&gt;Told.&lt;/p&gt;</content></entry></feed>""");
        assertThat(feed.title()).isEqualTo("Example Wire");
        FeedEntry entry = feed.entries().get(0);
        assertThat(entry.id()).isEqualTo("tag:wire.example,2025:1");
        assertThat(entry.link()).isEqualTo("https://wire.example/a/1");
        assertThat(entry.title()).isEqualTo("A bold step");
        assertThat(entry.author()).isEqualTo("Ada Writer");
        assertThat(entry.publishedAt()).hasToString("2025-05-09T10:00:00Z");
        assertThat(entry.content()).isEqualTo("<p>Told.</p>");
    }

    @Test
    void readsRdf() {
        FeedContent feed = read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://wire.example/"><title>Example Wire</title></channel>
                <item rdf:about="https://wire.example/1"><title>One</title><link>/1</link>
                <dc:date>2025-05-09T10:00:00+02:00</dc:date></item></rdf:RDF>""");
        assertThat(feed.title()).isEqualTo("Example Wire");
        FeedEntry entry = feed.entries().get(0);
        assertThat(entry.title()).isEqualTo("One");
        assertThat(entry.link()).isEqualTo("https://wire.example/1");
        assertThat(entry.publishedAt()).hasToString("2025-05-09T08:00:00Z");
    }

    @Test
    void readsJsonFeed() {
        FeedContent feed = read("""
                {"version":"https://jsonfeed.org/version/1.1","title":"Example Wire","language":"en-US",
                 "items":[{"id":7,"url":"a/1","title":"One","content_html":"<p>Told.</p>",
                   "authors":[{"name":"Ada Writer"},{"name":"Ben Editor"}],"date_published":"2025-05-09T10:00:00+02:00"},
                  {"id":"8","external_url":"https://other.example/","content_text":"5 < 6\\n\\nTold."}]}""");
        assertThat(feed.title()).isEqualTo("Example Wire");
        assertThat(feed.language()).isEqualTo("en");
        FeedEntry first = feed.entries().get(0);
        assertThat(first.id()).isEqualTo("7");
        assertThat(first.link()).isEqualTo("https://wire.example/feeds/a/1");
        assertThat(first.author()).isEqualTo("Ada Writer, Ben Editor");
        assertThat(first.publishedAt()).hasToString("2025-05-09T08:00:00Z");
        FeedEntry second = feed.entries().get(1);
        assertThat(second.link()).isEqualTo("https://other.example/");
        assertThat(second.content()).isEqualTo("<p>5 &lt; 6</p><p>Told.</p>");
        assertThat(second.title()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Plain words, Plain words",
        "' two\n lines ', two lines",
        "<![CDATA[<b>Bold</b> words]]>, Bold words",
        "Caf&eacute; &mdash; open, Café — open",
        "Caf&amp;eacute;, Café",
        "AT&T & friends, AT&T & friends",
        "5 &lt; 6, 5 < 6",
        "a&#x2019;b&#X2019;c, a’b’c",
        "null&#0;&#xB;ed, nulled",
        "'a &nosuch; b', a &nosuch; b"
    })
    void titlesOfRssAreText(String written, String title) {
        assertThat(read(rss("<title>" + written + "</title>")).entries().get(0).title())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "<title>5 &lt; 6</title>, 5 < 6",
        "<title type='text'>The &lt;b&gt; tag</title>, The <b> tag",
        "<title type='html'>The &amp;lt;b&amp;gt; &lt;i&gt;tag&lt;/i&gt;</title>, The <b> tag",
        "<title type='html'>safe&lt;script&gt;alert(1)&lt;/script&gt; words</title>, safe words"
    })
    void titlesOfAtomAreWhatTheirTypeSays(String element, String title) {
        assertThat(read(atom(element)).entries().get(0).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "https://wire.example/1, https://wire.example/1",
        "/1, https://wire.example/1",
        "1?a=1&b=2, https://wire.example/feeds/1?a=1&b=2",
        "//other.example/1, https://other.example/1"
    })
    void linksAreAbsolute(String written, String link) {
        assertThat(read(rss("<link>" + written + "</link>")).entries().get(0).link())
                .isEqualTo(link);
        String atom = atom("<link href='" + written + "'/>");
        assertThat(read(atom).entries().get(0).link()).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-1, , iso-8859-1",
        "windows-1251, , windows-1251",
        "utf-16, , utf-16",
        "shift_jis, , shift_jis",
        ", application/rss+xml; charset=iso-8859-2, iso-8859-2",
        "utf-8, text/xml, utf-8",
        "utf-8, application/xml; charset=utf-8, utf-8"
    })
    void characterSetsAreThoseToldByTheFeedOrItsHost(String declared, String contentType, String actual) {
        String word = actual.equals("windows-1251") ? "Орла" : actual.equals("shift_jis") ? "日本" : "Zürich";
        String prolog = declared == null ? "" : "<?xml version='1.0' encoding='" + declared + "'?>";
        byte[] body = (prolog + rss("<title>" + word + "</title>")).getBytes(Charset.forName(actual));
        assertThat(reader.read(body, contentType, BASE).entries().get(0).title())
                .isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "iso-8859-1", "us-ascii"})
    void aWrongCharacterSetSpoilsNoMoreThanLetters(String declared) {
        byte[] body = ("<?xml version='1.0' encoding='" + declared + "'?>"
                        + rss("<link>https://wire.example/1</link><title>Zürich</title>"))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reader.read(body, "text/xml; charset=" + declared, BASE)
                        .entries()
                        .get(0)
                        .link())
                .isEqualTo("https://wire.example/1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|not well-formed",
                "no feed at all|not well-formed",
                "<html><body>Sign in</body></html>|not that of a feed",
                "<rss version='2.0'/>|without a channel",
                "<rss version='2.0'><channel><title>World|not well-formed",
                "<?xml version='1.0' encoding='no-such-set'?><rss/>|characters",
                "{\"version\":\"1\"}|no JSON Feed",
                "{\"version\":\"https://jsonfeed.org/version/1\"}|without a list",
                "{\"version\":|JSON",
                "<!DOCTYPE rss SYSTEM 'http://127.0.0.1/x.dtd'><rss version='2.0'><channel/></rss>|DOCTYPE",
                "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><title>&x;</title></channel></rss>|DOCTYPE"
            })
    void whatIsNotReadIsRefusedWithAReason(String body, String reason) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(RefusedFeedException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'><channel><item><title>One</title><link>https://wire.example/1</link></item><item>",
                "<rss version='2.0'><channel><item><x:y/><title>One</title><link>https://wire.example/1</link></item></channel></rss>",
                "<rss version='2.0'><channel><item><title>One</title><link>https://wire.example/1</link></item></channel></rss></rss>",
                "<rss version='2.0'><channel><item><title>One<br></title><link>https://wire.example/1</link></item></channel></rss>"
            })
    void whatIsNotWellFormedIsReadAsFarAsItGoes(String body) {
        FeedEntry entry = read(body).entries().get(0);
        assertThat(entry.title()).isEqualTo("One");
        assertThat(entry.link()).isEqualTo("https://wire.example/1");
    }

    @Test
    void aBillionLaughsAreNotLaughed() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 10; i++)
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        laughs.append("]><rss version='2.0'><channel><title>&a9;</title></channel></rss>");
        assertThatThrownBy(() -> read(laughs.toString()))
                .isInstanceOf(RefusedFeedException.class)
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        assertThatThrownBy(() -> read(rss("<a>".repeat(50_000) + "</a>".repeat(50_000))))
                .isInstanceOf(RefusedFeedException.class)
                .hasMessageContaining("deeper");
        assertThatThrownBy(() -> read("{\"version\":" + "[".repeat(50_000))).isInstanceOf(RefusedFeedException.class);
    }

    @Test
    void onlyTheFirstEntriesAreRead() {
        String items = "<item><title>x</title></item>".repeat(500);
        assertThat(read("<rss version='2.0'><channel>" + items + "</channel></rss>")
                        .entries())
                .hasSize(100);
    }

    @Test
    void whateverComesIsReadOrRefused() {
        Random random = new Random(6);
        for (String feed : List.of(
                RSS,
                atom("<title>One</title><link href='/1'/>"),
                "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{}]}")) {
            byte[] body = feed.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 400; i++) {
                byte[] spoilt = body.clone();
                for (int n = random.nextInt(6); n >= 0; n--)
                    spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
                try {
                    reader.read(spoilt, random.nextBoolean() ? null : "text/xml; charset=utf-16", BASE);
                } catch (RefusedFeedException refused) {
                    assertThat(refused.getMessage()).isNotBlank();
                }
            }
        }
    }

    @Test
    void twiceTheFeedIsAboutTwiceTheWork() {
        String item = "<item><title>Caf&eacute; & tea</title><description><![CDATA[" + "<p>x</p>".repeat(20)
                + "]]></description></item>";
        String half = "<rss version='2.0'><channel>" + item.repeat(5_000) + "</channel></rss>";
        String whole = "<rss version='2.0'><channel>" + item.repeat(10_000) + "</channel></rss>";
        time(half);
        long one = Math.min(time(half), time(half));
        long two = Math.min(time(whole), time(whole));
        assertThat(two).isLessThan(5 * one + 50_000_000);
    }

    private long time(String feed) {
        long start = System.nanoTime();
        read(feed);
        return System.nanoTime() - start;
    }
}
