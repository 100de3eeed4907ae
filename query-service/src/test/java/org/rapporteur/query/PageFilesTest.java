package org.rapporteur.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.testing.PostgresResource;

/** What the browser is told about the page's files. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PageFilesTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/app.js", "/story.js", "/style.css", "/favicon.svg"})
    void allowsThePageItsOwnFilesOnly(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'self'"));
    }

    @Test
    void leavesSwaggerUiItsScripts() {
        given().get("/q/swagger-ui/").then().statusCode(200).header("Content-Security-Policy", nullValue());
    }
}
