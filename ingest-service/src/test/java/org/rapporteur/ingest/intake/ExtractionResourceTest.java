package org.rapporteur.ingest.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapporteur.testing.NeedsSocket;
import org.rapporteur.testing.PostgresResource;

/** {@code POST /v1/extractions}. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ExtractionResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RestAssuredConfig RAW = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false))
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

    @TestHTTPResource("/v1/extractions")
    URL address;

    @Test
    void givesTheTextBackUnchanged() {
        String text = "  \uFEFFKolt 😀 said:\r\n\t\"Yes\".\n\n ";
        given().contentType("application/json")
                .body(JSON.createObjectNode()
                        .put("id", "a-1")
                        .put("text", text)
                        .put("publishedAt", "2025-09-25")
                        .toString())
                .post("/v1/extractions")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("document.id", equalTo("a-1"))
                .body("document.text", equalTo(text))
                .body("document.publishedAt", equalTo("2025-09-25"))
                .body("document.language", equalTo("en"))
                .body("document.title", nullValue());
    }

    @Test
    void readsTheArticleOfAPage() {
        String html =
                "<html lang=en><title>Talks resume | Wire</title><body><nav>Home News</nav><article><h1>Talks resume</h1>"
                        + ("<p>" + Bodies.SAID.repeat(5) + "</p>").repeat(4) + "</article></body></html>";
        given().contentType("application/json")
                .body(JSON.createObjectNode().put("html", html).toString())
                .post("/v1/extractions")
                .then()
                .statusCode(200)
                .body("document.title", equalTo("Talks resume"))
                .body("document.text", containsString("resume.\n\nForeign Minister"));
    }

    @Test
    @NeedsSocket
    void takesGzippedBodiesOfSeveralMembers() {
        byte[] body = Bodies.gzip(
                "{\"id\":\"g\",".getBytes(StandardCharsets.UTF_8),
                "\"text\":\"Kolt spoke.\"}".getBytes(StandardCharsets.UTF_8));
        given().config(RAW)
                .contentType("application/json")
                .header("Content-Encoding", "gzip")
                .body(body)
                .post("/v1/extractions")
                .then()
                .statusCode(200)
                .body("document.text", equalTo("Kolt spoke."));
    }

    @Test
    void answersEveryLineInOrderWhateverItHolds() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 60; i++)
            lines.append(
                            i % 7 == 0
                                    ? "{\"id\":\"" + i + "\",\"text\":5}"
                                    : "{\"id\":\"" + i + "\",\"text\":\"" + Bodies.SAID.repeat(61 - i) + "\"}")
                    .append('\n');
        String answer = given().config(RAW)
                .contentType("application/x-ndjson")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8))
                .post("/v1/extractions")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        List<JsonNode> answers = new ArrayList<>();
        for (String line : answer.split("\n")) answers.add(JSON.readTree(line));
        assertThat(answers).hasSize(60);
        for (int i = 1; i <= 60; i++) {
            JsonNode one = answers.get(i - 1);
            boolean bad = i % 7 == 0;
            assertThat(one.at(bad ? "/id" : "/document/id").asText()).isEqualTo("" + i);
            if (bad) assertThat(one.path("line").asInt()).isEqualTo(i);
            if (bad) assertThat(one.at("/errors/0/field").asText()).isEqualTo("text");
        }
    }

    @Test
    @NeedsSocket
    void answersALineBeforeTheNextIsSent() throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /v1/extractions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (int i = 0; i < 3; i++) {
                chunk(out, "{\"id\":\"line-" + i + "\",\"text\":\"Kolt spoke.\"}\n");
                String line = in.readLine();
                while (line != null && !line.contains("\"document\"")) line = in.readLine();
                assertThat(line).contains("line-" + i);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(bytes.length).toUpperCase(Locale.ROOT) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
