package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Is every document that was answered 2xx stored and read exactly once, whatever happens? {@code Crash JAR [ROUNDS]
 * [DOCUMENTS] [SEED]} starts {@code infra/local}'s jar on an empty folder, sends generated documents in small requests,
 * kills it at a random moment, starts it again and goes on; after the last round it counts. Ends with 1 on a mismatch.
 */
public final class Crash {
    private static final Duration TO_READ = Duration.ofMinutes(10);
    private static final int SENDERS = 4;
    private static final int LINES = 4;
    private static final int MOST_MILLIS = 6_000;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final LocalServer server;
    private final URI base;
    private final Random random;
    private final int documents;
    private int factsExpected;
    private final Set<Integer> answered = new ConcurrentSkipListSet<>();
    private final Queue<Integer> unanswered = new ConcurrentLinkedQueue<>();

    private Crash(Path jar, Path data, int port, int documents, long seed) {
        this.server = LocalServer.up(jar, data, port);
        this.base = URI.create("http://127.0.0.1:" + port);
        this.documents = documents;
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 1) {
            System.err.println("usage: Crash JAR [ROUNDS] [DOCUMENTS] [SEED]");
            System.exit(2);
        }
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        int documents = args.length > 2 ? Integer.parseInt(args[2]) : 1000;
        long seed = args.length > 3 ? Long.parseLong(args[3]) : 20_251;
        Path data = Files.createTempDirectory("rapporteur-crash").resolve("data");
        System.out.println("data in " + data + ", seed " + seed);
        Crash crash = new Crash(Path.of(args[0]), data, 18_480, documents, seed);
        System.exit(crash.run(rounds) ? 0 : 1);
    }

    private boolean run(int rounds) throws IOException, InterruptedException {
        for (int i = 0; i < documents; i++) unanswered.add(i);
        for (int round = 1; round <= rounds; round++) {
            long ready = server.start();
            int before = answered.size();
            int moment = killWhileSending(documents * round / rounds);
            System.out.println("round " + round + ": ready after " + ready + " ms, killed after " + moment + " ms, "
                    + (answered.size() - before) + " answered, " + answered.size() + " in all");
        }
        server.start();
        try {
            for (Thread sender : startSenders(documents)) sender.join();
            waitUntilRead();
            return count();
        } finally {
            server.stop();
        }
    }

    /**
     * Sends until so many are answered, and kills at a random moment after the first answer: while more are sent, or while
     * they are being read.
     */
    private int killWhileSending(int target) throws InterruptedException {
        int before = answered.size();
        List<Thread> senders = startSenders(target);
        while (senders.stream().anyMatch(Thread::isAlive) && answered.size() == before) Thread.sleep(10);
        int moment = 200 + random.nextInt(MOST_MILLIS);
        Thread.sleep(moment);
        server.kill();
        for (Thread sender : senders) sender.join();
        return moment;
    }

    private List<Thread> startSenders(int target) {
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            senders.add(new Thread(() -> send(target), "sender-" + i));
            senders.get(i).start();
        }
        return senders;
    }

    /** Sends what has no answer yet, by turns one document or a few; ends when the server does. */
    private void send(int target) {
        List<Integer> some = new ArrayList<>();
        try {
            while (answered.size() < target && !unanswered.isEmpty()) {
                for (int i = 0; i <= answered.size() % LINES && !unanswered.isEmpty(); i++) {
                    Integer next = unanswered.poll();
                    if (next != null) some.add(next);
                }
                if (some.size() == 1) sendOne(some.get(0));
                else if (!some.isEmpty()) sendLines(some);
                some.removeAll(answered);
                unanswered.addAll(some);
                some.clear();
            }
        } catch (IOException e) {
            // the server was killed: what has no answer is sent again in the next round
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        some.removeAll(answered);
        unanswered.addAll(some);
    }

    private void sendOne(int number) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/v1/documents", "application/json", document(number));
        if (answer.statusCode() >= 300) throw new IOException(answer.statusCode() + " " + answer.body());
        answered.add(number);
    }

    private void sendLines(List<Integer> numbers) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        for (int number : numbers) body.append(document(number)).append('\n');
        HttpResponse<String> answer = post("/v1/documents", "application/x-ndjson", body.toString());
        List<String> lines = answer.body().lines().toList();
        for (int i = 0; i < lines.size() && i < numbers.size() && answer.statusCode() < 300; i++) {
            if (json.readTree(lines.get(i)).path("status").asInt(200) >= 300) throw new IOException(lines.get(i));
            answered.add(numbers.get(i));
        }
        if (answer.statusCode() >= 300) throw new IOException(answer.statusCode() + " " + answer.body());
    }

    private String document(int number) throws IOException {
        String[] who = {"Ines Varga", "Tomas Brandt", "Lena Okafor", "Mara Ilves", "Paul Reyes"};
        String[] where = {"Ostrava", "Lindmar", "Verence", "Tarn", "Korvia"};
        String speaker = who[number % who.length];
        String place = where[number / who.length % where.length];
        String text = "Minister " + speaker + " met " + number + " delegates in " + place
                + " on Monday. \"We will sign article "
                + number + " of the accord,\" " + speaker + " said. " + speaker + " accused " + where[(number + 1) % 5]
                + " of delaying the talks. According to " + speaker + ", the ceasefire in " + place + " holds for "
                + number + " days.";
        return json.writeValueAsString(Map.of(
                "url",
                url(number),
                "title",
                "Accord, article " + number,
                "outlet",
                "Crash Courier",
                "publishedAt",
                "2025-03-04",
                "text",
                text));
    }

    private static String url(int number) {
        return "https://crash.example/" + number;
    }

    private void waitUntilRead() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TO_READ.toNanos();
        while (System.nanoTime() < deadline) {
            long pending = all("/v1/documents").stream()
                    .filter(document -> document.path("state").asText().equals("PENDING"))
                    .count();
            if (pending == 0) return;
            Thread.sleep(500);
        }
        throw new IOException("Documents are still pending after " + TO_READ.toMinutes() + " minutes");
    }

    private boolean count() throws IOException, InterruptedException {
        Map<String, List<JsonNode>> stored = new HashMap<>();
        for (JsonNode document : all("/v1/documents"))
            stored.computeIfAbsent(document.path("url").asText(), url -> new ArrayList<>())
                    .add(document);
        Map<String, Set<Integer>> faults = new TreeMap<>();
        for (int number : answered) {
            String fault = fault(number, stored.getOrDefault(url(number), List.of()));
            if (fault != null)
                faults.computeIfAbsent(fault, name -> new TreeSet<>()).add(number);
        }
        int listed = all("/v1/statements").size() + all("/v1/events").size();
        System.out.println("answered 2xx " + answered.size() + ", stored " + stored.size() + ", facts expected "
                + factsExpected + ", facts listed " + listed);
        System.out.println(faults.isEmpty() ? "nothing lost, doubled, unread or wrong" : "faults " + faults);
        boolean all = answered.size() == documents && stored.size() == documents;
        return all && faults.isEmpty() && listed == factsExpected && factsExpected > documents;
    }

    /** What is wrong with a document that was answered 2xx; null if nothing. */
    private String fault(int number, List<JsonNode> found) throws IOException, InterruptedException {
        if (found.isEmpty()) return "lost";
        if (found.size() > 1) return "stored twice";
        if (!found.get(0).path("state").asText().equals("EXTRACTED")) return "unread";
        List<Integer> expected = readAgain(number);
        factsExpected += expected.get(0) + expected.get(1);
        List<Integer> facts = storedFacts(found.get(0).path("id").asText());
        return expected.equals(facts) ? null : "facts missing or doubled";
    }

    private List<Integer> readAgain(int number) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/v1/extractions", "application/json", document(number));
        if (answer.statusCode() != 200) throw new IOException(answer.body());
        return sizes(json.readTree(answer.body()));
    }

    private List<Integer> storedFacts(String id) throws IOException, InterruptedException {
        return sizes(get("/v1/documents/" + id + "/extraction"));
    }

    private static List<Integer> sizes(JsonNode extraction) {
        return List.of(
                extraction.path("statements").size(), extraction.path("events").size());
    }

    private List<JsonNode> all(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String question = path + "?limit=1000";
        JsonNode page = get(question);
        page.path("items").forEach(items::add);
        while (page.hasNonNull("next")) {
            page = get(
                    question + "&cursor=" + URLEncoder.encode(page.get("next").asText(), StandardCharsets.UTF_8));
            page.path("items").forEach(items::add);
        }
        return items;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200)
            throw new IOException("GET " + path + ": " + answer.statusCode() + " " + answer.body());
        return json.readTree(answer.body());
    }

    private HttpResponse<String> post(String path, String mediaType, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
