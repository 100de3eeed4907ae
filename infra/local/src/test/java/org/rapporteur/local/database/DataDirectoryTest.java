package org.rapporteur.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path folder;

    @Test
    void isMadeWhereItIsMissing() {
        Path data = folder.resolve("a/b");
        try (DataDirectory directory = DataDirectory.open(data)) {
            assertThat(directory.path()).isDirectory().isAbsolute();
        }
    }

    @Test
    void isHeldByOneAtATimeAndFreeAfterwards() {
        try (DataDirectory first = DataDirectory.open(folder)) {
            assertThatExceptionOfType(CannotStartException.class)
                    .isThrownBy(() -> DataDirectory.open(first.path()))
                    .withMessageContaining("Another rapporteur (process "
                            + ProcessHandle.current().pid() + ")")
                    .withMessageContaining("--data");
        }
        DataDirectory.open(folder).close();
    }

    @Test
    void refusesAFullDiskAndSaysHowMuchIsNeeded() {
        long more = (folder.toFile().getTotalSpace() >> 20) + 1;
        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> DataDirectory.open(folder, more << 20))
                .withMessageContaining(folder.toString())
                .withMessageContaining(more + " MB are needed");
    }

    @Test
    void refusesAFileWhereAFolderIsMeant() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .withMessageContaining("Cannot write to " + file)
                .withMessageContaining("--data");
    }
}
