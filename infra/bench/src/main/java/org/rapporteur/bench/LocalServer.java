package org.rapporteur.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application as a process of its own, which can be killed without a word. */
final class LocalServer {
    private static final Duration START = Duration.ofSeconds(90);

    private final List<String> command;
    private final Path log;
    private final URI health;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Process process;

    private LocalServer(List<String> options, List<String> program, Path log, int port) {
        this.command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.addAll(options);
        command.add("-jar");
        command.addAll(program);
        this.log = log;
        this.health = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
    }

    /**
     * {@code infra/local}'s {@code up}: all services on a PostgreSQL of their own.
     *
     * @param options of the virtual machine
     */
    static LocalServer up(Path jar, Path data, int port, String... options) {
        List<String> program =
                List.of(jar.toString(), "up", "--port", Integer.toString(port), "--data", data.toString());
        return new LocalServer(List.of(options), program, data.resolveSibling(data.getFileName() + ".log"), port);
    }

    /**
     * One service by itself, on whatever database the options name.
     *
     * @param options of the virtual machine
     */
    static LocalServer service(Path jar, Path log, int port, List<String> options) {
        List<String> all = new ArrayList<>(options);
        all.add("-Dquarkus.http.host=127.0.0.1");
        all.add("-Dquarkus.http.port=" + port);
        return new LocalServer(all, List.of(jar.toString()), log, port);
    }

    /** @return milliseconds until it was ready */
    long start() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        while (!ready()) {
            if (!process.isAlive()) throw new IOException("It ended with " + process.exitValue() + "; see " + log);
            if (System.nanoTime() - begin > START.toNanos()) throw new IOException("It is not ready; see " + log);
            Thread.sleep(50);
        }
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private boolean ready() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Kills the virtual machine (SIGKILL), and leaves its PostgreSQL to itself. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(90, TimeUnit.SECONDS)) kill();
    }
}
