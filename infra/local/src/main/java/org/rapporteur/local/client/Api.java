package org.rapporteur.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A running Rapporteur's HTTP API. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final int BUSY_ATTEMPTS = 6;

    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final String key;

    /** @param key what this caller says who it is with; null for nothing */
    public Api(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    /** An answer's status and body; a problem says why. */
    record Answer(int status, String body) {
        boolean ok() {
            return status < 300;
        }

        /** The problem in one line. */
        String problem() {
            try {
                return Api.problem(JSON.readTree(body), status);
            } catch (JsonProcessingException e) {
                return "status " + status;
            }
        }
    }

    static String problem(JsonNode problem, int status) {
        String title = problem.path("title").asText("status " + status);
        String detail = problem.path("detail").asText("");
        return detail.isEmpty() ? title : title + ": " + detail;
    }

    URI base() {
        return base;
    }

    /** @throws IOException also for any answer but 200, naming it */
    JsonNode get(String path, Map<String, ?> query) throws IOException {
        String question = query.entrySet().stream()
                .map(entry -> entry.getKey() + "="
                        + URLEncoder.encode(entry.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", query.isEmpty() ? "" : "?", ""));
        Answer answer =
                send(HttpRequest.newBuilder(base.resolve(path + question)).header("Accept", "application/json"));
        if (answer.status() != 200) throw new IOException("GET " + path + question + ": " + answer.problem());
        return JSON.readTree(answer.body());
    }

    /** All items of a list, page after page. */
    List<JsonNode> all(String path, Map<String, ?> query) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        Map<String, Object> next = new LinkedHashMap<>(query);
        next.put("limit", 1000);
        while (true) {
            JsonNode page = get(path, next);
            page.path("items").forEach(items::add);
            if (!page.hasNonNull("next")) return items;
            next.put("cursor", page.get("next").asText());
        }
    }

    /** Sends one body; waits and tries again while the service says it is busy. */
    Answer post(String path, String mediaType, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(body));
        Answer answer = send(request);
        for (int attempt = 1; busy(answer) && attempt < BUSY_ATTEMPTS; attempt++) {
            pause(Duration.ofMillis(250L << attempt));
            answer = send(request);
        }
        return answer;
    }

    Answer delete(String path) throws IOException {
        return send(HttpRequest.newBuilder(base.resolve(path)).DELETE());
    }

    private static boolean busy(Answer answer) {
        return answer.status() == 429 || answer.status() == 503;
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        if (key != null) request.setHeader("Authorization", "Bearer " + key);
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            Answer answer = new Answer(response.statusCode(), response.body());
            if (answer.status() == 401)
                throw new IOException(base + " wants to know who calls. " + answer.problem()
                        + ". Give a key with --key or in RAPPORTEUR_KEY.");
            return answer;
        } catch (ConnectException e) {
            throw new ConnectException("No Rapporteur answers at " + base + ". Start one with: ./rapporteur up");
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    static void pause(Duration time) throws InterruptedIOException {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("Interrupted");
    }
}
