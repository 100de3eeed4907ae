package org.rapporteur.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.testing.PostgresResource;

/** The command line's client against the services themselves. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class IngestTest {
    @TempDir
    private Path folder;

    @TestHTTPResource("/")
    URI address;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Screen screen = new Screen(new PrintStream(shown, true, StandardCharsets.UTF_8), false);

    @Test
    void takesWhatIsGoodInAFolderAndSaysWhyNotTheRest() throws IOException {
        write("a.txt", "Minister Ada Brandt said on Monday that the harbour would open.");
        write(
                "sub/b.html",
                "<html><head><title>Harbour</title></head><body><article><h1>Harbour</h1><p>Minister Ada Brandt"
                        + " said on Tuesday that the harbour had opened.</p></article></body></html>");
        write("c.json", "{\"text\":\"Ada Brandt met Per Holt in Norva.\"}");
        write("d.json", " [{\"text\":\"Per Holt denied it.\"},{\"text\":\"\"}]");
        write("e.ndjson", "{\"text\":\"Per Holt left Norva.\"}\n\n{broken\n{\"text\":\"Per Holt returned to Norva.\"}");
        write("empty.txt", "");
        write("picture.png", "none");
        write("broken.json.gz", "not gzip");
        write(".hidden.txt", "Not to be read.");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(folder.resolve("f.jsonl.gz")))) {
            gzip.write("{\"text\":\"Ada Brandt resigned on Friday.\"}\n".getBytes(StandardCharsets.UTF_8));
        }

        Ingest.Outcome outcome = new Ingest(api(), screen).files(List.of(folder, folder.resolve("missing.txt")));

        assertThat(outcome.accepted()).isEqualTo(7);
        assertThat(outcome.refusals())
                .extracting(
                        refusal -> folder.relativize(Path.of(refusal.where())).toString())
                .containsExactlyInAnyOrder(
                        "missing.txt",
                        "broken.json.gz",
                        "d.json, item 2",
                        "e.ndjson, line 3",
                        "empty.txt",
                        "picture.png");
        assertThat(outcome.refusals())
                .allSatisfy(refusal -> assertThat(refusal.why()).isNotBlank());
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("7 documents, 6 refused");
    }

    @Test
    void theSamplesAreReadAndEveryPartOfTheTourShowsSomething() throws IOException {
        byte[] corpus;
        try (InputStream stream = IngestTest.class.getResourceAsStream("/samples/corpus.ndjson")) {
            corpus = stream.readAllBytes();
        }
        Ingest.Outcome outcome =
                new Ingest(api(), screen).lines("samples", new ByteArrayInputStream(corpus), corpus.length);
        assertThat(outcome.refusals()).isEmpty();
        Tour tour = new Tour(api(), screen);
        tour.untilRead();
        assertThat(api().all("/v1/documents", Map.of("state", "FAILED"))).isEmpty();
        assertThat(tour.print("ceasefire")).isEmpty();
        assertThat(shown.toString(StandardCharsets.UTF_8).lines().filter(line -> line.length() > Screen.WIDTH))
                .isEmpty();
    }

    private Api api() {
        return new Api(address, null);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
