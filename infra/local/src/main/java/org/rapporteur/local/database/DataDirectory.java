package org.rapporteur.local.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder in which a local installation keeps everything it writes. One process at a time holds it. */
public final class DataDirectory implements AutoCloseable {
    /** What a fresh installation takes, with room to load something: 200 MB. */
    static final long MIN_FREE_BYTES = 200L << 20;

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder where it is missing and takes hold of it until {@link #close}, or the process' end.
     *
     * @throws CannotStartException if it cannot be written, its disk is full, or another process holds it
     */
    public static DataDirectory open(Path path) {
        return open(path, MIN_FREE_BYTES);
    }

    static DataDirectory open(Path path, long minFreeBytes) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            if (!Files.isWritable(absolute)) throw notWritable(absolute, null);
            requireSpace(absolute, minFreeBytes);
            return new DataDirectory(absolute, hold(absolute));
        } catch (IOException e) {
            throw notWritable(absolute, e);
        }
    }

    private static void requireSpace(Path path, long minFreeBytes) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < minFreeBytes)
            throw new CannotStartException("The disk of " + path + " is full: " + (free >> 20) + " MB are free, "
                    + (minFreeBytes >> 20) + " MB are needed. Free some, or keep the data elsewhere with --data DIR.");
    }

    private static FileChannel hold(Path path) throws IOException {
        FileChannel channel = FileChannel.open(
                path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            String holder = Files.readString(path.resolve("lock")).strip();
            channel.close();
            throw new CannotStartException("Another rapporteur" + (holder.isEmpty() ? "" : " (process " + holder + ")")
                    + " is using " + path + ". Stop it, or keep this one's data elsewhere with --data DIR.");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static CannotStartException notWritable(Path path, IOException cause) {
        return new CannotStartException(
                "Cannot write to " + path + (cause == null ? "" : " (" + cause + ")")
                        + ". Make it writable, or keep the data elsewhere with --data DIR.",
                cause);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new CannotStartException("Cannot let go of " + path, e);
        }
    }
}
