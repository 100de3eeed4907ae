package org.rapporteur.ingest.feed;

import org.rapporteur.model.PublicationTime;

/**
 * One entry of a feed; what it does not say is null.
 *
 * @param id as the feed tells entries apart
 * @param link where its article stands; absolute unless the feed is broken
 * @param title plain text
 * @param content its article as HTML, where the feed carries it or its beginning
 */
public record FeedEntry(
        String id, String link, String title, String author, PublicationTime publishedAt, String content) {}
