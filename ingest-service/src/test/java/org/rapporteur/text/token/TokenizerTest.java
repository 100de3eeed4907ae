package org.rapporteur.text.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Tokens;

class TokenizerTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/golden/tokens.tsv", delimiter = '\t', quoteCharacter = '\0')
    void aTextIsCutIntoWordsCliticsAndMarks(String text, String tokens) {
        assertThat(Texts.tokens(Texts.annotate(text))).containsExactly(tokens.split(" ", -1));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/tokens.tsv", delimiter = '\t', quoteCharacter = '\0')
    void noBlankIsInATokenAndNothingElseIsLost(String text, String tokens) {
        assertThat(String.join("", Texts.tokens(Texts.annotate(text)))).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void tokensOfAnyTextAreInOrderAndCoverAllButBlanks() {
        for (long seed = 0; seed < 3000; seed++) {
            String text = Texts.random(seed);
            Tokens tokens = Texts.annotate(text).tokens();
            int end = 0;
            for (int i = 0; i <= tokens.size(); i++) {
                int start = i < tokens.size() ? tokens.start(i) : text.length();
                for (int at = end; at < start; at++)
                    assertThat(Characters.blank(text.charAt(at)) || Character.isSurrogate(text.charAt(at)))
                            .as("seed %d, offset %d", seed, at)
                            .isTrue();
                if (i == tokens.size()) break;
                assertThat(tokens.end(i)).isGreaterThan(start);
                end = tokens.end(i);
            }
        }
    }

    @Test
    void aHyphenatedWordIsACompoundOfItsParts() {
        Tokens tokens =
                Texts.annotate("The Vice-President-elect left - at 5-6 -").tokens();
        assertThat(tokens.compound(0)).isEqualTo("the");
        for (int part = 1; part < 6; part++) {
            assertThat(tokens.compound(part)).isEqualTo("vice-president-elect");
            assertThat(tokens.compoundStart(part)).isEqualTo(1);
            assertThat(tokens.compoundEnd(part)).isEqualTo(6);
        }
        assertThat(tokens.compound(7)).isEqualTo("-");
        assertThat(tokens.compound(9)).isEqualTo("5-6");
        assertThat(tokens.compoundEnd(12)).isEqualTo(13);
        assertThat(tokens.compound(99)).isEmpty();
    }

    /** A rule that looks ahead without a bound would take minutes for a million chars. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "1a", "a-", "a.", "a'", "a/", "@", "a@", "a@b", "http://", "'", "!", "…", ".", "#", "1,", "1-",
                "\"", "a.b/", "[1]", "“", "\u0301", "👍", "e.g.", ")"
            })
    void aMillionCharsWithoutABlankAreCutInOneGo(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        AnnotatedText annotated =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Texts.annotate(text));
        assertThat(annotated.tokens().end(annotated.tokens().size() - 1)).isEqualTo(text.length());
    }

    @Test
    void anEmptyTextHasNoToken() {
        assertThat(List.of("", " ", "\n\n\u00a0"))
                .allMatch(text -> Texts.annotate(text).tokens().size() == 0);
    }
}
