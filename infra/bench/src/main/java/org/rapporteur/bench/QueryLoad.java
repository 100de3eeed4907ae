package org.rapporteur.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Latency of the lists under load: {@code QueryLoad [URL] [CLIENTS] [SECONDS] [PART]}, by default 8 clients for 20 s a list
 * against http://localhost:8080 with the facts of {@link GenerateFacts}. Each client asks the next page as long as there
 * is one, five deep, then a new question, without pause. Only loopback addresses are taken. {@code PART} keeps the lists
 * whose address holds it. All lists are asked once unmeasured, so that the server's code is compiled. Milliseconds, as a
 * client sees them: from the question's first byte to the answer's last.
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
    private static final int DEPTH = 5;
    private static final byte[] NEXT = "\"next\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\"}".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_CURSOR = 2_000;

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
        List<String> lists = LISTS.stream().filter(list -> list.contains(part)).toList();
        int warmUp = Math.max(2, seconds / 2);
        for (String list : lists) load.measure(list, clients, warmUp);
        System.out.println("| list | requests/s | p50 ms | p99 ms | max ms |\n|---|---|---|---|---|");
        for (String list : lists) {
            load.measure(list, clients, 1);
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

    private long[] client(String list, int seed, long end) throws IOException {
        Random random = new Random(seed);
        long[] times = new long[1024];
        int n = 0;
        try (HttpConnection connection = new HttpConnection(base)) {
            while (System.nanoTime() < end) {
                String question = question(list, random);
                String next = null;
                for (int page = 0; page < DEPTH && System.nanoTime() < end; page++) {
                    String path = question + (next == null ? "" : "&cursor=" + next);
                    long start = System.nanoTime();
                    byte[] answer = connection.get(path);
                    if (n == times.length) times = Arrays.copyOf(times, n * 2);
                    times[n++] = System.nanoTime() - start;
                    next = next(answer);
                    if (next == null) break;
                }
            }
        }
        return Arrays.copyOf(times, n);
    }

    /** The cursor at the end of a page; null on the last page. */
    private static String next(byte[] page) {
        int end = page.length - END.length;
        if (end < 0 || !Arrays.equals(page, end, page.length, END, 0, END.length)) return null;
        for (int start = end; start >= Math.max(NEXT.length, end - MAX_CURSOR); start--)
            if (Arrays.equals(page, start - NEXT.length, start, NEXT, 0, NEXT.length))
                return new String(page, start, end - start, StandardCharsets.US_ASCII);
        return null;
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
