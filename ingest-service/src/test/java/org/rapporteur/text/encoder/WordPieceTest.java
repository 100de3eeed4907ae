package org.rapporteur.text.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.english.English;

class WordPieceTest {
    private static final List<String> VOCABULARY = vocabulary();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "The minister said so. | the minister said so .",
                "unbelievably | un ##bel ##ie ##va ##bly",
                "Café José NÚÑEZ | cafe jose nunez",
                "3.5% | 3 . 5 %",
                "don't | don ' t",
                "“We’re leaving,” | “ we ’ re leaving , ”",
                "北京 | 北 京",
                "so\u00adft mi\u200bnister | soft minister",
                "\ufffd | ~~",
                "a\u00a0b\u3000c | a b c",
                "\ud83d\ude00 | [UNK]"
            })
    void cutsAsTheReferenceDoes(String text, String pieces) {
        List<String> found = new ArrayList<>();
        for (int number : EncoderInput.wordPieces(text)) found.add(VOCABULARY.get(number));
        assertThat(String.join(" ", found)).isEqualTo(pieces);
    }

    @Test
    void aWordOfMoreThanAHundredLettersIsUnknown() {
        assertThat(EncoderInput.wordPieces("a".repeat(100))).hasSizeGreaterThan(1);
        assertThat(EncoderInput.wordPieces("a".repeat(101))).containsExactly(Vocabulary.UNKNOWN);
        assertThat(EncoderInput.wordPieces("a".repeat(1_000_000))).containsExactly(Vocabulary.UNKNOWN);
    }

    @Test
    void everyTokenHasPiecesOfItsOwnAndIsKeptFromOneWindow() {
        for (String text : List.of(
                "",
                "One.",
                "They don't. " + "word ".repeat(700) + "\n\nNext.",
                "First paragraph.\n\n" + "A short sentence stands here. ".repeat(60),
                "http://a.example/" + "b/c.d?".repeat(500) + " said so.",
                "\ufffd \ufffd said")) {
            AnnotatedText cut = English.cut(new CleanDocument("t", null, null, null, null, null, "en", text));
            assertWindows(cut, EncoderInput.english(cut));
        }
    }

    private static void assertWindows(AnnotatedText text, EncoderInput input) {
        int kept = 0;
        for (int w = 0; w < input.windows(); w++) {
            assertThat(input.keptFrom(w)).isEqualTo(kept).isGreaterThanOrEqualTo(input.from(w));
            assertThat(input.keptTo(w)).isGreaterThan(kept).isLessThanOrEqualTo(input.to(w));
            kept = input.keptTo(w);
            int[] pieces = input.pieces(w);
            int[] first = input.first(w);
            assertThat(pieces.length).isBetween(3, Windows.PIECES + 2);
            assertThat(input.shapes(w)).hasSameSizeAs(pieces);
            assertThat(first).hasSize(input.to(w) - input.from(w) + 1).startsWith(0, 1);
            for (int i = 1; i < first.length; i++) assertThat(first[i]).isGreaterThan(first[i - 1]);
        }
        assertThat(kept).isEqualTo(text.tokens().size());
    }

    private static List<String> vocabulary() {
        try (InputStream resource = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("vocabulary.txt"))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
