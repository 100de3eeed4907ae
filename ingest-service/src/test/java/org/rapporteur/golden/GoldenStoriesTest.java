package org.rapporteur.golden;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.golden.BCubed.Placed;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Span;
import org.rapporteur.testing.PostgresResource;
import org.rapporteur.testing.Store;

/** The golden clusters on the whole way from a sent document to stored stories. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class GoldenStoriesTest {
    private static final int ORDERS = 10;
    private static final List<GoldenPassage> ARTICLES = GoldenReader.folder("events").stream()
            .filter(passage -> passage.one("cluster").isPresent())
            .toList();

    /** An event as stored. */
    private record Stored(String article, EventType type, Span trigger, String story) {}

    @Inject
    Pool pool;

    @BeforeEach
    void clear() {
        Store.clear(pool);
    }

    @Test
    void storiesAreRightAndTheSameInWhateverOrderArticlesArrive() {
        Set<String> first = null;
        for (int order = 0; order < ORDERS; order++) {
            Store.clear(pool);
            List<GoldenPassage> shuffled = new ArrayList<>(ARTICLES);
            Collections.shuffle(shuffled, new Random(order));
            Map<String, String> ids = new HashMap<>();
            for (GoldenPassage article : shuffled) ids.put(send(article), article.id());
            List<Stored> stored = stored(ids);
            Set<String> stories = stories(stored);
            if (first == null) score(stored);
            else assertThat(stories).as("order " + order).isEqualTo(first);
            first = stories;
        }
    }

    @Test
    void whatIsDeletedLeavesStoriesAsIfItHadNeverCome() {
        Map<String, String> ids = new HashMap<>();
        List<GoldenPassage> kept = new ArrayList<>();
        for (int a = 0; a < ARTICLES.size(); a++) if (a % 3 > 0) kept.add(ARTICLES.get(a));
        for (GoldenPassage article : kept) ids.put(send(article), article.id());
        Set<String> without = stories(stored(ids));
        for (int a = 0; a < ARTICLES.size(); a += 3) send(ARTICLES.get(a));
        assertThat(stories(stored(ids))).isNotEqualTo(without);
        for (int a = 0; a < ARTICLES.size(); a += 3)
            given().delete("/v1/documents/" + send(ARTICLES.get(a))).then().statusCode(204);
        assertThat(stories(stored(ids))).isEqualTo(without);
    }

    @Test
    void copiesOfOneWireAreOneIndependentOutlet() {
        for (GoldenPassage article : ARTICLES)
            if (article.one("cluster").orElseThrow().equals("basra")) send(article);
        assertThat(Store.column(
                        pool,
                        "select documents || ' ' || outlets || ' ' || independent_outlets from story"
                                + " where type = 'COERCE' and date_value = '2025-06-02'"))
                .as(
                        "of 140 or 200 arrests tell an agency, its copy, another outlet, and one that denies some of a week later")
                .containsExactly("4 4 3");
        assertThat(Store.number(pool, "select count(*) from document_copy")).isEqualTo(1);
    }

    private static String send(GoldenPassage article) {
        return given().contentType("application/json")
                .header("Prefer", "wait=60")
                .body(Map.of(
                        "outlet", article.outlet(),
                        "publishedAt", article.one("published").orElseThrow(),
                        "text", article.text()))
                .post("/v1/documents")
                .then()
                .extract()
                .path("document.id");
    }

    private List<Stored> stored(Map<String, String> ids) {
        List<Stored> stored = new ArrayList<>();
        for (Row row : pool.query("select document_id, type, trigger_spans, story_id from event order by id")
                .execute()
                .await()
                .indefinitely()) {
            Integer[] spans = row.getArrayOfIntegers(2);
            stored.add(new Stored(
                    ids.get(row.getUUID(0).toString()),
                    EventType.valueOf(row.getString(1)),
                    new Span(spans[0], spans[1]),
                    row.getValue(3) == null ? null : row.getValue(3).toString()));
        }
        return stored;
    }

    /** Each story as its counts, its description and its events, named so that they do not depend on the order. */
    private Set<String> stories(List<Stored> stored) {
        Map<String, Set<String>> events = new HashMap<>();
        for (Stored one : stored)
            if (one.story() != null)
                events.computeIfAbsent(one.story(), none -> new TreeSet<>())
                        .add(one.article() + "@" + one.trigger().start() + " " + one.type());
        Set<String> stories = new HashSet<>();
        for (Row row : pool.query(
                        "select id, type || ' ' || coalesce(date_value, '') || ' ' || first_day || ' ' || documents"
                                + " || ' ' || outlets || ' ' || independent_outlets from story")
                .execute()
                .await()
                .indefinitely())
            stories.add(row.getString(1) + " " + events.remove(row.getLong(0).toString()));
        assertThat(events).as("stories that are not there").isEmpty();
        return stories;
    }

    private static void score(List<Stored> stored) {
        List<Placed> found = new ArrayList<>();
        List<Placed> all = new ArrayList<>();
        Set<Stored> expected = new HashSet<>();
        for (GoldenPassage article : ARTICLES)
            for (GoldenFact fact : article.facts()) {
                String story = article.one("cluster").orElseThrow() + "/"
                        + fact.one("story").orElseThrow();
                List<Stored> same = stored.stream()
                        .filter(one -> article.id().equals(one.article()) && !expected.contains(one))
                        .filter(one -> GoldenEvents.meets(fact, one.type(), List.of(one.trigger())))
                        .toList();
                expected.addAll(same);
                for (Stored one : same) found.add(new Placed(story, one.story()));
                if (same.isEmpty()) all.add(new Placed(story, null));
            }
        all.addAll(found);
        BCubed linking = BCubed.of(found);
        BCubed whole = BCubed.of(all);
        System.out.printf(
                Locale.ROOT,
                "Stories, B3: of the %d events found precision %.1f recall %.1f F1 %.1f; with the %d missed F1 %.1f%n",
                found.size(),
                100 * linking.precision(),
                100 * linking.recall(),
                100 * linking.f1(),
                all.size() - found.size(),
                100 * whole.f1());
        assertThat(linking.f1()).isGreaterThan(0.9);
        assertThat(found.stream().map(Placed::expected).collect(Collectors.toSet()))
                .hasSizeGreaterThan(30);
    }
}
