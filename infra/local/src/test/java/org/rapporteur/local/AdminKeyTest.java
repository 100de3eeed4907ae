package org.rapporteur.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AdminKeyTest {
    @TempDir
    private Path folder;

    @Test
    void isMadeOnceAndStays() {
        AdminKey key = new AdminKey(folder);
        assertThat(key.read()).isEmpty();
        assertThat(key.make()).isTrue();
        String made = key.read().orElseThrow();
        assertThat(made).startsWith("rpk_").hasSizeGreaterThan(40);
        assertThat(key.make()).isFalse();
        assertThat(new AdminKey(folder).read()).contains(made);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerCanRead() throws IOException {
        AdminKey key = new AdminKey(folder);
        key.make();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.file())))
                .isEqualTo("rw-------");
    }
}
