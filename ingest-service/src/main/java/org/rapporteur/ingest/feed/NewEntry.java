package org.rapporteur.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.ingest.clean.CanonicalUrl;
import org.rapporteur.model.SeenEntry;
import org.rapporteur.store.SeenEntryRepository;

/**
 * An entry with what it is known by.
 *
 * @param url canonical form of its link, or null
 * @param seen what is known of it already, or null
 */
record NewEntry(FeedEntry entry, String key, String url, String fingerprint, SeenEntry seen) {
    private static final int MAX_FINGERPRINTED = 100_000;

    /** The entries of a feed that can lead to an article, each once. */
    static Map<String, NewEntry> of(List<FeedEntry> entries) {
        Map<String, NewEntry> byKey = new LinkedHashMap<>();
        for (FeedEntry entry : entries) {
            String url = canonical(entry.link());
            if (url == null && entry.content() == null) continue;
            String words = words(entry, url);
            String id = entry.id() != null ? entry.id() : url != null ? url : SeenEntryRepository.fingerprint(words);
            String key = SeenEntryRepository.key(id.replace("\0", ""));
            byKey.putIfAbsent(key, new NewEntry(entry, key, url, SeenEntryRepository.fingerprint(words), null));
        }
        return byKey;
    }

    /** Those of them to be taken now: new ones, changed ones, and those whose article is still to be had. */
    static List<NewEntry> todo(Map<String, NewEntry> entries, List<SeenEntry> seen) {
        Map<String, NewEntry> todo = new LinkedHashMap<>(entries);
        for (SeenEntry known : seen)
            todo.computeIfPresent(known.key(), (key, entry) -> entry.isDone(known) ? null : entry.with(known));
        return new ArrayList<>(todo.values());
    }

    private boolean isDone(SeenEntry known) {
        return known.state() != SeenEntry.State.WAITING && known.fingerprint().equals(fingerprint);
    }

    private NewEntry with(SeenEntry known) {
        return new NewEntry(entry, key, url, fingerprint, known);
    }

    /** How often it was tried with what it says now. */
    int tries() {
        return seen != null && seen.fingerprint().equals(fingerprint) ? seen.tries() : 0;
    }

    private static String words(FeedEntry entry, String url) {
        String content = entry.content() == null ? "" : entry.content();
        return String.join(
                "\n",
                String.valueOf(url),
                String.valueOf(entry.title()),
                content.substring(0, Math.min(content.length(), MAX_FINGERPRINTED)));
    }

    private static String canonical(String link) {
        try {
            return link == null ? null : CanonicalUrl.of(link);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
