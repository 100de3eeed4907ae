package org.rapporteur.ingest.fetch;

import java.util.Set;

/** What is asked for, and so which content types are taken; a missing type is taken too. */
public enum Wanted {
    /** Feeds are sent under many types, wrong ones among them; what they are is seen when they are read. */
    FEED(
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9,"
                    + " application/json;q=0.8, */*;q=0.1",
            Set.of(
                    "application/atom+xml",
                    "application/rss+xml",
                    "application/rdf+xml",
                    "application/xml",
                    "application/x-rss+xml",
                    "text/xml",
                    "text/rss",
                    "text/rss+xml",
                    "application/feed+json",
                    "application/json",
                    "text/json",
                    "text/plain",
                    "text/html",
                    "application/octet-stream")),
    /** An article. */
    PAGE(
            "text/html, application/xhtml+xml, application/pdf;q=0.8, text/plain;q=0.5",
            Set.of("text/html", "application/xhtml+xml", "application/pdf", "text/plain")),
    ROBOTS("text/plain, */*;q=0.1", Set.of("text/plain", "text/html", "application/octet-stream"));

    private final String accept;
    private final Set<String> types;

    Wanted(String accept, Set<String> types) {
        this.accept = accept;
        this.types = types;
    }

    String accept() {
        return accept;
    }

    /** @param type media type without parameters, in lower case; empty where none is told */
    boolean takes(String type) {
        return type.isEmpty() || types.contains(type);
    }
}
