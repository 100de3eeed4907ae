package org.rapporteur.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.model.Act;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Span;
import org.rapporteur.model.StatementKind;

/** What every passage of the golden sets must hold; reading them checks that every span stands in its text. */
class GoldenSetsTest {
    private static final Set<String> HEAD = Set.of("outlet", "published", "cluster", "copyOf", "corrects", "none");
    private static final Set<String> STATEMENT = Set.of(
            "source", "content", "kind", "act", "actor", "addressee", "reportedBy", "saidOn", "manner", "saying");
    private static final Set<String> EVENT = Set.of(
            "also",
            "type",
            "mode",
            "modality",
            "historical",
            "actor",
            "recipient",
            "optional",
            "quantity",
            "place",
            "date",
            "story",
            "contradicts");
    private static final Set<String> MANNERS = Set.of("CLAIMS", "ADMITS", "DENIES");
    private static final Set<String> SAYINGS = Set.of("NEGATED", "FUTURE", "HYPOTHETICAL");
    private static final String QUOTATION_MARKS = "“”‘\"«»";

    static List<GoldenPassage> statements() {
        return GoldenReader.folder("statements");
    }

    static List<GoldenPassage> events() {
        return GoldenReader.folder("events");
    }

    @Test
    void thereAreEnoughStatements() {
        assertThat(statements()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(statements().stream()
                        .mapToInt(passage -> passage.facts().size())
                        .sum())
                .isGreaterThanOrEqualTo(250);
    }

    @Test
    void thereAreEnoughEvents() {
        List<GoldenPassage> passages = events().stream()
                .filter(passage -> passage.one("cluster").isEmpty())
                .toList();
        assertThat(passages).hasSizeGreaterThanOrEqualTo(60);
        assertThat(passages.stream().mapToInt(passage -> passage.facts().size()).sum())
                .isGreaterThanOrEqualTo(200);
    }

    @Test
    void everyEventTypeActKindAndModalityOccurs() {
        assertThat(readings(events(), "type")).containsAll(names(EventType.values()));
        assertThat(readings(events(), "modality")).containsAll(names(Modality.values()));
        assertThat(readings(statements(), "kind")).containsAll(names(StatementKind.values()));
        assertThat(readings(statements(), "act"))
                .contains("SAY", "AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"statements", "events"})
    void noTwoPassagesOrTextsAreTheSame(String folder) {
        List<GoldenPassage> passages = GoldenReader.folder(folder);
        assertThat(passages.stream().map(GoldenPassage::id).toList()).doesNotHaveDuplicates();
        assertThat(passages.stream().map(GoldenPassage::text).toList()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"statements", "events"})
    void everyPassageNamesItsOutletAndDayAndListsItsFactsInOrder(String folder) {
        for (GoldenPassage passage : GoldenReader.folder(folder)) {
            assertThat(HEAD).as(passage.id()).containsAll(passage.head().keySet());
            assertThat(passage.document().outlet()).isNotBlank();
            List<Span> marks = passage.facts().stream().map(GoldenFact::mark).toList();
            assertThat(marks).as(passage.id()).isSorted().doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void everyStatementIsWhole(GoldenPassage passage) {
        for (GoldenFact fact : passage.facts()) {
            assertThat(STATEMENT).as(passage.id()).containsAll(fact.fields().keySet());
            StatementKind.valueOf(fact.one("kind").orElseThrow());
            fact.readings("act").forEach(Act::valueOf);
            fact.all("saidOn").forEach(DateValue::new);
            assertThat(MANNERS).containsAll(fact.all("manner"));
            assertThat(SAYINGS).containsAll(fact.all("saying"));
            assertThat(fact.all("source")).hasSizeLessThanOrEqualTo(1);
            assertThat(fact.spans("addressee")).hasSizeLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void sourceCueAndContentLieApart(GoldenPassage passage) {
        for (GoldenFact fact : passage.facts()) {
            assertThat(fact.spans("content")).as(passage.id()).isNotEmpty().isSorted();
            List<Span> roles = new ArrayList<>(fact.spans("content"));
            roles.addAll(fact.spans("source"));
            roles.add(fact.mark());
            roles.sort(null);
            for (int r = 1; r < roles.size(); r++)
                assertThat(roles.get(r - 1).overlaps(roles.get(r)))
                        .as(passage.id())
                        .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void theKindIsWhatTheQuotationMarksSay(GoldenPassage passage) {
        for (GoldenFact fact : passage.facts()) {
            boolean all = fact.all("content").stream().allMatch(words -> marked(words.substring(0, 1)));
            boolean some = fact.all("content").stream().anyMatch(GoldenSetsTest::marked);
            StatementKind kind = StatementKind.valueOf(fact.one("kind").orElseThrow());
            switch (kind) {
                case DIRECT -> assertThat(all).as(passage.id()).isTrue();
                case INDIRECT -> assertThat(some).as(passage.id()).isFalse();
                case MIXED -> assertThat(some && !all).as(passage.id()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsWhole(GoldenPassage passage) {
        for (GoldenFact fact : passage.facts()) {
            assertThat(EVENT).as(passage.id()).containsAll(fact.fields().keySet());
            fact.readings("type").forEach(EventType::valueOf);
            fact.readings("modality").forEach(Modality::valueOf);
            fact.all("date").forEach(DateValue::new);
            for (String role : List.of("also", "actor", "recipient", "optional", "place"))
                assertThat(fact.spans(role)).as(passage.id()).hasSameSizeAs(fact.names(role));
            for (String quantity : fact.all("quantity"))
                assertThat(quantity).as(passage.id()).matches("\\d+ .+");
        }
        for (String trap : passage.head().getOrDefault("none", List.of()))
            assertThat(GoldenFact.quoted(passage.text(), trap)).isNotNull();
    }

    @Test
    void aSpanThatIsAbsentOrAmbiguousIsRefused() {
        String text = "The minister said he said so.";
        assertThat(GoldenFact.quoted(text, "said #2")).isEqualTo(new Span(21, 25));
        assertThat(GoldenFact.quoted(text, "he")).isEqualTo(new Span(18, 20));
        for (String wrong : List.of("said", "said #3", "minister #1", "minist", "she"))
            assertThatThrownBy(() -> GoldenFact.quoted(text, wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean marked(String words) {
        return words.chars().anyMatch(point -> QUOTATION_MARKS.indexOf(point) >= 0);
    }

    private static Set<String> readings(List<GoldenPassage> passages, String key) {
        return passages.stream()
                .flatMap(passage -> passage.facts().stream())
                .flatMap(fact -> fact.readings(key).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> names(Enum<?>[] values) {
        return List.of(values).stream().map(Enum::name).toList();
    }
}
