package org.rapporteur.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.PublicationTime;

/** The sample corpus is what its README says: valid, varied, and spread over the spring of 2025. */
class SampleCorpusTest {
    private static final Set<String> FIELDS =
            Set.of("id", "title", "text", "url", "outlet", "author", "publishedAt", "language");

    private static List<JsonNode> documents;

    @BeforeAll
    static void readCorpus() throws IOException {
        ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        documents = new ArrayList<>();
        try (InputStream in = SampleCorpusTest.class.getResourceAsStream("/samples/corpus.ndjson")) {
            for (String line : new String(in.readAllBytes(), UTF_8).split("\n")) documents.add(json.readTree(line));
        }
    }

    @Test
    void everyLineIsADocumentWithKnownFieldsOnly() {
        assertThat(documents).hasSizeGreaterThanOrEqualTo(24).allSatisfy(document -> {
            assertThat(document.isObject()).isTrue();
            document.properties().forEach(field -> {
                assertThat(FIELDS).contains(field.getKey());
                assertThat(field.getValue().isTextual()).as(field.getKey()).isTrue();
                assertThat(field.getValue().textValue()).isNotBlank();
            });
            assertThat(document.path("language").textValue()).isEqualTo("en");
            assertThat(document.path("title").textValue()).isNotBlank();
        });
    }

    @Test
    void fiveOutletsPublishIt() {
        assertThat(distinct("outlet")).hasSize(5);
    }

    @Test
    void idsAndAddressesAreUnique() {
        assertThat(distinct("id")).hasSameSizeAs(documents);
        assertThat(distinct("url")).hasSameSizeAs(documents);
    }

    @Test
    void addressesLieUnderTheReservedExampleDomain() {
        assertThat(distinct("url")).allSatisfy(url -> {
            assertThat(URI.create(url).getScheme()).isEqualTo("https");
            assertThat(URI.create(url).getHost()).endsWith(".example");
        });
    }

    @Test
    void publicationDatesParseAndSpanAboutSixWeeks() {
        List<LocalDate> days = documents.stream()
                .map(document -> PublicationTime.parse(
                                document.path("publishedAt").textValue())
                        .day())
                .sorted()
                .toList();
        assertThat(days).first().isEqualTo(LocalDate.of(2025, 3, 24));
        assertThat(days).last().isEqualTo(LocalDate.of(2025, 5, 6));
    }

    @Test
    void textsAreShortArticles() {
        assertThat(documents).allSatisfy(document -> {
            int words = document.path("text").textValue().split("\\s+").length;
            assertThat(words).as(document.path("id").textValue()).isBetween(150, 450);
        });
    }

    @Test
    void oneTextHasCharactersOutsideTheBasicPlane() {
        assertThat(documents)
                .anySatisfy(document -> assertThat(document.path("text").textValue())
                        .satisfies(text -> assertThat(text.codePointCount(0, text.length()))
                                .isLessThan(text.length())));
    }

    @Test
    void exactlyOnePairIsOneWireStoryWithAnotherLead() {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++)
            for (int j = i + 1; j < documents.size(); j++)
                if (shareOfCommonParagraphs(documents.get(i), documents.get(j)) > 0.5)
                    pairs.add(documents.get(i).path("id").textValue() + " "
                            + documents.get(j).path("id").textValue());
        assertThat(pairs).containsExactly("meridian-2025-04-13-ceasefire harbour-2025-04-14-ceasefire");
    }

    private static double shareOfCommonParagraphs(JsonNode one, JsonNode other) {
        Set<String> first = Set.of(one.path("text").textValue().split("\n\n"));
        Set<String> common = new HashSet<>(Set.of(other.path("text").textValue().split("\n\n")));
        common.retainAll(first);
        return common.size() / (double) first.size();
    }

    private static Set<String> distinct(String field) {
        return documents.stream()
                .map(document -> document.path(field).textValue())
                .collect(Collectors.toSet());
    }
}
