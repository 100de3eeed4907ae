package org.rapporteur.summary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.vertx.mutiny.sqlclient.Pool;
import org.junit.jupiter.api.Test;
import org.rapporteur.testing.PostgresResource;

/** The packaged service answers from a store that another has filled. */
@QuarkusIntegrationTest
@WithTestResource(PostgresResource.class)
class SummaryResourceIT {
    private static final String ID = "0199d8a2-6f0e-7c3a-9b1d-4a5e6f708192";
    private static final String SENTENCE = "Norland and Suland signed a ceasefire in the harbour town of Port Vell.";

    @Test
    void aStoredSentenceIsToldWithItsCitation() {
        Pool pool = PostgresResource.pool();
        sql(
                pool,
                "insert into document (id, identity, media_type, language, published_on, state, content_hash, length)"
                        + " values ('" + ID + "', 'x', 'text/plain', 'en', '2025-05-09', 'EXTRACTED', 'x', "
                        + SENTENCE.length() + ")");
        sql(pool, "insert into document_text (document_id, text) values ('" + ID + "', '" + SENTENCE + "')");
        sql(
                pool,
                "insert into sentence (document_id, position, start_offset, end_offset, lemmas) values ('" + ID
                        + "', 0, 0, " + SENTENCE.length() + ", '{norland,suland,sign,ceasefire,harbour,town}')");
        pool.closeAndAwait();
        given().queryParam("document", ID)
                .get("/v1/summaries")
                .then()
                .statusCode(200)
                .body("sentences", hasSize(1))
                .body("sentences[0].text", equalTo(SENTENCE))
                .body("sentences[0].citations[0].document", equalTo(ID));
    }

    @Test
    void aQuestionWithoutAScopeIsRefused() {
        given().get("/v1/summaries").then().statusCode(400);
    }

    private static void sql(Pool pool, String statement) {
        pool.query(statement).executeAndAwait();
    }
}
