package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Passage;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;

class TellingsTest {
    private static final String TEXT =
            "😀 Police arrested 1,450 people.\nIn Sten 3.5 tonnes of flour arrived at 10:30.\n𝔸ll left.";

    @Test
    void aTellingHoldsTheNumeralsOfItsSentenceAlone() {
        assertThat(numerals(0)).containsExactly("#1,450");
        assertThat(numerals(1)).containsExactlyInAnyOrder("#3.5", "#10:30");
        assertThat(numerals(2)).isEmpty();
    }

    private static Set<String> numerals(int sentence) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (String line : TEXT.split("\n", -1)) {
            int end = start + line.codePointCount(0, line.length());
            sentences.add(new Sentence(start, end, List.of()));
            start = end + 1;
        }
        Extraction extraction = new Extraction(
                new CleanDocument(null, null, null, null, null, null, "en", TEXT),
                sentences,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        int at = sentences.get(sentence).start();
        return new Tellings(extraction, "a")
                .of(new Passage(List.of(new Span(at, at + 1)), "x"), sentence)
                .here();
    }
}
