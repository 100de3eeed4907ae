package org.rapporteur.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A loopback host of many feeds that never change, which remembers who asked for which of them and when. */
final class FeedHost implements AutoCloseable {
    private static final String ADDRESS = "127.0.0.1";
    private static final String TAG = "\"1\"";
    private static final int THREADS = 4;
    private static final int ANSWER_MILLIS = 20;

    private final List<List<Poll>> polls = new ArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    /**
     * A request for a feed.
     *
     * @param nanos by {@link System#nanoTime}
     * @param agent how whoever asked named itself
     */
    record Poll(long nanos, String agent) {}

    FeedHost(int feeds) throws IOException {
        server = HttpServer.create(new InetSocketAddress(ADDRESS, 0), 0);
        for (int i = 0; i < feeds; i++) {
            List<Poll> of = new ArrayList<>();
            polls.add(of);
            server.createContext(path(i), exchange -> answer(exchange, of));
        }
        server.createContext("/robots.txt", exchange -> send(exchange, 404, new byte[0]));
        server.setExecutor(threads);
        server.start();
    }

    String url(int feed) {
        return "http://" + ADDRESS + ":" + server.getAddress().getPort() + path(feed);
    }

    /** A path of which no other is the beginning, for that is what a server's contexts go by. */
    private static String path(int feed) {
        return "/feeds/" + feed + "/rss";
    }

    /** Requests for a feed so far, first ones first. */
    List<Poll> polls(int feed) {
        List<Poll> of = polls.get(feed);
        synchronized (of) {
            return List.copyOf(of);
        }
    }

    private static void answer(HttpExchange exchange, List<Poll> polls) throws IOException {
        synchronized (polls) {
            polls.add(new Poll(System.nanoTime(), exchange.getRequestHeaders().getFirst("User-Agent")));
        }
        try {
            Thread.sleep(ANSWER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
        exchange.getResponseHeaders().set("ETag", TAG);
        if (TAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) send(exchange, 304, new byte[0]);
        else send(exchange, 200, feed());
    }

    private static byte[] feed() {
        return "<rss version=\"2.0\"><channel><title>Feed</title></channel></rss>".getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
