package org.rapporteur.ingest.clean;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A web page to its article: boilerplate off, paragraphs kept, metadata from the places pages put it. */
public final class HtmlCleaner {
    /** What pages tell machines, in order of trust. */
    private static final List<MetadataReader> READERS =
            List.of(new JsonLdReader(), new OpenGraphReader(), new MetaReader());

    private static final MetadataReader VISIBLE = new VisibleReader();

    private final ArticleBody body = new ArticleBody();

    /**
     * Cleans a page as it came over the wire.
     *
     * @param charset as its Content-Type names it; null to take it from its byte order mark or {@code meta}, unless the
     *     page is in UTF-8 whatever it says
     * @param url where it was found, or null
     */
    public CleanPage clean(byte[] html, String charset, String url) {
        try {
            String known = charset == null && Utf8Check.isCertain(html) ? "UTF-8" : charset;
            return clean(Jsoup.parse(new ByteArrayInputStream(html), known, url == null ? "" : url));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CleanPage clean(String html, String url) {
        return clean(Jsoup.parse(html, url == null ? "" : url));
    }

    /** The paragraphs of a piece of HTML that is all article, as feeds carry it. */
    public String text(String fragment) {
        return Paragraphs.of(Jsoup.parseBodyFragment(fragment).body());
    }

    private CleanPage clean(Document page) {
        List<PageMetadata> told =
                READERS.stream().map(reader -> reader.read(page)).toList();
        PageMetadata visible = VISIBLE.read(page);
        PageMetadata metadata =
                told.stream().reduce(PageMetadata.NONE, PageMetadata::or).or(visible);
        return new CleanPage(body.of(page), metadata.titled(Headline.of(told, visible.title(), Headings.of(page))));
    }
}
