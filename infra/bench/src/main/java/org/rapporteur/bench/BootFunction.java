package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * {@code infra/bench/bench BootFunction [SECONDS [CALLS]]}, after {@code mvn -Plambda -DskipTests package}: boots each
 * service's {@code function.zip} outside the build through its handler, on a PostgreSQL of its own. A document goes in by
 * one function and its facts come out of the others; each is frozen for that many seconds (60), loses its connections
 * frozen and awake, and must answer still. Tells sizes, the time to the first answer and that of later ones (median of 50
 * calls), with and without an archive of class data. Ends with 1 where something does not hold.
 */
final class BootFunction {
    private static final long MB = 1000 * 1000;
    private static final long MAX_UNPACKED = 240 * MB;
    private static final Map<String, Long> MAX_PACKED =
            Map.of("ingest", 110 * MB, "query", 50 * MB, "summary", 50 * MB);
    private static final Path LOG = Path.of("target", "boot-function.log");
    private static final int DROPS = 3;

    /** Until a process that is awake has heard that a connection has ended. */
    private static final int NOTICE_MILLIS = 100;

    private static final String TEXT = "Foreign Minister Irena Kolt said on Friday that the talks in Oslo would resume."
            + " Norway condemned the attack on the port of Larvik.";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EmbeddedPostgres postgres;
    private final Path work;
    private final int seconds;
    private final int calls;
    private boolean failed;

    private BootFunction(EmbeddedPostgres postgres, Path work, int seconds, int calls) {
        this.postgres = postgres;
        this.work = work;
        this.seconds = seconds;
        this.calls = calls;
    }

    public static void main(String[] args) throws Exception {
        Files.createDirectories(LOG.getParent());
        Path work = Files.createTempDirectory("functions");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(work.resolve("postgres").toFile())
                .start()) {
            BootFunction boot = new BootFunction(
                    postgres,
                    work,
                    args.length > 0 ? Integer.parseInt(args[0]) : 60,
                    args.length > 1 ? Integer.parseInt(args[1]) : 50);
            boot.all();
            if (boot.failed) System.exit(1);
        } finally {
            delete(work);
        }
    }

    private void all() throws Exception {
        Path ingest = unpack("ingest");
        try (FunctionProcess events = start(ingest, FunctionProcess.EVENTS, List.of())) {
            System.out.println("migrate: " + events.call("{\"task\":\"migrate\"}"));
        }
        tick(ingest);
        String document = JSON.createObjectNode()
                .put("text", TEXT)
                .put("outlet", "Example Wire")
                .toString();
        String stored = http("POST", "/v1/documents", "", "wait=30", document);
        measure("ingest", ingest, stored, "\"statements\"");
        measure("ingest", ingest, http("POST", "/v1/extractions", "", null, document), "Irena Kolt");
        Path query = unpack("query");
        measure("query", query, http("GET", "/v1/statements", "limit=5", null, null), "Irena Kolt");
        try (FunctionProcess process = start(query, FunctionProcess.HTTP, List.of())) {
            String changes =
                    http("GET", "/v1/changes", "", null, null).replace("application/json", "text/event-stream");
            check("a stream of changes ends", process.call(changes), "data:");
        }
        try (FunctionProcess process = start(ingest, FunctionProcess.HTTP, List.of())) {
            check("a compressed body", process.call(compressed(document)), "Irena Kolt");
        }
        measure("summary", unpack("summary"), http("GET", "/v1/summaries", "q=talks", null, null), "Irena Kolt");
    }

    /** A function that reads no document: it should start without the encoder. */
    private void tick(Path ingest) throws IOException {
        try (FunctionProcess events = start(ingest, FunctionProcess.EVENTS, List.of())) {
            double init = events.initMillis();
            long begin = System.nanoTime();
            String done = events.call("{\"task\":\"tick\"}");
            double first = (System.nanoTime() - begin) / 1e6;
            System.out.printf(Locale.ROOT, "tick: %s, init %.0f ms, first answer %.0f ms%n", done, init, first);
        }
    }

    private void measure(String name, Path function, String event, String expected) throws Exception {
        String path = JSON.readTree(event).path("rawPath").asText();
        Path archive = work.resolve(name + ".jsa");
        report(name + " " + path, function, event, expected, List.of());
        if (name.equals("ingest"))
            report(
                    name + " " + path + ", primed",
                    function,
                    event,
                    expected,
                    List.of("-DAWS_LAMBDA_INITIALIZATION_TYPE=snap-start"));
        if (!Files.exists(archive))
            try (FunctionProcess training =
                    start(function, FunctionProcess.HTTP, List.of("-XX:ArchiveClassesAtExit=" + archive))) {
                check(name, training.call(event), expected);
            }
        report(
                name + " " + path + ", class data archive",
                function,
                event,
                expected,
                List.of("-XX:SharedArchiveFile=" + archive));
        try (FunctionProcess process = start(function, FunctionProcess.HTTP, List.of())) {
            endure(name, process, event, expected);
        }
    }

    private void endure(String name, FunctionProcess process, String event, String expected) throws Exception {
        check(name, process.call(event), expected);
        process.freeze();
        Thread.sleep(seconds * 1000L);
        process.thaw();
        check(name + " thawed after " + seconds + " s", process.call(event), expected);
        for (int i = 0; i < DROPS; i++) {
            process.freeze();
            int ended = endConnections();
            process.thaw();
            check(name + " thawed, " + ended + " connections ended meanwhile", process.call(event), expected);
            ended = endConnections();
            Thread.sleep(NOTICE_MILLIS);
            check(name + " awake, " + ended + " connections ended", process.call(event), expected);
        }
    }

    private void report(String title, Path function, String event, String expected, List<String> options)
            throws Exception {
        double init;
        double first;
        List<Double> later = new ArrayList<>();
        try (FunctionProcess process = start(function, FunctionProcess.HTTP, options)) {
            init = process.initMillis();
            first = timed(process, event, expected);
            for (int i = 0; i < calls; i++) later.add(timed(process, event, expected));
        }
        later.sort(Comparator.naturalOrder());
        System.out.printf(
                Locale.ROOT,
                "%-60s init %5.0f ms, first answer %5.0f ms, later ones median %6.1f ms, p95 %6.1f ms%n",
                title,
                init,
                first,
                later.get(calls / 2),
                later.get(calls * 95 / 100));
    }

    private double timed(FunctionProcess process, String event, String expected) throws IOException {
        long begin = System.nanoTime();
        String answer = process.call(event);
        double millis = (System.nanoTime() - begin) / 1e6;
        check("answer", answer, expected);
        return millis;
    }

    private void check(String what, String answer, String expected) throws IOException {
        JsonNode response = JSON.readTree(answer);
        boolean holds = response.path("statusCode").asInt() / 100 == 2
                && response.path("body").asText().contains(expected);
        if (!what.equals("answer")) System.out.println((holds ? "holds: " : "FAILS: ") + what);
        if (holds) return;
        if (!failed) System.out.println("  " + answer);
        failed = true;
    }

    private FunctionProcess start(Path function, String handler, List<String> options) throws IOException {
        String database = "127.0.0.1:" + postgres.getPort() + "/postgres";
        Map<String, String> environment = Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                "postgresql://" + database,
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://" + database,
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "QUARKUS_DATASOURCE_PASSWORD",
                "postgres",
                // Behind a gateway that has asked already
                "RAPPORTEUR_ACCESS_REQUIRED",
                "false");
        return new FunctionProcess(function, handler, options, environment, LOG);
    }

    private int endConnections() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                ResultSet ended = connection
                        .createStatement()
                        .executeQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                + " where pid <> pg_backend_pid() and backend_type = 'client backend'")) {
            ended.next();
            return ended.getInt(1);
        }
    }

    /** An event of an HTTP API, payload 2.0. */
    private static String http(String method, String path, String query, String prefer, String body) {
        ObjectNode event = JSON.createObjectNode()
                .put("version", "2.0")
                .put("routeKey", "$default")
                .put("rawPath", path)
                .put("rawQueryString", query)
                .put("isBase64Encoded", false);
        ObjectNode headers =
                event.putObject("headers").put("host", "api.example").put("accept", "application/json");
        if (prefer != null) headers.put("prefer", prefer);
        if (body != null) {
            headers.put("content-type", "application/json");
            event.put("body", body);
        }
        ObjectNode context =
                event.putObject("requestContext").put("stage", "$default").put("domainName", "api.example");
        context.putObject("http").put("method", method).put("path", path).put("sourceIp", "192.0.2.1");
        return event.toString();
    }

    /** A body that is no text, as API Gateway hands it on. */
    private static String compressed(String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        String encoded = Base64.getEncoder().encodeToString(bytes.toByteArray());
        ObjectNode event = (ObjectNode) JSON.readTree(http("POST", "/v1/extractions", "", null, encoded));
        ((ObjectNode) event.path("headers")).put("content-encoding", "gzip");
        return event.put("isBase64Encoded", true).toString();
    }

    /** As Lambda unpacks it, but its own classes in one jar: an archive of class data takes no folders. */
    private Path unpack(String name) throws IOException {
        Path zip = Path.of(name + "-service", "target", "function.zip");
        Path to = Files.createDirectories(work.resolve(name).resolve("lib")).getParent();
        long unpacked = 0;
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip));
                JarOutputStream own = new JarOutputStream(Files.newOutputStream(to.resolve("function.jar")))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                if (!entry.isDirectory()) unpacked += keep(in, entry.getName(), to, own);
        }
        long packed = Files.size(zip);
        System.out.printf(
                Locale.ROOT, "%s: %.1f MB, unpacked %.1f MB%n", zip, (double) packed / MB, (double) unpacked / MB);
        if (packed > MAX_PACKED.get(name) || unpacked > MAX_UNPACKED) {
            failed = true;
            System.out.println("FAILS: that is too large");
        }
        return to;
    }

    private static long keep(InputStream in, String name, Path to, JarOutputStream own) throws IOException {
        if (name.startsWith("lib/")) return Files.copy(in, to.resolve(name));
        own.putNextEntry(new JarEntry(name));
        return in.transferTo(own);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
