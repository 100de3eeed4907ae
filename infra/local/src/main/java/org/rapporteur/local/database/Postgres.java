package org.rapporteur.local.database;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A PostgreSQL server as a child process, on a free port of the loopback interface, behind a password only this data
 * directory knows. What it has committed is on the disk: nothing of its crash safety is traded for speed.
 */
public final class Postgres implements AutoCloseable {
    private static final String USER = "rapporteur";
    private static final int START_ATTEMPTS = 3;
    private static final String SECONDS_TO_START = "60";
    private static final String SECONDS_TO_STOP = "30";
    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "60",
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "on",
            "shared_buffers", sharedMegabytes() + "MB",
            "random_page_cost", "1.1");

    private final Path programs;
    private final Path cluster;
    private final Path log;
    private final String password;
    private final int port;

    private Postgres(Path programs, Path root, Consumer<String> progress) throws IOException {
        this.programs = programs;
        this.cluster = root.resolve("database");
        this.log = root.resolve("database.log");
        stopLeftBehind(progress);
        if (!Files.exists(cluster.resolve("PG_VERSION"))) create(root, progress);
        this.password = Files.readString(root.resolve("password")).strip();
        this.port = launch();
    }

    /**
     * Starts the server of a data directory: unpacks it and creates its database where they are missing, and first
     * stops one that a killed process left behind.
     *
     * @param progress told in a few words about each step that takes long
     * @throws CannotStartException if this machine or user cannot run it
     */
    public static Postgres start(DataDirectory directory, Consumer<String> progress) {
        try {
            requireRunnableUser();
            Path root = directory.path();
            return new Postgres(PostgresBinaries.unpackInto(root), root, progress);
        } catch (IOException e) {
            throw new CannotStartException("PostgreSQL cannot start in " + directory.path() + ": " + e, e);
        }
    }

    /** The settings under which Quarkus finds this server. */
    public Map<String, String> datasource() {
        String address = "127.0.0.1:" + port + "/postgres";
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://" + address,
                "quarkus.datasource.reactive.url",
                "postgresql://" + address,
                "quarkus.datasource.username",
                USER,
                "quarkus.datasource.password",
                password);
    }

    /** Stops the server; what is being asked of it is cut off, what was committed stays. */
    @Override
    public void close() {
        try {
            if (livePostmaster().isPresent()) stop();
        } catch (IOException e) {
            throw new CannotStartException("PostgreSQL cannot be stopped in " + cluster + ": " + e, e);
        }
    }

    private static void requireRunnableUser() {
        if (!"root".equals(System.getProperty("user.name")) || File.separatorChar == '\\') return;
        if (!LinuxUtils.isUnshareAvailable())
            throw new CannotStartException("PostgreSQL does not run as root, and this machine does not let it run in a"
                    + " user namespace of its own. Start rapporteur as an ordinary user.");
    }

    private void stopLeftBehind(Consumer<String> progress) throws IOException {
        if (livePostmaster().isPresent()) {
            progress.accept("Stopping the PostgreSQL that an earlier run left behind");
            stop();
        }
        // What is left names no live server: we hold the directory, and PostgreSQL refuses to start if another process
        // has been given the same number since.
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private Optional<ProcessHandle> livePostmaster() throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(Postgres::isPostgres);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .or(process.info()::commandLine)
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private void stop() throws IOException {
        Result fast = run("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", SECONDS_TO_STOP);
        if (fast.succeeded() || livePostmaster().isEmpty()) return;
        Result immediate = run("pg_ctl", "stop", "-D", cluster.toString(), "-m", "immediate", "-w");
        if (!immediate.succeeded() && livePostmaster().isPresent())
            throw new CannotStartException("A PostgreSQL that an earlier run left behind in " + cluster
                    + " does not stop: " + immediate.output());
    }

    private void create(Path root, Consumer<String> progress) throws IOException {
        progress.accept("Creating the database in " + root);
        Path secret = root.resolve("password");
        Files.deleteIfExists(secret);
        Files.writeString(createPrivate(secret), randomPassword());
        Path unfinished = root.resolve("database.unfinished");
        PostgresBinaries.deleteTree(unfinished);
        Result result = run(
                "initdb",
                "-D",
                unfinished.toString(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + secret,
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (!result.succeeded())
            throw new CannotStartException("PostgreSQL cannot create its database in " + root + ": " + result.output());
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path createPrivate(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) return Files.createFile(file);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static String randomPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random) + "\n";
    }

    private int launch() throws IOException {
        Result last = null;
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            int candidate = freePort();
            last = run(
                    "pg_ctl",
                    "start",
                    "-D",
                    cluster.toString(),
                    "-l",
                    log.toString(),
                    "-o",
                    options(candidate),
                    "-w",
                    "-t",
                    SECONDS_TO_START);
            if (last.succeeded()) return candidate;
        }
        throw new CannotStartException(
                "PostgreSQL does not start: " + reason().orElse(last.output()) + " Its log is " + log + ".");
    }

    /** A sixteenth of the machine's memory, 128 to 1024 MB; only what is used is taken. */
    private static long sharedMegabytes() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Math.max(128, Math.min(1024, system.getTotalMemorySize() / 16 / (1 << 20)));
    }

    private static String options(int port) {
        StringBuilder options = new StringBuilder("-p ").append(port);
        SETTINGS.forEach((name, value) ->
                options.append(" -c ").append(name).append("='").append(value).append('\''));
        return options.toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Optional<String> reason() throws IOException {
        if (!Files.exists(log)) return Optional.empty();
        return Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .reduce((first, second) -> second)
                .map(line -> line.replaceFirst("^.*?(FATAL|PANIC):\\s*", ""));
    }

    private record Result(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }

    private Result run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) command.addAll(List.of("unshare", "-U"));
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            return new Result(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + program + " was running", e);
        }
    }
}
