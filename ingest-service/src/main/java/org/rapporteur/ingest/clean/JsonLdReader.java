package org.rapporteur.ingest.clean;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** schema.org descriptions in {@code script type="application/ld+json"}: the first article among them. */
final class JsonLdReader implements MetadataReader {
    private static final int MAX_SCRIPT = 2_000_000;
    private static final int MAX_NODES = 5_000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    @Override
    public PageMetadata read(Document page) {
        return article(page).map(JsonLdReader::describe).orElse(PageMetadata.NONE);
    }

    private static PageMetadata describe(JsonNode article) {
        return new PageMetadata(
                Values.line(text(first(article.path("headline"), article.path("name")))),
                Values.authors(names(first(article.path("author"), article.path("creator")))),
                names(article.path("publisher")).stream()
                        .findFirst()
                        .map(Values::line)
                        .orElse(null),
                PublicationTimes.read(text(first(article.path("datePublished"), article.path("dateCreated")))),
                Values.language(text(article.path("inLanguage"))),
                null);
    }

    private static Optional<JsonNode> article(Document page) {
        for (Element script : page.select("script[type*=ld+json]")) {
            Optional<JsonNode> article = parse(script.data()).flatMap(JsonLdReader::article);
            if (article.isPresent()) return article;
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> parse(String script) {
        if (script.length() > MAX_SCRIPT) return Optional.empty();
        try {
            return Optional.ofNullable(MAPPER.readTree(script));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Breadth first, so that the page's own article comes before those it links to. */
    private static Optional<JsonNode> article(JsonNode root) {
        Deque<JsonNode> waiting = new ArrayDeque<>(List.of(root));
        for (int seen = 0; seen < MAX_NODES && !waiting.isEmpty(); seen++) {
            JsonNode node = waiting.poll();
            if (node.isObject() && isArticle(node.path("@type"))) return Optional.of(node);
            for (JsonNode child : node) if (child.isContainerNode()) waiting.add(child);
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) if (isArticle(one)) return true;
            return false;
        }
        String name = type.asText("");
        return name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report");
    }

    private static JsonNode first(JsonNode preferred, JsonNode other) {
        return preferred.isMissingNode() || preferred.isNull() || preferred.isEmpty() && preferred.isContainerNode()
                ? other
                : preferred;
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        if (node.isArray()) for (JsonNode one : node) names.addAll(names(one));
        else if (node.isObject()) names.addAll(names(node.path("name")));
        else if (node.isTextual()) names.add(Values.unescaped(node.asText()));
        return names;
    }

    private static String text(JsonNode node) {
        JsonNode value = node.isArray() ? node.path(0) : node;
        return value.isTextual() ? Values.unescaped(value.asText()) : "";
    }
}
