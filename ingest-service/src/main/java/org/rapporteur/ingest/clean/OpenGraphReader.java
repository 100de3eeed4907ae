package org.rapporteur.ingest.clean;

import org.jsoup.nodes.Document;

/** The Open Graph protocol's properties and those of its article vocabulary. */
final class OpenGraphReader implements MetadataReader {
    @Override
    public PageMetadata read(Document page) {
        return new PageMetadata(
                Values.unescaped(Values.meta(page, "og:title")),
                Values.authors(Values.metas(page, "article:author")),
                Values.meta(page, "og:site_name"),
                PublicationTimes.read(Values.meta(page, "article:published_time", "og:article:published_time")),
                Values.language(Values.meta(page, "og:locale")),
                Values.meta(page, "og:url"));
    }
}
