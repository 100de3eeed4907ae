package org.rapporteur.query;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.rapporteur.testing.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ListsTest extends ListsCases {
    @Inject
    Pool pool;

    @Override
    Pool pool() {
        return pool;
    }
}
