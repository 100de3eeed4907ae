package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.EntityType;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Mention;
import org.rapporteur.model.Place;
import org.rapporteur.store.DocumentRepository.Outcome;
import org.rapporteur.store.DocumentRepository.Saved;
import org.rapporteur.testing.PostgresResource;
import org.rapporteur.testing.Store;
import org.rapporteur.testing.Written;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class FactRepositoryTest {
    private static final String VERSION = "test-1";

    @Inject
    DocumentRepository documents;

    @Inject
    FactRepository facts;

    @Inject
    ExtractionRepository extractions;

    @Inject
    Pool pool;

    @BeforeEach
    void clear() {
        Store.clear(pool);
    }

    private Saved save(CleanDocument document) {
        return Store.inTransaction(() -> documents.save(document, "text/plain", Duration.ZERO));
    }

    private boolean read(Saved saved, CleanDocument document) {
        return read(saved, document, VERSION);
    }

    private boolean read(Saved saved, CleanDocument document, String version) {
        return Store.inTransaction(
                () -> facts.replace(saved.id(), saved.revision(), Written.extraction(document), version));
    }

    private long count(String table) {
        return Store.number(pool, "select count(*) from " + table);
    }

    @Test
    void storesWhatWasRead() {
        CleanDocument document = Written.document("https://a.example/1", "Vell Courier", 1);
        Saved saved = save(document);
        assertThat(read(saved, document)).isTrue();
        assertThat(Store.column(pool, "select state || ' ' || extractor from document"))
                .containsExactly("EXTRACTED " + VERSION);
        assertThat(Store.column(pool, "select sentence_text from event order by id"))
                .hasSize(2)
                .allMatch(text -> document.text().contains((String) text));
        assertThat(Store.column(pool, "select array_to_string(content_spans, ',') from statement"))
                .containsExactly("77,98");
        assertThat(Store.column(
                        pool,
                        "select substr(text, content_spans[1] + 1, content_spans[2] - content_spans[1])"
                                + " from statement join document_text using (document_id)"))
                .containsExactly("the talks \"went well\"");
        assertThat(Store.column(pool, "select normalized from actor_alias order by normalized"))
                .containsExactly("amara diallo", "diallo", "norland", "president amara diallo");
        assertThat(Store.column(pool, "select array_to_string(lemmas, ' ') from sentence order by position"))
                .containsExactly("president meet", "talk go well");
        assertThat(Store.column(pool, "select quantity_units[1] || quantity_values[1] from event"))
                .containsOnly("sides2");
        assertThat(Store.column(pool, "select channel from outbox")).containsExactly("facts");
        assertThat(Store.column(pool, "select documents || ' ' || outlets || ' ' || independent_outlets from story"))
                .containsExactly("1 1 1", "1 1 1");
    }

    @Test
    void aDisputedPlaceIsStoredWithItsClaimants() {
        CleanDocument document = Written.document("https://a.example/1", "Vell Courier", 1);
        Place disputed = new Place(null, "Port Vell", null, 41.37, 2.18, List.of("ES", "FR"));
        Extraction written = Written.extraction(document);
        List<Mention> mentions = List.of(new Mention(0, 9, EntityType.PLACE, "President", null, disputed));
        Extraction extraction = new Extraction(
                document, written.sentences(), mentions, written.dates(), written.statements(), List.of());
        Saved saved = save(document);
        Store.inTransaction(() -> facts.replace(saved.id(), saved.revision(), extraction, VERSION));
        Extraction stored = Store.inTransaction(() -> extractions.find(saved.id()));
        Place place = stored.entities().get(0).place();
        assertThat(place.country()).isNull();
        assertThat(place.claimants()).containsExactly("ES", "FR");
    }

    @Test
    void readingTwiceChangesNothing() {
        CleanDocument document = Written.document("https://a.example/1", "Vell Courier", 1);
        Saved saved = save(document);
        read(saved, document);
        long changes = count("change");
        assertThat(read(saved, document)).isFalse();
        assertThat(count("change")).isEqualTo(changes);
        assertThat(count("statement")).isEqualTo(1);
    }

    @Test
    void anotherVersionReplacesFactsAndTellsSo() {
        CleanDocument document = Written.document("https://a.example/1", "Vell Courier", 2);
        Saved saved = save(document);
        read(saved, document);
        assertThat(read(saved, document, "test-2")).isTrue();
        assertThat(count("statement")).isEqualTo(2);
        assertThat(count("event")).isEqualTo(4);
        assertThat(count("change where kind = 'DELETED'")).isEqualTo(6);
        assertThat(count("change where kind = 'STORED' and subject in ('STATEMENT', 'EVENT')"))
                .isEqualTo(12);
        assertThat(Store.column(pool, "select subject_id from change where subject = 'STORY' and kind = 'STORED'"))
                .as("stories keep their ids")
                .isEqualTo(Store.column(pool, "select cast(id as text) from story order by id"));
        assertThat(count("story")).isEqualTo(2);
    }

    @Test
    void anotherTextIsAnotherRevisionWhoseFactsAreReadAnew() {
        CleanDocument first = Written.document("https://a.example/1", "Vell Courier", 1);
        CleanDocument second = Written.document("https://a.example/1", "Vell Courier", 2);
        Saved before = save(first);
        assertThat(save(first)).isEqualTo(new Saved(before.id(), 1, Outcome.UNCHANGED));
        assertThat(count("outbox")).isEqualTo(1);
        Saved after = save(second);
        assertThat(after).isEqualTo(new Saved(before.id(), 2, Outcome.CHANGED));
        assertThat(read(before, first)).as("of a text that is no longer there").isFalse();
        assertThat(read(after, second)).isTrue();
        assertThat(count("statement")).isEqualTo(2);
        assertThat(Store.inTransaction(() -> documents.find(before.id())).text())
                .isEqualTo(second.text());
    }

    @Test
    void identicalTextsCountAsOneIndependentOutlet() {
        for (String outlet : List.of("Vell Courier", "Norland Post", "The Wire")) {
            CleanDocument document = Written.document(
                    "https://a.example/" + outlet.hashCode(), outlet, outlet.equals("The Wire") ? 2 : 1);
            read(save(document), document);
        }
        assertThat(Store.column(pool, "select documents || ' ' || outlets || ' ' || independent_outlets from story"))
                .containsExactly("3 3 2", "3 3 2");
    }

    @Test
    void deletingLeavesOnlyTombstones() {
        CleanDocument document = Written.document("https://a.example/1", "Vell Courier", 1);
        Saved saved = save(document);
        read(saved, document);
        assertThat(Store.inTransaction(() -> documents.delete(saved.id()))).isTrue();
        assertThat(Store.inTransaction(() -> documents.delete(saved.id()))).isFalse();
        for (String table : List.of("document", "document_text", "statement", "event", "mention", "sentence", "story"))
            assertThat(count(table)).as(table).isZero();
        assertThat(Store.column(pool, "select subject from change where kind = 'DELETED' order by subject"))
                .containsExactly("DOCUMENT", "EVENT", "EVENT", "STATEMENT", "STORY", "STORY");
        assertThat(read(saved, document)).as("of a document that is gone").isFalse();
    }

    @Test
    void documentsInOtherLanguagesAreMarkedAndNotSent() {
        CleanDocument english = Written.document(null, "Vell Courier", 1);
        CleanDocument french = new CleanDocument(null, null, null, null, null, null, "fr", english.text());
        save(french);
        assertThat(Store.column(pool, "select state from document")).containsExactly("UNREADABLE");
        assertThat(count("outbox")).isZero();
    }

    @Test
    void manyWritersOfTheSameThingsNeitherDoubleNorDeadlock() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<CompletableFuture<Saved>> all = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            CleanDocument document = Written.document("https://a.example/" + i % 24, "Outlet " + i % 5, 1 + i % 3);
            all.add(CompletableFuture.supplyAsync(
                    () -> {
                        Saved saved = save(document);
                        read(saved, document);
                        return saved;
                    },
                    threads));
        }
        for (CompletableFuture<Saved> one : all) one.get();
        threads.shutdown();
        assertThat(count("document")).isEqualTo(24);
        assertThat(count("actor")).isEqualTo(2);
        assertThat(Store.column(pool, "select documents from story")).containsExactly(24, 24);
        assertThat(all.stream().map(CompletableFuture::join).map(Saved::id).distinct())
                .hasSize(24)
                .allMatch(id -> id.version() == 7);
    }

    @Test
    void theNumberOfStatementsDoesNotDependOnTheNumberOfFacts() {
        pool.query("create extension if not exists pg_stat_statements").executeAndAwait();
        statements(1);
        assertThat(statements(40)).isEqualTo(statements(1)).hasSizeLessThan(32);
    }

    private List<Object> statements(int times) {
        CleanDocument document = Written.document("https://a.example/" + UUID.randomUUID(), "Vell Courier", times);
        Saved saved = save(document);
        pool.query("select pg_stat_statements_reset()").executeAndAwait();
        read(saved, document);
        return Store.column(pool, """
                select left(query, 60) || ' ' || calls
                from pg_stat_statements where query not like '%pg_stat_statements%' order by query""");
    }
}
