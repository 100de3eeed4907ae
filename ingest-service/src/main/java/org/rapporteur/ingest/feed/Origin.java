package org.rapporteur.ingest.feed;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import org.rapporteur.store.FeedLeases.DueFeed;

/**
 * The feed that an entry came from.
 *
 * @param title what it calls itself, or null
 */
record Origin(DueFeed feed, String title) {
    /**
     * Whether the feed may speak for this address: both belong to one registered domain. What another's address says is
     * for its own host to tell.
     */
    boolean speaksFor(String url) {
        if (url == null) return true;
        String own = domain(feed.url());
        return own.equals(domain(url));
    }

    private static String domain(String url) {
        String host = URI.create(url).getHost();
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null ? host : domain;
    }
}
