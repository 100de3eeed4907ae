package org.rapporteur.bench;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Another reader, in a process of its own, that answers a posted text with the lines {@link Parse#read} reads. */
final class Peer implements Parser {
    /** How long a peer may take to start, in seconds. */
    private static final int PATIENCE = 180;

    private final String name;
    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Peer(String name, String url) {
        Loopback.require(url);
        this.name = name;
        this.address = URI.create(url);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void read(String text) throws IOException {
        answer(text);
    }

    @Override
    public Duration processorTime() {
        long process = Long.parseLong(address.getFragment());
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException(name + " is no process " + process));
    }

    @Override
    public Parse parse(String text) throws IOException {
        return Parse.read(text, answer(text));
    }

    private String answer(String text) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
        try {
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() != 200)
                throw new IOException(name + " answered " + answer.statusCode() + ": " + answer.body());
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(name);
        }
    }

    /** Sends; waits where the peer does not listen yet. */
    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        for (int second = 0; ; second++) {
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (ConnectException e) {
                if (second == PATIENCE) throw new IOException(name + " does not listen at " + address, e);
                Thread.sleep(1000);
            }
        }
    }

    @Override
    public void close() {
        // its process belongs to whoever started it
    }
}
