package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.rapporteur.bench.FeedHost.Poll;

/**
 * Is every feed polled once in each interval, and none forgotten, where two instances share one database? {@code PollTwice
 * UP-JAR INGEST-JAR [MINUTES] [INTERVAL]} starts {@code infra/local}'s jar, whose PostgreSQL they share, and
 * ingest-service's beside it, registers 200 feeds of a loopback host by turns with both, and lets them poll for that many
 * minutes (10), each feed every that many seconds (60) instead of the usual 5 minutes to 24 hours. The host counts. Ends
 * with 1 where a feed was polled twice within an interval, or not within an interval, the time between two looks for due
 * feeds and 15 s for the round itself.
 */
public final class PollTwice {
    private static final int FEEDS = 200;
    private static final int PORT = 18_490;
    private static final Duration WAKE = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(15);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final FeedHost host;
    private final Duration interval;

    private PollTwice(FeedHost host, Duration interval) {
        this.host = host;
        this.interval = interval;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 2) {
            System.err.println("usage: PollTwice UP-JAR INGEST-JAR [MINUTES] [INTERVAL]");
            System.exit(2);
        }
        Duration time = Duration.ofMinutes(args.length > 2 ? Integer.parseInt(args[2]) : 10);
        Duration interval = Duration.ofSeconds(args.length > 3 ? Integer.parseInt(args[3]) : 60);
        Path folder = Files.createTempDirectory("rapporteur-poll");
        System.out.println("data in " + folder);
        boolean right;
        try (FeedHost host = new FeedHost(FEEDS)) {
            right = new PollTwice(host, interval).run(Path.of(args[0]), Path.of(args[1]), folder, time);
        }
        System.exit(right ? 0 : 1);
    }

    private boolean run(Path up, Path ingest, Path folder, Duration time) throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        LocalServer first =
                LocalServer.up(up, data, PORT, settings("Rapporteur/up").toArray(String[]::new));
        try {
            first.start();
            List<String> options = settings("Rapporteur/ingest");
            options.addAll(database(data));
            LocalServer second = LocalServer.service(ingest, folder.resolve("ingest.log"), PORT + 1, options);
            try {
                second.start();
                register();
                Thread.sleep(time.toMillis());
                return judge(System.nanoTime());
            } finally {
                second.stop();
            }
        } finally {
            first.stop();
        }
    }

    private List<String> settings(String agent) {
        return new ArrayList<>(List.of(
                "-Drapporteur.ingest.extraction.encoder=fast",
                "-Drapporteur.ingest.fetch.allow=127.0.0.1/32",
                "-Drapporteur.ingest.fetch.pause=0s",
                "-Drapporteur.ingest.fetch.user-agent=" + agent,
                "-Drapporteur.ingest.feeds.wake=" + WAKE,
                "-Drapporteur.ingest.feeds.min-interval=" + interval,
                "-Drapporteur.ingest.feeds.max-interval=" + interval));
    }

    /** Where the PostgreSQL of an installation listens: the fourth line of its pid file is its port. */
    private static List<String> database(Path data) throws IOException {
        String port =
                Files.readAllLines(data.resolve("database/postmaster.pid")).get(3);
        String address = "postgresql://127.0.0.1:" + port + "/postgres";
        return List.of(
                "-Dquarkus.datasource.jdbc.url=jdbc:" + address,
                "-Dquarkus.datasource.reactive.url=" + address,
                "-Dquarkus.datasource.username=rapporteur",
                "-Dquarkus.datasource.password="
                        + Files.readString(data.resolve("password")).strip());
    }

    private void register() throws IOException, InterruptedException {
        for (int i = 0; i < FEEDS; i++) {
            HttpRequest request = HttpRequest.newBuilder(feeds(PORT + i % 2))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json.writeValueAsString(Map.of("url", host.url(i)))))
                    .build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 201) throw new IOException(answer.statusCode() + " " + answer.body());
        }
    }

    private static URI feeds(int port) {
        return URI.create("http://127.0.0.1:" + port + "/v1/feeds");
    }

    private boolean judge(long end) throws IOException, InterruptedException {
        List<List<Poll>> polls = IntStream.range(0, FEEDS).mapToObj(host::polls).toList();
        boolean once = most(polls) == 1;
        boolean missed =
                longestPause(polls, end) > interval.plus(WAKE).plus(ROUND).toNanos();
        int failing = failing();
        tell(polls, end);
        System.out.println(once && !missed && failing == 0 ? "each feed once per interval, none missed" : "NOT so");
        return once && !missed && failing == 0;
    }

    private void tell(List<List<Poll>> polls, long end) throws IOException, InterruptedException {
        Map<String, Integer> byAgent = new TreeMap<>();
        for (List<Poll> feed : polls) for (Poll poll : feed) byAgent.merge(poll.agent(), 1, Integer::sum);
        IntSummaryStatistics each = polls.stream().mapToInt(List::size).summaryStatistics();
        System.out.println(
                each.getSum() + " polls " + byAgent + "; of each feed " + each.getMin() + " to " + each.getMax());
        long both = polls.stream()
                .filter(feed -> feed.stream().map(Poll::agent).distinct().count() > 1)
                .count();
        System.out.println(
                both + " of " + FEEDS + " feeds polled by both instances in turn, " + failing() + " failing");
        System.out.printf(
                Locale.ROOT,
                "within any %d s at most %d; between two polls of a feed %.1f to %.1f s%n",
                interval.toSeconds(),
                most(polls),
                shortestPause(polls) / 1e9,
                longestPause(polls, end) / 1e9);
    }

    /** The most polls of one feed that lie less than an interval after one of its polls, that one included. */
    private int most(List<List<Poll>> polls) {
        int most = 0;
        for (List<Poll> feed : polls)
            for (int i = 0, j = 0; j < feed.size(); j++) {
                while (feed.get(j).nanos() - feed.get(i).nanos() >= interval.toNanos()) i++;
                most = Math.max(most, j - i + 1);
            }
        return most;
    }

    private static long shortestPause(List<List<Poll>> polls) {
        long shortest = Long.MAX_VALUE;
        for (List<Poll> feed : polls)
            for (int i = 1; i < feed.size(); i++)
                shortest =
                        Math.min(shortest, feed.get(i).nanos() - feed.get(i - 1).nanos());
        return shortest;
    }

    /** The longest time in which a feed was not polled, after its first poll and until the end; endless for none at all. */
    private static long longestPause(List<List<Poll>> polls, long end) {
        long longest = 0;
        for (List<Poll> feed : polls)
            for (int i = 1; i <= feed.size(); i++) {
                long next = i < feed.size() ? feed.get(i).nanos() : end;
                longest = Math.max(longest, next - feed.get(i - 1).nanos());
            }
        return polls.stream().anyMatch(List::isEmpty) ? Long.MAX_VALUE : longest;
    }

    private int failing() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(feeds(PORT) + "?limit=1000")).build();
        JsonNode items = json.readTree(
                        http.send(request, BodyHandlers.ofString()).body())
                .path("items");
        int failing = 0;
        for (JsonNode feed : items) if (feed.path("failures").asInt() > 0 || feed.hasNonNull("problem")) failing++;
        return items.size() == FEEDS ? failing : FEEDS;
    }
}
