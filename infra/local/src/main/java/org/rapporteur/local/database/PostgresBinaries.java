package org.rapporteur.local.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked from the archive on the class path. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /**
     * Unpacks into a folder of {@code parent} named after the archive's content, unless it is there already.
     *
     * @return the folder with {@code bin}, {@code lib} and {@code share}
     */
    static Path unpackInto(Path parent) throws IOException {
        byte[] archive = archive();
        Path target = parent.resolve("postgres-" + fingerprint(archive));
        if (Files.isDirectory(target)) return target;
        Path unfinished = parent.resolve("postgres.unfinished");
        deleteTree(unfinished);
        unpack(archive, unfinished);
        return Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch");
        String known = system.startsWith("windows") ? "Windows" : system.startsWith("mac") ? "Darwin" : "Linux";
        try (InputStream stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                known, machine.equals("amd64") ? "x86_64" : machine)) {
            return stream.readAllBytes();
        } catch (IllegalStateException e) {
            throw new CannotStartException("There is no embedded PostgreSQL for " + known + " on " + machine + ".", e);
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive)), 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) throw new IOException("Archive entry outside: " + entry.getName());
                unpack(entry, tar, file);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            if (file.getParent().endsWith("bin") && !file.toFile().setExecutable(true, false))
                throw new IOException("Cannot make " + file + " executable");
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) return;
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
