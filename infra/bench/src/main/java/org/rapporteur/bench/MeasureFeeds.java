package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.rapporteur.ingest.feed.FeedContent;
import org.rapporteur.ingest.feed.FeedEntry;
import org.rapporteur.ingest.feed.FeedReader;
import org.rapporteur.ingest.feed.RefusedFeedException;

/**
 * Reads every file of a collection of feeds, well-formed and not, and says how many were read or refused, by reason, how
 * long it took, and how many titles and links of entries are those the manifest expects. The expectations of the manifest
 * are Python expressions over what another parser gives, titles as sanitized HTML among it; those of the form {@code
 * entries[N]['title'] == '…'} and {@code entries[N]['link'] == '…'} are taken, titles compared as the text that a reader
 * sees. Arguments: manifest, tar file.
 */
public final class MeasureFeeds {
    private static final int TAR_BLOCK = 512;
    private static final String ADDRESS = "http://127.0.0.1:8097/";

    /** An expectation on its own: of entries themselves, not of what is nested in them. */
    private static final Pattern EXPECTED = Pattern.compile(
            "entries\\[(\\d+)\\](?:\\['(title|link)'\\]|\\.(title|link))(?: == entries\\[(\\d+)\\]\\['\\w+'\\])?"
                    + " == u?('(?:[^'\\\\]|\\\\.)*'(?: \\+ '(?:[^'\\\\]|\\\\.)*')*)");

    private static final Pattern LITERAL = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'");
    private static final Pattern HEADER = Pattern.compile("(?mi)^Header:\\s+([\\w-]+):\\s*(.*?)\\s*$");

    private final FeedReader reader = new FeedReader(1_000);
    private final Map<String, String> reasons = new HashMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, int[]> found = new TreeMap<>();
    private final Map<String, FeedContent> feeds = new HashMap<>();
    private int escaped;

    private MeasureFeeds() {}

    public static void main(String[] args) throws IOException {
        new MeasureFeeds().run(Path.of(args[0]), Path.of(args[1]));
    }

    private void run(Path manifest, Path tar) throws IOException {
        if (!Files.isReadable(tar)) {
            System.out.println("Skipped: there is no file " + tar);
            return;
        }
        Map<String, byte[]> files = files(tar);
        long start = System.nanoTime();
        files.forEach(this::read);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!GoldLines.each(manifest, this::check)) return;
        System.out.printf(
                Locale.ROOT,
                "files %d: read %d, refused %d, other exceptions %d; %.1f s%n",
                files.size(),
                feeds.size(),
                reasons.size(),
                escaped,
                seconds);
        refused.forEach((reason, count) -> System.out.println("  refused " + count + ": " + reason));
        found.forEach((what, counts) -> System.out.printf(
                Locale.ROOT,
                "%s: %d of %d right (%.1f %%)%n",
                what,
                counts[0],
                counts[1],
                100.0 * counts[0] / counts[1]));
    }

    private void read(String path, byte[] body) {
        Map<String, String> headers = headers(body);
        try {
            String base = headers.getOrDefault("content-location", ADDRESS);
            feeds.put(path, reader.read(body, headers.get("content-type"), base));
        } catch (RefusedFeedException e) {
            reasons.put(path, e.getMessage());
            refused.merge(e.getMessage().replaceAll("(line \\d+|: ).*", "…"), 1, Integer::sum);
        } catch (RuntimeException | Error e) {
            escaped++;
            System.err.println(path + "\t" + e);
        }
    }

    /** What the file says, in a comment, a server is to send with it. */
    private static Map<String, String> headers(byte[] body) {
        Map<String, String> headers = new HashMap<>();
        Matcher header = HEADER.matcher(new String(body, StandardCharsets.ISO_8859_1));
        while (header.find()) headers.put(header.group(1).toLowerCase(Locale.ROOT), header.group(2));
        return headers;
    }

    private void check(JsonNode row) {
        String path = row.path("path").asText();
        Matcher expected = EXPECTED.matcher(row.path("expect").asText());
        while (expected.find()) {
            String field = expected.group(2) != null ? expected.group(2) : expected.group(3);
            boolean right = right(path, field, Integer.parseInt(expected.group(1)), literal(expected.group(5)));
            if (expected.group(4) != null)
                right &= right(path, field, Integer.parseInt(expected.group(4)), literal(expected.group(5)));
            count(row.path("group").asText() + " " + field, right);
            count(row.path("group").asText() + " title and link", right);
        }
    }

    private void count(String what, boolean right) {
        int[] counts = found.computeIfAbsent(what, none -> new int[2]);
        if (right) counts[0]++;
        counts[1]++;
    }

    private boolean right(String path, String field, int entry, String gold) {
        FeedContent feed = feeds.get(path);
        FeedEntry read = feed == null || feed.entries().size() <= entry
                ? null
                : feed.entries().get(entry);
        String value = read == null ? null : field.equals("title") ? read.title() : read.link();
        boolean right = read != null && (field.equals("title") ? sameTitle(gold, value) : gold.equals(value));
        if (!right) System.err.println(path + "\t" + gold + "\t" + value + "\t" + reasons.get(path));
        return right;
    }

    /** The title itself, or the text a reader sees of it; a title that is an image only has none. */
    private static boolean sameTitle(String gold, String read) {
        String title = read == null ? "" : read;
        return title.equals(gold.strip()) || title.equals(Jsoup.parse(gold).text());
    }

    private static String literal(String python) {
        StringBuilder text = new StringBuilder();
        Matcher part = LITERAL.matcher(python);
        while (part.find()) text.append(part.group(1));
        return text.toString()
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\'", "'")
                .replace("\\\\", "\\");
    }

    /** The regular files of a gzipped tar (ustar). */
    private static Map<String, byte[]> files(Path tar) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(tar)))) {
            for (byte[] head = in.readNBytes(TAR_BLOCK); head.length == TAR_BLOCK; head = in.readNBytes(TAR_BLOCK)) {
                String name = field(head, 0, 100);
                if (name.isEmpty()) break;
                int size = Integer.parseInt(field(head, 124, 12).strip(), 8);
                byte[] body = in.readNBytes(size);
                in.skipNBytes((TAR_BLOCK - size % TAR_BLOCK) % TAR_BLOCK);
                String folder = field(head, 345, 155);
                if (head[156] == '0' || head[156] == 0) files.put(folder.isEmpty() ? name : folder + "/" + name, body);
            }
        }
        return files;
    }

    private static String field(byte[] head, int start, int length) {
        String text = new String(head, start, length, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
