package org.rapporteur.ingest.function;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rapporteur.ingest.fetch.Host;
import org.rapporteur.ingest.intake.Bodies;
import org.rapporteur.testing.PostgresResource;
import org.rapporteur.testing.Store;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Queues, schedules and buckets against a real SQS and S3 protocol, with what cannot be done among what can. */
@QuarkusTest
@TestProfile(FunctionFlowTest.OnAws.class)
@WithTestResource(PostgresResource.class)
@TestMethodOrder(OrderAnnotation.class)
class FunctionFlowTest {
    private static final String POISON =
            "alter table document add constraint poison check (state <> 'EXTRACTED' or title <> 'poison')";
    private static final String BUCKET = "news";

    /** As the profile {@code lambda} and the handler of events have it. */
    public static class OnAws implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rapporteur.bus", SqsBus.NAME,
                    "rapporteur.ingest.outbox.background", "false",
                    "rapporteur.ingest.extraction.load-at-start", "false",
                    "rapporteur.aws.max-object", "1M",
                    "quarkus.datasource.reactive.max-size", "3");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(LocalAws.class));
        }
    }

    @Inject
    Triggers triggers;

    @Inject
    ObjectMapper json;

    @Inject
    Pool pool;

    @Inject
    MeterRegistry registry;

    @ConfigProperty(name = "rapporteur.aws.sqs-endpoint")
    URI queues;

    @ConfigProperty(name = "rapporteur.aws.s3-endpoint")
    URI buckets;

    @ConfigProperty(name = "rapporteur.aws.documents-queue")
    String documentsQueue;

    @ConfigProperty(name = "test.intake-queue")
    String intakeQueue;

    private SqsClient sqs;
    private S3Client s3;
    private EventSource documents;
    private EventSource intake;

    @BeforeEach
    void open() {
        Store.clear(pool);
        Store.column(pool, "truncate feed cascade");
        sqs = LocalAws.client(queues);
        s3 = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(buckets)
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .build();
        if (s3.listBuckets().buckets().isEmpty()) s3.createBucket(request -> request.bucket(BUCKET));
        documents = new EventSource(sqs, documentsQueue, this::answer);
        intake = new EventSource(sqs, intakeQueue, this::answer);
        documents.purge();
        intake.purge();
    }

    @AfterEach
    void close() {
        Store.column(pool, "alter table document drop constraint if exists poison");
        s3.close();
        sqs.close();
    }

    private String answer(String event) {
        try {
            return json.writeValueAsString(
                    triggers.answer(event.getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(60))
                            .await()
                            .indefinitely());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String document(int number, String title) {
        return "{\"id\":\"d" + number + "\",\"url\":\"https://wire.example/" + number
                + "\",\"outlet\":\"Example Wire\"," + "\"title\":\"" + title + "\",\"text\":\"" + Bodies.SAID
                + "It was talk " + number + ".\"}";
    }

    private static void post(String document) {
        given().contentType(ContentType.JSON)
                .body(document)
                .post("/v1/documents")
                .then()
                .statusCode(202)
                .body("outcome", equalTo("CREATED"));
    }

    private long count(String rows) {
        return Store.number(pool, "select count(*) from " + rows);
    }

    /** What a bucket tells when an object has been put into it. */
    private static String put(String key) {
        return "{\"Records\":[{\"eventVersion\":\"2.1\",\"eventSource\":\"aws:s3\",\"eventName\":\"ObjectCreated:Put\","
                + "\"s3\":{\"bucket\":{\"name\":\"" + BUCKET + "\"},\"object\":{\"key\":\""
                + URLEncoder.encode(key, StandardCharsets.UTF_8) + "\",\"size\":1}}}]}";
    }

    private String object(String key, byte[] content, Map<String, String> metadata) {
        s3.putObject(request -> request.bucket(BUCKET).key(key).metadata(metadata), RequestBody.fromBytes(content));
        return put(key);
    }

    /** Before the others: what is loaded once stays. */
    @Test
    @Order(1)
    void onlyAnEventThatHasADocumentReadLoadsTheEncoder() {
        answer("{\"task\":\"tick\"}");
        answer("{\"task\":\"migrate\"}");
        answer(object("page.html", ("<p>" + Bodies.SAID).getBytes(StandardCharsets.UTF_8), Map.of()));
        intake.send(document(1, "Talks"));
        assertThat(intake.deliverAll()).isEmpty();
        assertThat(count("document")).isEqualTo(2);
        assertThat(loaded()).isZero();
        assertThat(documents.deliverAll()).isEmpty();
        assertThat(count("document where state = 'EXTRACTED'")).isEqualTo(2);
        assertThat(loaded()).isEqualTo(1);
    }

    private long loaded() {
        return registry.get("rapporteur.extraction.loading").timer().count();
    }

    @Test
    void whatIsPostedIsInTheQueueWhenItIsAnsweredAndReadOnceFromThere() {
        for (int i = 0; i < 12; i++) post(document(i, "Talks"));
        assertThat(count("outbox")).isZero();
        assertThat(documents.deliverAll()).isEmpty();
        assertThat(count("document where state = 'EXTRACTED'")).isEqualTo(12);
        assertThat(count("statement")).isEqualTo(12);
        assertThat(count("outbox")).as("word of facts, which nobody wants").isZero();
        assertThat(documents.dead()).isEmpty();
    }

    @Test
    void theGoodOnesOfABatchAreDoneOnceAndTheBadOnesAloneComeBackUntilTheyAreDeadLetters() {
        Store.column(pool, POISON);
        for (int i = 0; i < 4; i++) post(document(i, "Talks"));
        post(document(4, "poison"));
        documents.send("no json");
        documents.send("{\"document\":\"no uuid\",\"revision\":1}");
        List<String> again = documents.deliver();
        assertThat(again).hasSize(3).anyMatch(body -> body.equals("no json"));
        assertThat(count("document where state = 'EXTRACTED'")).isEqualTo(4);
        long changes = count("change");
        assertThat(documents.deliverAll())
                .containsExactlyInAnyOrderElementsOf(Collections.nCopies(2, again).stream()
                        .flatMap(List::stream)
                        .toList());
        assertThat(documents.dead()).containsExactlyInAnyOrderElementsOf(again);
        assertThat(count("change")).as("nothing was done again").isEqualTo(changes);
        assertThat(Store.column(pool, "select title from document where state = 'FAILED'"))
                .containsExactly("poison");
        assertThat(Store.column(pool, "select attempts from dead_letter")).containsExactly(LocalAws.TRIES);
    }

    @Test
    void aDeadLetterIsReplayedThroughTheQueue() {
        Store.column(pool, POISON);
        post(document(1, "poison"));
        documents.deliverAll();
        Store.column(pool, "alter table document drop constraint poison");
        Object letter = Store.column(pool, "select id from dead_letter").get(0);
        given().post("/v1/dead-letters/" + letter + "/replay").then().statusCode(202);
        assertThat(documents.deliverAll()).isEmpty();
        assertThat(count("document where state = 'EXTRACTED'")).isEqualTo(1);
    }

    @Test
    void theSameMessageTwiceInABatchIsDoneOnce() {
        post(document(1, "Talks"));
        Object id = Store.column(pool, "select id from document").get(0);
        documents.send("{\"document\":\"" + id + "\",\"revision\":1}");
        assertThat(documents.deliverAll()).isEmpty();
        assertThat(count("statement")).isEqualTo(1);
    }

    @Test
    void documentsInAQueueAreKeptAsPostedOnes() {
        for (int i = 0; i < 3; i++) intake.send(document(i, "Talks"));
        intake.send(document(1, "Talks"));
        intake.send("{\"id\":\"empty\",\"text\":\" \"}");
        assertThat(intake.deliverAll()).hasSize(LocalAws.TRIES).allMatch(body -> body.contains("empty"));
        assertThat(intake.dead()).hasSize(1);
        assertThat(count("document")).isEqualTo(3);
        assertThat(documents.deliverAll()).isEmpty();
        assertThat(count("document where state = 'EXTRACTED'")).isEqualTo(3);
    }

    @Test
    void linesOfAnObjectAreKeptAndItsBadLinesAreNot() {
        StringBuilder lines = new StringBuilder();
        IntStream.range(0, 50).forEach(i -> lines.append(document(i, "Talks")).append('\n'));
        lines.append("no json\n\n").append(document(50, "Talks"));
        String notification = object("2025/05 09/a+b.ndjson.gz", Bodies.gzip(lines.toString()), Map.of());
        assertThat(answer(notification)).isEqualTo("{\"kept\":51,\"refused\":1}");
        assertThat(answer(notification)).as("again").isEqualTo("{\"kept\":51,\"refused\":1}");
        assertThat(count("document")).isEqualTo(51);
        assertThat(documents.deliverAll()).isEmpty();
        assertThat(count("document where state = 'EXTRACTED'")).isEqualTo(51);
    }

    @Test
    void filesInABucketAreKeptWithWhatTheirMetadataSays() {
        String page = "<html lang=en><head><title>Talks resume</title></head><body><article><p>" + Bodies.SAID.repeat(8)
                + "</p></article></body></html>";
        intake.send(object("page.html", page.getBytes(StandardCharsets.UTF_8), Map.of("outlet", "Example Wire")));
        intake.send(object("note.txt", Bodies.SAID.getBytes(StandardCharsets.UTF_8), Map.of("title", "A note")));
        intake.send(object("paper.pdf", Bodies.pdf(Bodies.SAID), Map.of()));
        intake.send(object("one.json.gz", Bodies.gzip(document(1, "One")), Map.of()));
        intake.send("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"" + BUCKET + "\"}");
        intake.send(put("gone.txt"));
        assertThat(intake.deliverAll()).isEmpty();
        assertThat(Store.column(pool, "select media_type || ' ' || title from document order by media_type"))
                .containsExactly(
                        "application/json One",
                        "application/pdf Talks resume",
                        "text/html Talks resume",
                        "text/plain A note");
        assertThat(count("outlet where name = 'Example Wire'")).isEqualTo(1);
    }

    @Test
    void anObjectThatHoldsNothingToKeepComesBackAndEndsAmongTheDeadLetters() {
        List<String> bad = List.of(
                object("table.xlsx", new byte[] {1, 2, 3}, Map.of()),
                object("broken.pdf", new byte[] {1, 2, 3}, Map.of()),
                object("broken.ndjson.gz", new byte[] {1, 2, 3}, Map.of()),
                object("lines.ndjson", "x\ny\n".getBytes(StandardCharsets.UTF_8), Map.of()),
                object("large.ndjson", new byte[(1 << 20) + 1], Map.of()));
        bad.forEach(intake::send);
        intake.send(object("note.txt", Bodies.SAID.getBytes(StandardCharsets.UTF_8), Map.of()));
        assertThat(intake.deliver()).containsExactlyInAnyOrderElementsOf(bad);
        intake.deliverAll();
        assertThat(intake.dead()).containsExactlyInAnyOrderElementsOf(bad);
        assertThat(count("document")).isEqualTo(1);
    }

    @Test
    void atItsTimeDueFeedsArePolledAndWhatWasLeftInTheOutboxIsSent() {
        try (Host host = Host.at("127.0.0.2")) {
            String page = "<html lang=en><head><title>Talks</title></head><body><article><p>" + Bodies.SAID.repeat(8)
                    + "</p></article></body></html>";
            host.answers("/a", "200 OK\nContent-Type: text/html", page);
            host.answers(
                    "/rss",
                    "200 OK\nContent-Type: application/rss+xml",
                    "<rss version='2.0'><channel><title>Example Wire</title><item><title>Talks</title><link>"
                            + host.url("/a") + "</link></item></channel></rss>");
            Store.column(
                    pool,
                    "insert into feed (url, state, interval_seconds) values ('" + host.url("/rss")
                            + "', 'ACTIVE', 300)");
            Store.column(
                    pool, "insert into outbox (channel, key, payload) values ('facts', 'x', '{\"document\":\"x\"}')");
            String schedule = "{\"version\":\"0\",\"detail-type\":\"Scheduled Event\",\"source\":\"aws.scheduler\"}";
            assertThat(answer(schedule)).isEqualTo("{\"feeds\":1,\"messages\":2}");
            assertThat(answer("{\"task\":\"tick\"}")).isEqualTo("{\"feeds\":0,\"messages\":0}");
            assertThat(documents.deliverAll()).isEmpty();
            assertThat(Store.column(pool, "select url from document where state = 'EXTRACTED'"))
                    .containsExactly(host.url("/a"));
        }
    }

    @Test
    void atItsTimeOldEntriesOfTheAuditLogAreDeleted() {
        Store.column(pool, "truncate audit");
        Store.column(
                pool,
                "insert into audit (at, who, role, method, path, status, address) select now() - days * interval '1 day',"
                        + " 'key 1', 'WRITER', 'POST', '/v1/documents', 202, '192.0.2.1'"
                        + " from unnest(array[500, 366, 364, 0]) days");
        answer("{\"task\":\"tick\"}");
        assertThat(count("audit")).isEqualTo(2);
    }

    @Test
    void theSchemaIsBroughtUpToDateOnDemand() {
        assertThat(answer("{\"task\":\"migrate\"}")).startsWith("{\"steps\":0,");
    }

    @Test
    void anEventOfNoKnownKindIsRefused() {
        for (String event : List.of("", "[]", "{}", "{\"Records\":[{\"eventSource\":\"aws:kinesis\"}]}"))
            assertThatThrownBy(() -> answer(event)).isInstanceOf(IllegalArgumentException.class);
    }
}
