package org.rapporteur.local;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.access.KeySecret;
import org.rapporteur.local.database.CannotStartException;

/** The admin's key of an installation, in a file beside its data that only its owner can read. */
final class AdminKey {
    private final Path file;

    AdminKey(Path data) {
        this.file = data.toAbsolutePath().normalize().resolve("admin.key");
    }

    Path file() {
        return file;
    }

    /** Makes it where there is none; answers whether it did. */
    boolean make() {
        try {
            Files.createFile(file, ownersOnly());
            Files.writeString(file, KeySecret.random().text() + "\n");
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new CannotStartException("Cannot write the admin's key to " + file + " (" + e + ").", e);
        }
    }

    /** Empty where there is none, or none that may be read. */
    Optional<String> read() {
        try {
            String key = Files.readString(file).strip();
            return key.isEmpty() ? Optional.empty() : Optional.of(key);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private FileAttribute<?>[] ownersOnly() {
        Set<String> views = file.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
