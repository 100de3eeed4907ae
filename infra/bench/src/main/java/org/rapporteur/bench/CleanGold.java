package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.rapporteur.ingest.clean.CleanPage;
import org.rapporteur.ingest.clean.HtmlCleaner;
import org.rapporteur.ingest.clean.PageMetadata;

/**
 * Cleans the pages of a gold file and writes what was read from each, one JSON line a page: {@code id, articleBody,
 * title, author, publishedAt, language}; says on the console how often title, author and day are the gold file's.
 * Arguments: gold file, folder its {@code html} paths stand in, file to write.
 */
public final class CleanGold {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HtmlCleaner cleaner = new HtmlCleaner();
    private final int[] right = new int[3];
    private final int[] asked = new int[3];
    private long nanos;
    private int documents;

    private CleanGold() {}

    public static void main(String[] args) throws IOException {
        new CleanGold().run(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    }

    private void run(Path gold, Path pages, Path out) throws IOException {
        try (PrintWriter written = new PrintWriter(Files.newBufferedWriter(out))) {
            boolean there = GoldLines.each(gold, page -> {
                byte[] html = html(pages.resolve(page.path("html").asText()));
                long start = System.nanoTime();
                CleanPage clean = cleaner.clean(html, null, page.path("url").asText(null));
                nanos += System.nanoTime() - start;
                documents++;
                written.println(answer(page, clean));
            });
            if (!there) return;
        }
        System.out.printf(Locale.ROOT, "pages %d, %.1f ms each%n", documents, nanos / 1e6 / Math.max(1, documents));
        String[] names = {"title", "author", "day"};
        for (int i = 0; i < names.length; i++) System.out.println(names[i] + " " + right[i] + " of " + asked[i]);
    }

    private static byte[] html(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private String answer(JsonNode page, CleanPage clean) throws IOException {
        PageMetadata told = clean.metadata();
        String day =
                told.publishedAt() == null ? null : told.publishedAt().day().toString();
        count(0, page.path("title").asText(null), told.title());
        if (page.path("authors").size() > 0)
            count(1, page.path("authors").path(0).asText(), first(told.author()));
        String published = page.path("publishing_date").asText(null);
        if (published != null && published.length() >= 10) count(2, published.substring(0, 10), day);
        ObjectNode answer = JSON.createObjectNode();
        answer.put("id", page.path("id").asText()).put("articleBody", clean.text());
        answer.put("title", told.title()).put("author", told.author()).put("outlet", told.outlet());
        return JSON.writeValueAsString(
                answer.put("publishedAt", day).put("language", told.language()).put("url", told.url()));
    }

    private void count(int field, String gold, String read) {
        if (gold == null || gold.equals("null")) return;
        asked[field]++;
        if (read != null && words(gold).equals(words(read))) right[field]++;
        else System.err.println(field + "\t" + gold + "\t" + read);
    }

    private static String first(String authors) {
        return authors == null ? null : authors.split(", ", 2)[0];
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
