package org.rapporteur.bench;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An unpacked function in a process of its own, with the options that Lambda gives Java; it can be frozen. */
final class FunctionProcess implements AutoCloseable {
    static final String HTTP = "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";
    static final String EVENTS = "org.rapporteur.ingest.function.EventFunction::handleRequest";

    private static final List<String> OPTIONS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx700m", "-Xlog:disable", "-Xlog:all=off");

    private final Process process;
    private final DataOutputStream events;
    private final DataInputStream answers;
    private final double initMillis;

    /** @param options of the JVM besides those Lambda gives */
    FunctionProcess(Path function, String handler, List<String> options, Map<String, String> environment, Path log)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(OPTIONS);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(function), FunctionHost.class.getName(), handler));
        long begin = System.nanoTime();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
        events = new DataOutputStream(process.getOutputStream());
        answers = new DataInputStream(process.getInputStream());
        try {
            read();
        } catch (EOFException e) {
            throw new IOException("The function cannot be started; see " + log, e);
        }
        initMillis = (System.nanoTime() - begin) / 1e6;
    }

    /** As Lambda's own: the function's classes, its libraries; and the host. */
    static String classPath(Path function) {
        String host = FunctionHost.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return String.join(
                java.io.File.pathSeparator,
                function.resolve("function.jar").toString(),
                function.resolve("lib") + "/*",
                host);
    }

    /** From the start of the JVM to the made handler. */
    double initMillis() {
        return initMillis;
    }

    /** @throws IOException with the reason where the function failed */
    String call(String event) throws IOException {
        byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
        events.writeInt(bytes.length);
        events.write(bytes);
        events.flush();
        return read();
    }

    private String read() throws IOException {
        int length = answers.readInt();
        String answer = new String(answers.readNBytes(Math.abs(length)), StandardCharsets.UTF_8);
        if (length < 0) throw new IOException("The function failed: " + answer);
        return answer;
    }

    /** Stops the process in its tracks, as Lambda does between two events. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (code != 0) throw new IOException("kill -" + name + " ended with " + code);
    }

    @Override
    public void close() throws IOException {
        try {
            events.writeInt(-1);
            events.flush();
            if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
