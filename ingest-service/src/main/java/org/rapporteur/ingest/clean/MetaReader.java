package org.rapporteur.ingest.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rapporteur.model.PublicationTime;

/** Plain {@code meta} elements under the names in use, microdata, the canonical link and the document's language. */
final class MetaReader implements MetadataReader {
    private static final String[] TITLES = {
        "headline", "dcterms.title", "dc.title", "DC.title", "parsely-title", "sailthru.title", "twitter:title"
    };
    private static final String[] AUTHORS = {
        "author", "dc.creator", "DC.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "byline"
    };
    private static final String[] OUTLETS = {
        "application-name", "dc.publisher", "DC.publisher", "publisher", "copyright-holder"
    };
    private static final String[] TIMES = {
        "datePublished",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "article.published",
        "dc.date",
        "DC.date",
        "dc.date.issued",
        "DC.date.issued",
        "dcterms.created",
        "dcterms.date",
        "parsely-pub-date",
        "sailthru.date",
        "cXenseParse:recs:publishtime",
        "dateCreated"
    };

    @Override
    public PageMetadata read(Document page) {
        return new PageMetadata(
                Values.unescaped(Values.meta(page, TITLES)),
                authors(page),
                Values.meta(page, OUTLETS),
                time(page),
                language(page),
                url(page));
    }

    private static String authors(Document page) {
        for (String name : AUTHORS) {
            String authors = Values.authors(Values.metas(page, name));
            if (authors != null) return authors;
        }
        List<String> marked = new ArrayList<>();
        for (Element author : page.select("[itemprop=author]:not(meta), a[rel=author]")) {
            Element name = author.selectFirst("[itemprop=name]");
            marked.add((name == null ? author : name).text());
        }
        return Values.authors(marked);
    }

    private static PublicationTime time(Document page) {
        return Arrays.stream(TIMES)
                .map(name -> PublicationTimes.read(Values.meta(page, name)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String language(Document page) {
        Element html = page.selectFirst("html");
        String declared = html == null ? null : Values.language(html.attr("lang"));
        if (declared == null && html != null) declared = Values.language(html.attr("xml:lang"));
        return declared != null ? declared : Values.language(Values.meta(page, "language", "dc.language"));
    }

    private static String url(Document page) {
        Element link = page.selectFirst("link[rel=canonical][href]");
        return link == null ? null : Values.line(link.absUrl("href"));
    }
}
