package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
    @ParameterizedTest
    @CsvSource({
        "bridge water sten, sten bridge, 2",
        "bridge, water, 0",
        "bridge bridge water, bridge, 1",
        "'', bridge, 0",
        "'', '', 0"
    })
    void countsTheWordsThatBothHave(String some, String others, int shared) {
        assertThat(terms(some).shared(terms(others))).isEqualTo(shared);
        assertThat(terms(others).shared(terms(some))).isEqualTo(shared);
    }

    @Test
    void namesTheWordsThatBothHave() {
        assertThat(terms("water bridge sten").common(terms("sten harsk water"))).containsExactly("sten", "water");
    }

    @Test
    void dampsTheCosineOfFewWords() {
        assertThat(terms("bridge").cosine(terms("bridge"))).isCloseTo(1 / 4.0, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void staysTheSameWrittenAndReadAgain(long seed) {
        Random random = new Random(seed);
        Set<String> some = words(random);
        Set<String> others = words(random);
        Set<String> both = new TreeSet<>(some);
        both.retainAll(others);
        Terms read = Terms.ofLines(Terms.of(some).lines());
        assertThat(read.shared(Terms.of(others))).isEqualTo(both.size());
        assertThat(read.common(Terms.of(others))).isEqualTo(both);
    }

    private static Set<String> words(Random random) {
        Set<String> words = new TreeSet<>();
        for (int i = 0; i < 200; i++) words.add("w" + random.nextInt(400));
        return words;
    }

    private static Terms terms(String words) {
        return words.isEmpty() ? Terms.NONE : Terms.of(List.copyOf(Arrays.asList(words.split(" ", -1))));
    }
}
