package org.rapporteur.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the clusters of articles must hold, by which the linking of events into stories is measured. */
class GoldenClustersTest {
    static Map<String, List<GoldenPassage>> clusters() {
        return GoldenReader.folder("events").stream()
                .filter(passage -> passage.one("cluster").isPresent())
                .collect(Collectors.groupingBy(
                        passage -> passage.one("cluster").orElseThrow(), TreeMap::new, Collectors.toList()));
    }

    @Test
    void thereAreFifteenClusters() {
        assertThat(clusters()).hasSize(15);
    }

    @Test
    void clustersHoldThreeToSixArticlesOfSeveralOutlets() {
        clusters().forEach((name, articles) -> {
            assertThat(articles).as(name).hasSizeBetween(3, 6);
            assertThat(articles.stream().map(GoldenPassage::outlet).distinct().count())
                    .as(name)
                    .isGreaterThanOrEqualTo(2);
            assertThat(articles).as(name).allSatisfy(article -> assertThat(article.facts())
                    .isNotEmpty());
        });
    }

    @Test
    void whatAnArticleCopiesCorrectsOrContradictsIsInItsCluster() {
        clusters().forEach((name, articles) -> {
            Set<String> ids = articles.stream().map(GoldenPassage::id).collect(Collectors.toSet());
            for (GoldenPassage article : articles) {
                Set<String> named = new HashSet<>(article.head().getOrDefault("copyOf", List.of()));
                named.addAll(article.head().getOrDefault("corrects", List.of()));
                article.facts().forEach(fact -> named.addAll(fact.all("contradicts")));
                assertThat(ids).as(article.id()).containsAll(named);
                assertThat(named).as(article.id()).doesNotContain(article.id());
            }
        });
    }

    @Test
    void theEventsOfAStoryShareAType() {
        clusters().forEach((name, articles) -> {
            Map<String, Set<String>> types = new TreeMap<>();
            articles.forEach(article -> article.facts().forEach(fact -> types.computeIfAbsent(
                            fact.one("story").orElseThrow(), none -> new HashSet<>(fact.readings("type")))
                    .retainAll(fact.readings("type"))));
            assertThat(types).as(name).noneSatisfy((story, shared) -> assertThat(shared)
                    .isEmpty());
        });
    }
}
