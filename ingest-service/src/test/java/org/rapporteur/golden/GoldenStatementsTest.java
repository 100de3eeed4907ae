package org.rapporteur.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.golden.GoldenStatements.ACTOR;
import static org.rapporteur.golden.GoldenStatements.ADDRESSEE;
import static org.rapporteur.golden.GoldenStatements.CONTENT;
import static org.rapporteur.golden.GoldenStatements.FOUND;
import static org.rapporteur.golden.GoldenStatements.PRECISION;
import static org.rapporteur.golden.GoldenStatements.REPORTED_BY;
import static org.rapporteur.golden.GoldenStatements.WHOLE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.extract.Extractor;
import org.rapporteur.model.Act;
import org.rapporteur.model.Actor;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.Cue;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.Manner;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Passage;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementKind;
import org.rapporteur.text.encoder.EncoderSize;

class GoldenStatementsTest {
    private static final List<GoldenPassage> GOLDEN = GoldenReader.folder("statements");
    /** Somewhat below what was measured with the weights of November 2025 (.92, .93, .94, .94): they are trained anew now and then. */
    private static final Map<String, Double> LEAST = Map.of(WHOLE, 0.88, ACTOR, 0.88, ADDRESSEE, 0.9, REPORTED_BY, 0.9);

    private static final String REQUEST = """
            # request
            outlet: Coast Courier
            published: 2025-09-25

            “No,” he said. The council's envoy urged Norway to reopen the port and lift the ban.

            * said
              source: he
              content: “No,”
              kind: DIRECT
              act: SAY
            * urged
              source: The council's envoy
              content: to reopen the port
              content: lift the ban
              kind: INDIRECT
              act: REQUEST
              addressee: Norway
            """;

    @Test
    void theExtractorIsMeasured() {
        try (Extractor extractor = Extractor.load(EncoderSize.DEFAULT)) {
            Score score = GoldenStatements.score(
                    GOLDEN, document -> extractor.extract(document).statements());
            System.out.println(score);
            assertThat(score.total(FOUND)).isEqualTo(statements());
            LEAST.forEach(
                    (asked, least) -> assertThat(score.share(asked)).as(asked).isGreaterThan(least));
        }
    }

    @Test
    void theGoldenStatementsThemselvesAreAllRight() {
        Score score = GoldenStatements.score(GOLDEN, GoldenStatementsTest::asWritten);
        for (String asked : List.of(FOUND, WHOLE, ACTOR, ADDRESSEE, REPORTED_BY, "kind", "act", "saidOn")) {
            assertThat(score.total(asked)).as(asked).isEqualTo(statements());
            assertThat(score.right(asked)).as(asked).isEqualTo(statements());
        }
        assertThat(score.share(PRECISION)).isEqualTo(1);
    }

    @Test
    void nothingFoundIsNothingRight() {
        Score score = GoldenStatements.score(GOLDEN, document -> List.of());
        assertThat(score.total(WHOLE)).isEqualTo(statements());
        for (String asked : List.of(FOUND, WHOLE, ACTOR, ADDRESSEE, REPORTED_BY))
            assertThat(score.right(asked)).as(asked).isZero();
        assertThat(score.total(PRECISION)).isZero();
    }

    /** Quotation marks, full stops, "that", "to", joined demands and a leading addressee do not matter; words do. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    The council's envoy | urged  | to reopen the port and lift the ban          | true  | true
                    The council's envoy | urged  | Norway to reopen the port and lift the ban.  | true  | true
                    The council's envoy | urged  | reopen the port and lift the ban             | true  | true
                    The council         | urged  | to reopen the port and lift the ban          | true  | false
                    The council's envoy | urged  | to reopen the port                           | false | false
                    he                  | said   | No                                           | true  | true
                    he                  | said   | “No,” he said. The council                   | false | false
                    """)
    void onlyWordsCount(String source, String cue, String content, boolean contentRight, boolean wholeRight) {
        List<GoldenPassage> passages = GoldenReader.passages(REQUEST);
        String text = passages.get(0).text();
        Statement said = new Statement(
                "s0",
                null,
                StatementKind.INDIRECT,
                Act.SAY,
                Manner.NEUTRAL,
                Modality.ASSERTED,
                1,
                participant(text, source, null),
                new Cue(List.of(GoldenFact.quoted(text, cue)), cue, cue),
                new Passage(List.of(GoldenFact.quoted(text, content)), content),
                null,
                List.of(),
                null,
                List.of(),
                0);
        Score score = GoldenStatements.score(passages, document -> List.of(said));
        assertThat(score.right(FOUND)).isEqualTo(1);
        assertThat(score.right(CONTENT)).isEqualTo(contentRight ? 1 : 0);
        assertThat(score.right(WHOLE)).isEqualTo(wholeRight ? 1 : 0);
    }

    private static int statements() {
        return GOLDEN.stream().mapToInt(passage -> passage.facts().size()).sum();
    }

    private static List<Statement> asWritten(CleanDocument document) {
        GoldenPassage passage = GOLDEN.stream()
                .filter(one -> one.id().equals(document.id()))
                .findFirst()
                .orElseThrow();
        return passage.facts().stream().map(fact -> asWritten(passage, fact)).toList();
    }

    private static Statement asWritten(GoldenPassage passage, GoldenFact fact) {
        String text = passage.text();
        String actor = fact.readings("actor").get(0);
        List<String> outlets = fact.one("reportedBy").isEmpty()
                ? List.of(passage.outlet())
                : fact.readings("reportedBy").subList(0, 1);
        return new Statement(
                "s" + fact.mark().start(),
                null,
                StatementKind.valueOf(fact.one("kind").orElseThrow()),
                Act.valueOf(fact.readings("act").get(0)),
                fact.one("manner").map(Manner::valueOf).orElse(Manner.NEUTRAL),
                fact.one("saying").map(Modality::valueOf).orElse(Modality.ASSERTED),
                1,
                fact.one("source").map(words -> participant(text, words, actor)).orElse(null),
                new Cue(List.of(fact.mark()), "cue", "cue"),
                new Passage(fact.spans("content"), "content"),
                fact.one("addressee")
                        .map(words -> participant(text, words, null))
                        .orElse(null),
                outlets,
                fact.one("saidOn").map(DateValue::new).orElse(null),
                List.of(),
                0);
    }

    private static Participant participant(String text, String words, String actor) {
        List<Span> spans = List.of(GoldenFact.quoted(text, words));
        boolean none = actor == null || actor.equals(GoldenFact.NONE);
        return new Participant(spans, words, none ? null : Actor.named(actor, null));
    }
}
