package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Documents a second from end to end, and the heap it takes: {@code IngestLoad URL FILE.jsonl[.gz] [MEGABYTES]} posts the
 * rows ({@code url, date, title, text}) of a file as one NDJSON stream to {@code /v1/documents}, repeated under other
 * addresses until that many megabytes are sent, and waits until none is pending. Heap is read from {@code /q/metrics}
 * every second. Only loopback addresses are taken.
 */
public final class IngestLoad {
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\".*} (\\S+)$");
    private static final int PENDING_SECONDS = 1200;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private volatile double peakHeap;

    private IngestLoad(String base) {
        this.base = base;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 2) {
            System.err.println("usage: IngestLoad URL FILE.jsonl[.gz] [MEGABYTES]");
            System.exit(2);
        }
        Loopback.require(args[0]);
        Path file = Path.of(args[1]);
        if (!Files.exists(file)) {
            System.out.println("Skipped: there is no file " + file);
            return;
        }
        long bytes = args.length > 2 ? Long.parseLong(args[2]) * 1_000_000 : 0;
        new IngestLoad(args[0]).run(file, bytes);
    }

    private void run(Path file, long bytes) throws IOException, InterruptedException {
        List<ObjectNode> documents = read(file);
        Thread heap = new Thread(this::watchHeap, "heap");
        heap.start();
        long start = System.nanoTime();
        int[] answers = post(documents, bytes);
        double accepted = (System.nanoTime() - start) / 1e9;
        waitUntilNonePending();
        double extracted = (System.nanoTime() - start) / 1e9;
        heap.interrupt();
        int sent = answers[0] + answers[1];
        System.out.println("documents " + sent + ", stored " + answers[0] + ", refused " + answers[1]);
        print("accepted in %.1f s: %.1f documents/s", accepted, sent / accepted);
        print("extracted in %.1f s: %.1f documents/s", extracted, sent / extracted);
        print("heap in use at most %.0f MB (sampled, garbage included)", peakHeap / 1e6, 0);
    }

    private static void print(String format, double a, double b) {
        System.out.println(String.format(Locale.ROOT, format, a, b));
    }

    private List<ObjectNode> read(Path file) throws IOException {
        List<ObjectNode> documents = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = json.readTree(line);
                ObjectNode document = json.createObjectNode();
                document.put("id", row.path("id").asText());
                document.put("url", row.path("url").asText());
                document.put("publishedAt", row.path("date").asText());
                document.put("title", row.path("title").asText());
                document.put("outlet", "Wikinews");
                document.put("text", row.path("text").asText());
                documents.add(document);
            }
        }
        return documents;
    }

    /** Sends the documents, again under other addresses until {@code bytes} are sent; counts stored and refused. */
    private int[] post(List<ObjectNode> documents, long bytes) throws IOException, InterruptedException {
        PipedInputStream body = new PipedInputStream(1 << 16);
        PipedOutputStream out = new PipedOutputStream(body);
        new Thread(() -> send(documents, bytes, out), "sender").start();
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/v1/documents"))
                .header("Content-Type", "application/x-ndjson")
                .header("Accept", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                .build();
        int[] answers = new int[2];
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                boolean stored =
                        response.statusCode() == 200 && json.readTree(line).has("document");
                if (!stored && answers[1] < 5) System.out.println("refused: " + line);
                answers[stored ? 0 : 1]++;
            }
        }
        return answers;
    }

    private void send(List<ObjectNode> documents, long bytes, OutputStream out) {
        long sent = 0;
        try (out) {
            for (int copy = 0; copy == 0 || sent < bytes; copy++)
                for (ObjectNode document : documents) {
                    ObjectNode copied = document.deepCopy();
                    if (copy > 0) copied.put("url", document.get("url").asText() + "?copy=" + copy);
                    byte[] line = json.writeValueAsBytes(copied);
                    out.write(line);
                    out.write('\n');
                    sent += line.length + 1;
                    if (copy > 0 && sent >= bytes) break;
                }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void waitUntilNonePending() throws IOException, InterruptedException {
        for (int second = 0; second < PENDING_SECONDS * 4; second++) {
            JsonNode page = json.readTree(get("/v1/documents?state=PENDING&limit=1"));
            if (page.path("items").isEmpty()) return;
            Thread.sleep(250);
        }
        throw new IOException("Still pending after " + PENDING_SECONDS + " s");
    }

    private void watchHeap() {
        try {
            while (true) {
                Matcher matcher = HEAP.matcher(get("/q/metrics"));
                double sum = 0;
                while (matcher.find()) sum += Double.parseDouble(matcher.group(1));
                peakHeap = Math.max(peakHeap, sum);
                Thread.sleep(1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.out.println("Heap not read: " + e.getMessage());
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
