package org.rapporteur.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Latency of the lists under load: {@code QueryLoad [URL] [CLIENTS] [SECONDS] [PART]}, by default 8 clients for 20 s a list
 * against http://localhost:8080 with the facts of {@link GenerateFacts}. Each client asks the next page as long as there
 * is one, five deep, then a new question. Only loopback addresses are taken. {@code PART} keeps the lists whose address holds it. Milliseconds, as a client sees them.
 */
public final class QueryLoad {
    private static final List<String> LISTS = List.of(
            "/v1/statements?",
            "/v1/statements?speaker=Generated%20Actor%20{actor}",
            "/v1/statements?about=Generated%20Actor%20{actor}&act=REQUEST",
            "/v1/statements?outlet=Generated%20{outlet}&from={day}",
            "/v1/statements?q=item{item}",
            "/v1/statements?q=ceasefire&kind=DIRECT",
            "/v1/events?",
            "/v1/events?type=ASSAULT&country=PK",
            "/v1/events?actor=Generated%20Actor%20{actor}",
            "/v1/events?place=Generated%20Place%20{place}&modality=ASSERTED",
            "/v1/events?from={day}&to={day}",
            "/v1/events?minOutlets=3",
            "/v1/stories?type=CONSULT",
            "/v1/documents?",
            "/v1/actors?q=generated%20actor%20{actor}",
            "/v1/outlets?");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([A-Za-z0-9_-]+)\"\\}?$");
    private static final int DEPTH = 5;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    private QueryLoad(String base) {
        this.base = base;
    }

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        String base = args.length > 0 ? args[0] : "http://localhost:8080";
        int clients = args.length > 1 ? Integer.parseInt(args[1]) : 8;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 20;
        String part = args.length > 3 ? args[3] : "";
        Loopback.require(base);
        QueryLoad load = new QueryLoad(base);
        System.out.println("| list | requests/s | p50 ms | p99 ms | max ms |\n|---|---|---|---|---|");
        for (String list : LISTS.stream().filter(list -> list.contains(part)).toList()) {
            load.measure(list, clients, Math.max(2, seconds / 4));
            System.out.println(row(list, load.measure(list, clients, seconds), seconds));
        }
    }

    private long[] measure(String list, int clients, int seconds) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try {
            List<Future<long[]>> results = threads.invokeAll(IntStream.range(0, clients)
                    .<java.util.concurrent.Callable<long[]>>mapToObj(client -> () -> client(list, client, end))
                    .toList());
            long[] all = new long[0];
            for (Future<long[]> result : results) {
                long[] some = result.get();
                int length = all.length;
                all = Arrays.copyOf(all, length + some.length);
                System.arraycopy(some, 0, all, length, some.length);
            }
            Arrays.sort(all);
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] client(String list, int seed, long end) throws IOException, InterruptedException {
        Random random = new Random(seed);
        long[] times = new long[1024];
        int n = 0;
        while (System.nanoTime() < end) {
            String question = question(list, random);
            String next = null;
            for (int page = 0; page < DEPTH && System.nanoTime() < end; page++) {
                String url = base + question + (next == null ? "" : "&cursor=" + next);
                long start = System.nanoTime();
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
                if (n == times.length) times = Arrays.copyOf(times, n * 2);
                times[n++] = System.nanoTime() - start;
                if (answer.statusCode() != 200)
                    throw new IOException(url + ": " + answer.statusCode() + " " + answer.body());
                Matcher matcher = NEXT.matcher(answer.body());
                if (!matcher.find()) break;
                next = matcher.group(1);
            }
        }
        return Arrays.copyOf(times, n);
    }

    /** Ranks fall as 1/rank, as in the generated facts: frequent actors are asked for often. */
    private static String question(String list, Random random) {
        return list.replace("{actor}", Integer.toString(zipf(random, 5000)))
                .replace("{outlet}", Integer.toString(zipf(random, 50)))
                .replace("{place}", Integer.toString(zipf(random, 500)))
                .replace("{item}", Integer.toString(random.nextInt(20_000)))
                .replace(
                        "{day}",
                        java.time.LocalDate.of(2023, 1, 1)
                                .plusDays(random.nextInt(1095))
                                .toString());
    }

    private static int zipf(Random random, int ranks) {
        return Math.min(ranks, 1 + (int) Math.exp(random.nextDouble() * Math.log(ranks)) % ranks);
    }

    private static String row(String list, long[] sorted, int seconds) {
        return String.format(
                Locale.ROOT,
                "| `%s` | %.0f | %.1f | %.1f | %.1f |",
                list,
                sorted.length / (double) seconds,
                millis(sorted, 0.5),
                millis(sorted, 0.99),
                millis(sorted, 1));
    }

    private static double millis(long[] sorted, double quantile) {
        if (sorted.length == 0) return Double.NaN;
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))] / 1e6;
    }
}
