package org.rapporteur.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A real PostgreSQL for tests, empty at start, with {@code pg_stat_statements} counting what is asked of it. */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {
    private static String address;

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            Path work = Files.createDirectories(Path.of("target", "postgres").toAbsolutePath());
            postgres = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(work.toFile())
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("max_connections", "100")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        address = "localhost:" + postgres.getPort() + "/postgres";
        return Map.of(
                // A packaged service listens on all addresses unless told, and asks who calls
                "quarkus.http.host",
                "127.0.0.1",
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://" + address,
                "quarkus.datasource.reactive.url",
                "postgresql://" + address,
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres");
    }

    /** Connections of one's own, for tests of a packaged artifact, into which nothing is injected. */
    public static Pool pool() {
        return Pool.newInstance(PgBuilder.pool()
                .connectingTo("postgresql://postgres:postgres@" + address)
                .using(io.vertx.core.Vertx.vertx())
                .build());
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
