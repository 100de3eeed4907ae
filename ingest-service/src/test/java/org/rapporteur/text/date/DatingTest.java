package org.rapporteur.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.PublicationTime;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.token.SentenceSplitter;
import org.rapporteur.text.token.Tokenizer;

class DatingTest {
    private static Dating dating(String words) {
        PublicationTime published = PublicationTime.parse("2025-09-25");
        AnnotatedText text = AnnotatedText.of(new CleanDocument(null, null, null, null, null, published, "en", words));
        for (Annotator annotator : new Annotator[] {new Tokenizer(), new SentenceSplitter(), new DateFinder()})
            text = annotator.annotate(text);
        return new Dating(text);
    }

    @ParameterizedTest
    @CsvSource({
        "They have met since 2019., 2019/..",
        "They have met since last week., 2025-09-15/..",
        "They were held until Friday., ../2025-09-19",
        "They met on Friday., 2025-09-19",
        "They met in the 1990s., 1990-01-01/1999-12-31",
        "They met from May to July 2025., 2025-05/2025-07",
        "They met between 2010 and 2015., 2010/2015",
        "They met in 2010 and 2015., 2010",
        "They met from December to February 2024., 2023-12/2024-02"
    })
    void readsADateWithTheWordsAroundIt(String words, String value) {
        assertThat(dating(words).value(0).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"They met from May to July 2025., 2025-05/2025-07", "They met in 2010 and 2015., 2015"})
    void bothEndsOfARangeTellTheWhole(String words, String value) {
        assertThat(dating(words).value(1).value()).isEqualTo(value);
    }
}
