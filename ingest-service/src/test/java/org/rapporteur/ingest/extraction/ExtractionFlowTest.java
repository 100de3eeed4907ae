package org.rapporteur.ingest.extraction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.ingest.outbox.OutboxRelay;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.store.DocumentRepository;
import org.rapporteur.store.DocumentRepository.Saved;
import org.rapporteur.testing.PostgresResource;
import org.rapporteur.testing.Store;
import org.rapporteur.testing.Written;

/** From a stored document to stored facts, over the bus within this JVM. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ExtractionFlowTest {
    private static final String POISON =
            "alter table document add constraint poison check (state <> 'EXTRACTED' or title <> 'Diallo meets Norland')";

    @Inject
    DocumentRepository documents;

    @Inject
    OutboxRelay relay;

    @Inject
    Pool pool;

    @BeforeEach
    void clear() {
        Store.clear(pool);
    }

    @AfterEach
    void heal() {
        sql("alter table document drop constraint if exists poison");
    }

    private void sql(String statement) {
        pool.query(statement).executeAndAwait();
    }

    private Saved save(String url) {
        CleanDocument document = Written.document(url, "Vell Courier", 1);
        Saved saved = Store.inTransaction(() -> documents.save(document, "text/plain", Duration.ZERO));
        relay.wake();
        return saved;
    }

    private void awaitState(String state, int count) {
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions() // a connection that another test has cut
                .until(() -> Store.number(pool, "select count(*) from document where state = '" + state + "'") == count
                        && Store.number(pool, "select count(*) from outbox") == 0);
    }

    @Test
    void storedDocumentsAreReadAndToldOf() {
        for (int i = 0; i < 40; i++) save("https://a.example/" + i);
        awaitState("EXTRACTED", 40);
        assertThat(Store.number(pool, "select count(*) from change where subject = 'DOCUMENT'"))
                .isEqualTo(80);
    }

    @Test
    void theSameMessageTwiceIsReadOnce() {
        Saved saved = save("https://a.example/1");
        awaitState("EXTRACTED", 1);
        long changes = Store.number(pool, "select count(*) from change");
        sql("insert into outbox (channel, key, payload) select 'documents', '" + saved.id() + "', '{\"document\":\""
                + saved.id() + "\",\"revision\":1}' from generate_series(1, 2)");
        relay.wake();
        awaitState("EXTRACTED", 1);
        assertThat(Store.number(pool, "select count(*) from change")).isEqualTo(changes);
    }

    @Test
    void whatCannotBeStoredGoesToTheDeadLettersAndComesBackOnReplay() {
        sql(POISON);
        Saved saved = save("https://a.example/1");
        awaitState("FAILED", 1);
        String id = given().get("/v1/dead-letters")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].channel", equalTo("documents"))
                .body("items[0].document", equalTo(saved.id().toString()))
                .body("items[0].attempts", equalTo(3))
                .body("items[0].reason", containsString("poison"))
                .extract()
                .path("items[0].id");
        heal();
        given().post("/v1/dead-letters/" + id + "/replay").then().statusCode(202);
        awaitState("EXTRACTED", 1);
        given().get("/v1/dead-letters").then().statusCode(200).body("items", hasSize(0));
        given().post("/v1/dead-letters/" + id + "/replay").then().statusCode(404);
    }

    @Test
    void nothingIsGivenUpWhileTheStoreIsAway() {
        Saved saved = Store.inTransaction(() -> documents.save(
                Written.document("https://a.example/1", "Vell Courier", 1), "text/plain", Duration.ZERO));
        SqlConnection killer = pool.getConnection().await().indefinitely();
        for (int i = 0; i < 20; i++) {
            relay.wake();
            killer.query("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                            + " and backend_type = 'client backend'")
                    .executeAndAwait();
        }
        killer.closeAndAwait();
        await().ignoreExceptions().until(() -> Store.number(pool, "select 1") == 1);
        relay.wake();
        awaitState("EXTRACTED", 1);
        assertThat(Store.number(pool, "select count(*) from dead_letter")).isZero();
        assertThat(Store.number(
                        pool,
                        "select count(*) from change where document_id = '" + saved.id()
                                + "' and kind = 'CHANGED' and subject = 'DOCUMENT'"))
                .isEqualTo(1);
    }

    @Test
    void aMessageThatIsNoneIsGivenUpAtOnce() {
        sql("insert into outbox (channel, key, payload) values ('documents', 'x', 'no json')");
        relay.wake();
        await().until(() -> Store.number(pool, "select count(*) from dead_letter") == 1);
        assertThat(Store.column(pool, "select attempts from dead_letter")).isEqualTo(List.of(1));
    }

    @Test
    void deadLettersArePagedNewestFirst() {
        sql(
                "insert into dead_letter (channel, payload, reason, attempts, at) select 'documents', '{}', 'reason ' || n, 3,"
                        + " timestamptz '2025-01-01' + make_interval(secs => n / 2) from generate_series(1, 5) n");
        String first = given().get("/v1/dead-letters?limit=3")
                .then()
                .body("items.reason", equalTo(List.of("reason 5", "reason 4", "reason 3")))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");
        given().get("/v1/dead-letters?limit=3&cursor=" + first)
                .then()
                .body("items.reason", equalTo(List.of("reason 2", "reason 1")))
                .body("next", equalTo(null));
        for (String wrong : List.of("limit=0", "limit=1001", "limit=x", "cursor=x"))
            given().get("/v1/dead-letters?" + wrong).then().statusCode(400);
    }

    @Test
    void metricsTellOfOutboxAndExtraction() {
        save("https://a.example/1");
        awaitState("EXTRACTED", 1);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("rapporteur_outbox_messages"))
                .body(containsString("rapporteur_outbox_age_seconds"))
                .body(containsString("rapporteur_extraction_seconds_bucket"))
                .body(containsString("rapporteur_dead_letters_total"))
                .body(containsString("rapporteur_channel_in_flight{channel=\"documents\"}"))
                .body(containsString("rapporteur_facts_stored_total{sort=\"statement\"}"));
        // connections that another test has broken are found out one by one
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }
}
