package org.rapporteur.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.rapporteur.ingest.clean.PublicationTimes;
import org.rapporteur.model.PublicationTime;

/** Reads JSON Feed, versions 1 and 1.1. */
final class JsonFeedReader {
    private static final int MAX_DEPTH = 50;

    private final ObjectMapper json = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE) // the body is limited
                    .build())
            .build());
    private final int maxEntries;

    JsonFeedReader(int maxEntries) {
        this.maxEntries = maxEntries;
    }

    FeedContent read(byte[] body, String base) {
        JsonNode feed = tree(body);
        if (!feed.path("version").asText().contains("jsonfeed.org/version/"))
            throw new RefusedFeedException("It is JSON, but no JSON Feed: it has no such version");
        if (!feed.path("items").isArray()) throw new RefusedFeedException("It is a JSON Feed without a list of items");
        List<FeedEntry> entries = new ArrayList<>();
        for (JsonNode item : feed.path("items")) if (entries.size() < maxEntries) entries.add(entry(item, base));
        return new FeedContent(text(feed, "title"), language(feed), null, entries);
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new RefusedFeedException("It is not well-formed JSON: "
                    + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static FeedEntry entry(JsonNode item, String base) {
        String link = Bases.absolute(base, text(item, "url"));
        return new FeedEntry(
                text(item, "id"),
                link != null ? link : Bases.absolute(base, text(item, "external_url")),
                text(item, "title"),
                author(item),
                published(item),
                content(item));
    }

    private static String author(JsonNode item) {
        List<String> names = new ArrayList<>();
        for (JsonNode author : item.path("authors")) names.add(text(author, "name"));
        names.add(text(item.path("author"), "name"));
        return names.stream()
                .filter(Objects::nonNull)
                .distinct()
                .reduce((a, b) -> a + ", " + b)
                .orElse(null);
    }

    private static PublicationTime published(JsonNode item) {
        return Stream.of("date_published", "date_modified")
                .map(name -> PublicationTimes.read(text(item, name)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String content(JsonNode item) {
        String html = item.path("content_html").asText("");
        if (!html.isBlank()) return html;
        String text = item.path("content_text").asText("");
        if (!text.isBlank()) return "<p>" + Entities.escape(text).replace("\n\n", "</p><p>") + "</p>";
        return text(item, "summary") == null ? null : Entities.escape(text(item, "summary"));
    }

    private static String language(JsonNode feed) {
        String tag = text(feed, "language");
        String language = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
        return language.isEmpty() ? null : language;
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() ? PlainText.line(value.asText()) : null;
    }
}
