package org.rapporteur.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.query.GeneratedFacts.Done;
import org.rapporteur.query.GeneratedFacts.Happening;
import org.rapporteur.query.GeneratedFacts.Said;
import org.rapporteur.testing.Store;

/** What lists answer, whoever runs the service. */
abstract class ListsCases {
    private static GeneratedFacts facts;

    /** The store that the service answers from. */
    abstract Pool pool();

    @BeforeEach
    void write() {
        if (facts == null || Store.number(pool(), "select count(*) from statement") != facts.statements.size())
            facts = new GeneratedFacts(pool(), 7).write(60);
    }

    @Test
    void statementsAnswerEachFilterAndAllTogether() {
        LocalDate from = GeneratedFacts.START.plusDays(6);
        LocalDate to = GeneratedFacts.START.plusDays(9);
        String document = facts.documents.get(3).id().toString();
        statements("", said -> true);
        statements("speaker=ächtor 3", said -> said.speaker() == 3);
        statements("speaker=ACHTOR 3&speaker=4", said -> said.speaker() == 3 || said.speaker() == 4);
        statements("speaker=Twin 1", said -> said.speaker() <= 2);
        statements("addressee=Ächtor 2,Ächtor 5", said -> said.addressee() == 2 || said.addressee() == 5);
        statements("about=Ächtor 2", said -> said.about().contains(2));
        statements(
                "about=Twin 2", said -> said.about().contains(3) || said.about().contains(4));
        statements("about=Ächtor 2&speaker=Twin 1", said -> said.about().contains(2) && said.speaker() <= 2);
        statements("act=request", said -> said.act().equals("REQUEST"));
        statements(
                "act=SAY,REJECT&kind=MIXED",
                said -> !said.act().equals("REQUEST") && said.kind().equals("MIXED"));
        statements("outlet=the outlet 1", said -> said.outlets().contains(1));
        statements(
                "outlet=The Outlet 1,2&speaker=Twin 1",
                said -> (said.outlets().contains(1) || said.outlets().contains(2)) && said.speaker() <= 2);
        statements("q=harbours", said -> said.word().equals("harbour"));
        statements(
                "q=grain or treaty",
                said -> said.word().equals("grain") || said.word().equals("treaty"));
        statements("from=" + from, said -> !said.last().isBefore(from));
        statements("to=" + to, said -> !said.first().isAfter(to));
        Predicate<Said> within =
                said -> !said.last().isBefore(from) && !said.first().isAfter(to);
        statements("from=" + from + "&to=" + to, within);
        statements("from=" + from + "&to=" + to + "&speaker=Twin 1", within.and(said -> said.speaker() <= 2));
        statements("document=" + document, said -> said.doc().id().toString().equals(document));
        statements("speaker=Nobody", said -> false);
        statements("speaker=Ächtor 1&outlet=Nobody", said -> false);
    }

    @Test
    void eventsAnswerEachFilterAndAllTogether() {
        LocalDate from = GeneratedFacts.START.plusDays(6);
        LocalDate to = GeneratedFacts.START.plusDays(9);
        String document = facts.documents.get(3).id().toString();
        Set<Integer> told = facts.stories.stream()
                .filter(story -> story.outlets() >= 3)
                .map(Happening::id)
                .collect(Collectors.toSet());
        events("", done -> true);
        events(
                "type=AID,ASSAULT",
                done -> done.type().equals("AID") || done.type().equals("ASSAULT"));
        events("actor=Ächtor 3", done -> done.actors().contains(3));
        events("recipient=Twin 1", done -> done.recipients().get(0) <= 2);
        events(
                "actor=Twin 1&recipient=3,4,5",
                done -> done.actors().get(0) <= 2
                        && Set.of(3, 4, 5).contains(done.recipients().get(0)));
        events("place=placeville 2", done -> done.place() == 2);
        events(
                "country=fr",
                done -> done.place() > 0 && GeneratedFacts.country(done.place()).equals("FR"));
        events(
                "modality=NEGATED&outlet=The Outlet 2",
                done -> done.modality().equals("NEGATED") && done.doc().outlet() == 2);
        events("q=drone", done -> done.word().equals("drone"));
        events(
                "from=" + from + "&to=" + to,
                done -> !done.last().isBefore(from) && !done.first().isAfter(to));
        events("minOutlets=3", done -> told.contains(done.story()));
        events("document=" + document, done -> done.doc().id().toString().equals(document));
        events("place=Nowhere", done -> false);
    }

    @Test
    void storiesAnswerByTheirEvents() {
        LocalDate from = GeneratedFacts.START.plusDays(6);
        LocalDate to = GeneratedFacts.START.plusDays(9);
        stories("", story -> true);
        stories("minOutlets=3", story -> story.outlets() >= 3);
        stories(
                "from=" + from + "&to=" + to,
                story -> !story.last().isBefore(from) && !story.first().isAfter(to));
        Predicate<Done> wanted =
                done -> done.type().equals("AID") && done.actors().get(0) <= 2;
        Set<Integer> having =
                facts.events.stream().filter(wanted).map(Done::story).collect(Collectors.toSet());
        stories("type=AID&actor=Twin 1", story -> having.contains(story.id()));
        stories("type=AID&actor=Twin 1&minOutlets=2", story -> having.contains(story.id()) && story.outlets() >= 2);
        List<String> events =
                given().get("/v1/stories/1").then().statusCode(200).extract().path("events.id");
        assertThat(events).isEqualTo(facts.eventIds(done -> done.story() == 1));
    }

    @Test
    void documentsAnswerEachFilter() {
        LocalDate day = GeneratedFacts.START.plusDays(6);
        same("/v1/documents?", facts.documentIds(doc -> true));
        same("/v1/documents?outlet=The Outlet 2", facts.documentIds(doc -> doc.outlet() == 2));
        same("/v1/documents?state=PENDING", facts.documentIds(doc -> doc.state().equals("PENDING")));
        same("/v1/documents?q=grain", facts.documentIds(doc -> doc.word().equals("grain")));
        same("/v1/documents?from=" + day, facts.documentIds(doc -> !doc.day().isBefore(day)));
        same("/v1/documents?to=" + day, facts.documentIds(doc -> !doc.day().isAfter(day)));
        same("/v1/documents?outlet=Nobody", List.of());
    }

    @Test
    void actorsPlacesAndOutletsAnswerByName() {
        same("/v1/actors?", List.of("1", "2", "3", "4", "5", "6", "7", "8"));
        same("/v1/actors?q=ächt", List.of("1", "2", "3", "4", "5", "6", "7", "8"));
        same("/v1/actors?q=twin 1", List.of("1", "2"));
        same("/v1/actors?q=%25", List.of());
        same("/v1/actors?kind=STATE&country=TR", List.of("1", "7"));
        same("/v1/places?", List.of("1", "2", "3", "4", "5"));
        same("/v1/places?q=PLACEVILLE 2", List.of("2"));
        same("/v1/places?country=TR", List.of("1", "4"));
        same("/v1/outlets?", List.of("1", "2", "3", "4"));
        given().get("/v1/outlets/2")
                .then()
                .statusCode(200)
                .body("name", equalTo("The Outlet 2"))
                .body("documents", equalTo((int)
                        facts.documents.stream().filter(d -> d.outlet() == 2).count()));
        given().get("/v1/actors/3").then().statusCode(200).body("name", equalTo("Ächtor 3"));
        given().get("/v1/places/3").then().statusCode(200).body("country", equalTo("FR"));
    }

    @Test
    void anItemCarriesItsEvidence() {
        Said said = facts.statements.get(0);
        given().get("/v1/statements/1")
                .then()
                .statusCode(200)
                .body("document.id", equalTo(said.doc().id().toString()))
                .body(
                        "document.outlet",
                        equalTo(GeneratedFacts.outlet(said.doc().outlet())))
                .body("speaker.actor.name", equalTo(GeneratedFacts.actor(said.speaker())))
                .body("cue.spans[0]", equalTo(List.of(0, 4)))
                .body(
                        "reportedBy",
                        equalTo(said.outlets().stream()
                                .map(GeneratedFacts::outlet)
                                .toList()))
                .body("confidence", equalTo(0.9f));
        given().get("/v1/events/1")
                .then()
                .statusCode(200)
                .body("type", equalTo(facts.events.get(0).type()))
                .body("quantities[0].of", equalTo("people"));
        String id = said.doc().id().toString();
        given().get("/v1/documents/" + id).then().statusCode(200).body("text", containsString("They spoke"));
        given().get("/v1/documents/" + id + "/extraction")
                .then()
                .statusCode(200)
                .body("statements.id.size()", equalTo(3))
                .body("events.id.size()", equalTo(3));
    }

    @Test
    void pagingStaysWholeWhileFactsAreAdded() {
        List<String> before = facts.statementIds(said -> true);
        List<String> paged = new ArrayList<>();
        String url = "/v1/statements?limit=7";
        long inserted = 1_000_000;
        try {
            while (url != null) {
                Response page = given().urlEncodingEnabled(false).get(url);
                paged.addAll(page.path("items.id"));
                url = page.path("next") == null ? null : "/v1/statements?limit=7&cursor=" + page.path("next");
                pool().query(
                                "insert into statement select " + inserted++
                                        + ", document_id, kind, act, confidence, sentence, "
                                        + "cue_text, cue_lemma, cue_spans, content_text, content_spans, said_on, "
                                        + "date '2025-01-01' + (random() * 19)::int, date '2025-01-21' from statement where id = 1")
                        .execute()
                        .await()
                        .indefinitely();
            }
        } finally {
            pool().query("delete from statement where id >= 1000000")
                    .execute()
                    .await()
                    .indefinitely();
        }
        assertThat(paged).doesNotHaveDuplicates();
        paged.removeIf(id -> id.length() > 6);
        assertThat(paged).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/statements?limit=-1, limit",
        "/v1/statements?limit=0, limit",
        "/v1/events?limit=1001, limit",
        "/v1/events?limit=abc, limit",
        "/v1/events?from=notadate, from",
        "/v1/events?to=2025-02-30, to",
        "/v1/events?from=2025-02-01&to=2025-01-01, to",
        "/v1/events?type=FOO, type",
        "/v1/statements?act=AID, act",
        "/v1/documents?state=x, state",
        "/v1/statements?speakr=x, speakr",
        "/v1/outlets?q=x, q",
        "/v1/statements?document=1, document",
        "/v1/events?country=FRA, country",
        "/v1/events?minOutlets=0, minOutlets",
        "/v1/events?cursor=x, cursor",
        "/v1/events?cursor=%F0%9F, cursor",
        "/v1/stories?q=, q",
        "/v1/statements?q=a%00b, q",
        "/v1/search, q",
        "/v1/search?q=the, q",
        "/v1/search?q=x&kind=FOO, kind",
        "/v1/timeline?bucket=hour, bucket",
        "/v1/timeline?facet=foo, facet",
        "/v1/timeline?speaker=x&type=AID, type",
        "/v1/changes?since=zzz, since",
        "/v1/statements?q=a&q=b, q",
        "/v1/statements/1?x=1, x"
    })
    void badParametersAreNamed(String url, String field) {
        given().urlEncodingEnabled(false)
                .get(url)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/statements/0",
                "/v1/statements/x",
                "/v1/events/99999999999999999999",
                "/v1/stories/0",
                "/v1/actors/-1",
                "/v1/places/1.5",
                "/v1/outlets/x",
                "/v1/documents/x",
                "/v1/documents/00000000-0000-0000-0000-000000000000",
                "/v1/documents/00000000-0000-0000-0000-000000000000/extraction"
            })
    void whatIsNotThereIs404(String url) {
        given().get(url).then().statusCode(404).contentType(startsWith("application/problem+json"));
    }

    @Test
    void aCursorOfAnotherQuestionIsRefused() {
        String cursor = given().get("/v1/statements?limit=5").path("next");
        given().get("/v1/statements?limit=9&cursor=" + cursor).then().statusCode(200);
        given().get("/v1/statements?kind=DIRECT&cursor=" + cursor).then().statusCode(400);
        given().get("/v1/events?cursor=" + cursor).then().statusCode(400);
    }

    @Test
    void whatTheClientHasIsNotSentAgain() {
        Response first = given().get("/v1/statements?limit=5");
        assertThat(first.header("Link"))
                .contains("rel=\"next\"")
                .contains("limit=5")
                .contains("cursor=");
        String tag = first.header("ETag");
        given().header("If-None-Match", "\"x\", " + tag)
                .get("/v1/statements?limit=5")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(equalTo(""));
        given().header("If-None-Match", tag)
                .get("/v1/statements?limit=6")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/statements?speaker=Twin 1&outlet=The Outlet 1",
                "/v1/events?actor=Twin 1",
                "/v1/stories?type=AID",
                "/v1/documents?outlet=The Outlet 1",
                "/v1/actors?q=a",
                "/v1/outlets?",
                "/v1/places?"
            })
    void aPageCostsTheSameQuestionsWhateverItsSize(String url) {
        int small = questions(url, 1);
        int large = questions(url, 100);
        assertThat(large).isEqualTo(small).isLessThanOrEqualTo(5).isPositive();
    }

    private int questions(String url, int limit) {
        pool().query("create extension if not exists pg_stat_statements")
                .execute()
                .await()
                .indefinitely();
        pool().query("select pg_stat_statements_reset()").execute().await().indefinitely();
        given().queryParam("limit", limit).get(bare(url)).then().statusCode(200);
        return (int) Store.number(
                pool(),
                "select coalesce(sum(calls), 0)::bigint from pg_stat_statements where toplevel "
                        + "and query ~* '^(select|with)' and query !~ 'pg_stat_statements|outbox'");
    }

    private void statements(String filter, Predicate<Said> wanted) {
        same("/v1/statements?" + filter, facts.statementIds(wanted));
    }

    private void events(String filter, Predicate<Done> wanted) {
        same("/v1/events?" + filter, facts.eventIds(wanted));
    }

    private void stories(String filter, Predicate<Happening> wanted) {
        same("/v1/stories?" + filter, facts.storyIds(wanted));
    }

    /** The list whole, and by small pages. */
    private static void same(String url, List<String> expected) {
        assertThat(walk(url, 1000)).as(url).isEqualTo(expected);
        assertThat(walk(url, 7)).as(url + " by pages").isEqualTo(expected);
    }

    private static String bare(String url) {
        return url.endsWith("?") ? url.substring(0, url.length() - 1) : url;
    }

    private static List<String> walk(String url, int limit) {
        List<String> ids = new ArrayList<>();
        String next = null;
        Set<String> seen = new HashSet<>();
        do {
            Response page = given().queryParam("limit", limit)
                    .queryParams(next == null ? Map.of() : Map.of("cursor", next))
                    .get(bare(url));
            assertThat(page.statusCode()).as(url + " " + page.asString()).isEqualTo(200);
            ids.addAll(page.path("items.id"));
            next = page.path("next");
            assertThat(next == null || seen.add(next)).isTrue();
        } while (next != null);
        return ids;
    }
}
