package org.rapporteur.query;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.vertx.mutiny.sqlclient.Pool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.rapporteur.testing.PostgresResource;

/** The same lists from the packaged service. */
@QuarkusIntegrationTest
@WithTestResource(PostgresResource.class)
class ListsIT extends ListsCases {
    private static Pool pool;

    @BeforeAll
    static void open() {
        pool = PostgresResource.pool();
    }

    @AfterAll
    static void close() {
        pool.closeAndAwait();
    }

    @Override
    Pool pool() {
        return pool;
    }
}
