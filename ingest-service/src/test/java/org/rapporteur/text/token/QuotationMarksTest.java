package org.rapporteur.text.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Ranges;

class QuotationMarksTest {
    /** {@code ⏎} is a line break, {@code ¦} divides quotations. */
    @ParameterizedTest
    @CsvFileSource(resources = "/golden/quotations.tsv", delimiter = '\t', quoteCharacter = '\0', emptyValue = "")
    void theOutermostMarksOfATextArePaired(String text, String quotations) {
        List<String> expected = quotations == null
                ? List.of()
                : List.of(quotations.replace('⏎', '\n').split(" ¦ ", -1));
        assertThat(Texts.quotations(Texts.annotate(text.replace('⏎', '\n')))).isEqualTo(expected);
    }

    @Test
    void quotationsOfAnyTextBeginAndEndWithATokenAndDoNotNest() {
        for (long seed = 0; seed < 5000; seed++) {
            AnnotatedText text = Texts.annotate(Texts.random(seed));
            Ranges quotations = text.quotations();
            for (int q = 0; q < quotations.size(); q++) {
                int first = text.tokens().firstFrom(quotations.start(q));
                int next = text.tokens().firstFrom(quotations.end(q));
                assertThat(text.tokens().start(first)).isEqualTo(quotations.start(q));
                assertThat(text.tokens().end(next - 1)).isEqualTo(quotations.end(q));
                assertThat(next - first).isGreaterThan(1);
                if (q > 0) assertThat(quotations.start(q)).isGreaterThanOrEqualTo(quotations.end(q - 1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“", "”", "\"", "\" ", "a\" ", "\"a ", "“a” ", "“a ", "'", "' ", "'a ", "'as' ", "'a\" ", "‘a\n",
                "“a\n", "“a\n\n", "\"a\n", "a”\n", "«", "»a ", "„a“", "`", "''", "'a \"b "
            })
    void twiceTheMarksTakeTwiceTheWork(String piece) {
        long once = steps(piece.repeat(50_000));
        long twice = steps(piece.repeat(100_000));
        assertThat(twice).isLessThan(once * 22 / 10 + 1000);
    }

    private static long steps(String text) {
        Pairing pairing = new Pairing(Texts.annotate(text));
        pairing.quotations();
        return pairing.steps();
    }

    @Test
    void aMillionCharsWithoutABlankBetweenTwoMarksAreOneQuotation() {
        Ranges quotations = Texts.annotate("“" + "a".repeat(1_000_000) + "”").quotations();
        assertThat(quotations.size()).isEqualTo(1);
        assertThat(quotations.end(0)).isEqualTo(1_000_002);
    }
}
