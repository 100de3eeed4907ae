package org.rapporteur.ingest.function;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.flywaydb.core.Flyway;

/** Brings the database's schema up to date, once with a deployment instead of with every start of an instance. */
@ApplicationScoped
class Migration {
    private final Instance<Flyway> flyway;
    private final Vertx vertx;

    Migration(@Any Instance<Flyway> flyway, Vertx vertx) {
        this.flyway = flyway;
        this.vertx = vertx;
    }

    /** How many steps were taken, and the version that the schema has now. */
    record Done(int steps, String version) {}

    Uni<Done> run() {
        return vertx.executeBlocking(
                () -> {
                    var result = flyway.get().migrate();
                    return new Done(result.migrationsExecuted, result.targetSchemaVersion);
                },
                false);
    }
}
