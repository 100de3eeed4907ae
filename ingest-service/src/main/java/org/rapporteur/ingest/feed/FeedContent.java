package org.rapporteur.ingest.feed;

import java.time.Duration;
import java.util.List;

/**
 * What a feed says.
 *
 * @param title what it calls itself, or null
 * @param language primary subtag, or null
 * @param patience how long it asks to be left alone between polls, or null
 * @param entries in its own order
 */
public record FeedContent(String title, String language, Duration patience, List<FeedEntry> entries) {
    public FeedContent {
        entries = List.copyOf(entries);
    }
}
