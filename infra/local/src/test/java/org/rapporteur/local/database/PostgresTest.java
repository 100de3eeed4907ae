package org.rapporteur.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void keepsWhatItCommittedAlthoughItsParentWasKilled() throws Exception {
        try (DataDirectory directory = DataDirectory.open(folder)) {
            Postgres leftBehind = Postgres.start(directory, told::add);
            ask(leftBehind, "CREATE TABLE kept (word text)");
            ask(leftBehind, "INSERT INTO kept VALUES ('here')");
            told.clear();
            // a killed parent closes nothing: the server lives on when the next one is to start
            try (Postgres next = Postgres.start(directory, told::add)) {
                assertThat(told).singleElement().asString().contains("left behind");
                assertThat(ask(next, "SELECT word FROM kept")).containsExactly("here");
                assertThat(ask(next, "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'"))
                        .containsExactly("1");
            }
        }
    }

    @Test
    void tradesNoSafetyForSpeedAndLetsNobodyInWithoutThePassword() throws Exception {
        try (DataDirectory directory = DataDirectory.open(folder);
                Postgres postgres = Postgres.start(directory, told::add)) {
            assertThat(ask(
                            postgres,
                            "SELECT setting FROM pg_settings WHERE name IN"
                                    + " ('fsync', 'full_page_writes', 'synchronous_commit')"))
                    .containsExactly("on", "on", "on");
            assertThat(ask(postgres, "SHOW listen_addresses")).containsExactly("127.0.0.1");
            assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            String url = postgres.datasource().get("quarkus.datasource.jdbc.url");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(url, "rapporteur", "guess"))
                    .withMessageContaining("password");
        }
    }

    @Test
    void startsAlthoughAnotherProcessHasTheNumberOfADeadServer() throws Exception {
        try (DataDirectory directory = DataDirectory.open(folder)) {
            Postgres.start(directory, told::add).close();
            Files.writeString(
                    folder.resolve("database/postmaster.pid"),
                    ProcessHandle.current().pid() + "\n" + folder.resolve("database") + "\n1\n1\n\n127.0.0.1\n\n");
            try (Postgres again = Postgres.start(directory, told::add)) {
                assertThat(ask(again, "SELECT 1")).containsExactly("1");
            }
        }
    }

    @Test
    void createsItsDatabaseAnewWhereThatWasInterrupted() throws Exception {
        Files.createDirectories(folder.resolve("database.unfinished/base"));
        Files.createDirectories(folder.resolve("postgres.unfinished/bin"));
        Files.createFile(folder.resolve("password"));
        try (DataDirectory directory = DataDirectory.open(folder);
                Postgres postgres = Postgres.start(directory, told::add)) {
            assertThat(ask(postgres, "SHOW server_encoding")).containsExactly("UTF8");
            assertThat(folder.resolve("database.unfinished")).doesNotExist();
        }
    }

    @Test
    void saysWhyADatabaseOfAnotherVersionDoesNotStart() throws IOException {
        try (DataDirectory directory = DataDirectory.open(folder)) {
            Postgres.start(directory, told::add).close();
            Files.writeString(folder.resolve("database/PG_VERSION"), "9.6\n");
            assertThatExceptionOfType(CannotStartException.class)
                    .isThrownBy(() -> Postgres.start(directory, told::add))
                    .withMessageContaining("incompatible")
                    .withMessageContaining("database.log");
        }
    }

    private static List<String> ask(Postgres postgres, String sql) throws SQLException {
        Map<String, String> settings = postgres.datasource();
        try (Connection connection = DriverManager.getConnection(
                        settings.get("quarkus.datasource.jdbc.url"),
                        settings.get("quarkus.datasource.username"),
                        settings.get("quarkus.datasource.password"));
                Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            if (statement.execute(sql)) {
                ResultSet result = statement.getResultSet();
                while (result.next()) rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
