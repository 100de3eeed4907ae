package org.rapporteur.text.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Ranges;

class SentenceSplitterTest {
    /** {@code ⏎} is a line break, {@code ¦} divides sentences. */
    @ParameterizedTest
    @CsvFileSource(resources = "/golden/sentences.tsv", delimiter = '\t', quoteCharacter = '\0')
    void aTextIsCutIntoSentences(String text, String sentences) {
        assertThat(Texts.sentences(Texts.annotate(text.replace('⏎', '\n'))))
                .containsExactly(sentences.replace('⏎', '\n').split(" ¦ ", -1));
    }

    @Test
    void sentencesOfAnyTextCoverItsTokensAndMakeUpItsParagraphs() {
        for (long seed = 0; seed < 3000; seed++) {
            AnnotatedText text = Texts.annotate(Texts.random(seed));
            assertThat(covers(text.sentences(), text.tokens().size())).isTrue();
            assertThat(covers(text.paragraphs(), text.tokens().size())).isTrue();
            for (int p = 0; p < text.paragraphs().size(); p++)
                assertThat(text.sentences()
                                .start(text.sentences().at(text.paragraphs().start(p))))
                        .isEqualTo(text.paragraphs().start(p));
        }
    }

    private static boolean covers(Ranges ranges, int size) {
        int end = 0;
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.start(i) != end) return false;
            end = ranges.end(i);
        }
        return end == size;
    }

    @Test
    void noSentenceIsEndless() {
        for (String piece : new String[] {"word ", "! ", "\"", "!"}) {
            Ranges sentences = Texts.annotate(piece.repeat(5000)).sentences();
            for (int s = 0; s < sentences.size(); s++)
                assertThat(sentences.end(s) - sentences.start(s)).isLessThan(330);
        }
    }
}
