package org.rapporteur.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.extract.Texts;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.encoder.EncoderSize;
import org.rapporteur.text.english.English;

class EventWordsTest {
    private static English english;

    @BeforeAll
    static void load() {
        english = English.load(EncoderSize.DEFAULT);
    }

    @AfterAll
    static void close() {
        english.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The company launched a phone and sold its stores. | launched;sold",
                "The minister said the merger had been delayed. | merger;delayed",
                "The factory closed down after the strike. | closed down;strike",
                "The town is small and has a harbour. | ",
                "The school bus route seems long. | "
            })
    void verbsAndNounsOfHappeningsAreFound(String text, String words) {
        AnnotatedText annotated = english.annotate(Texts.document(text));
        Ranges found = EventWords.of(annotated);
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < found.size(); i++)
            joined.append(i > 0 ? ";" : "").append(annotated.words(found.start(i), found.end(i)));
        assertThat(joined).hasToString(words == null ? "" : words);
    }
}
