package org.rapporteur.ingest.clean;

import org.rapporteur.model.PublicationTime;

/**
 * What a page says about itself; whatever it does not say is null.
 *
 * @param url the canonical URL it declares
 * @param language primary language subtag ("en")
 */
public record PageMetadata(
        String title, String author, String outlet, PublicationTime publishedAt, String language, String url) {
    static final PageMetadata NONE = new PageMetadata(null, null, null, null, null, null);

    /** This one, its gaps filled from a less trusted one. */
    PageMetadata or(PageMetadata other) {
        return new PageMetadata(
                title != null ? title : other.title,
                author != null ? author : other.author,
                outlet != null ? outlet : other.outlet,
                publishedAt != null ? publishedAt : other.publishedAt,
                language != null ? language : other.language,
                url != null ? url : other.url);
    }

    PageMetadata titled(String other) {
        return new PageMetadata(other, author, outlet, publishedAt, language, url);
    }
}
