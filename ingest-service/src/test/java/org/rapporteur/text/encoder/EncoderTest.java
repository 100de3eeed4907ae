package org.rapporteur.text.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Attribution;
import org.rapporteur.text.Mentions;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;
import org.rapporteur.text.english.English;

class EncoderTest {
    private static final Encoder ENCODER = Encoder.load(EncoderSize.DEFAULT);

    private static AnnotatedText read(String text) {
        return read(ENCODER, text);
    }

    private static AnnotatedText read(Encoder encoder, String text) {
        return encoder.annotate(English.cut(new CleanDocument("t", null, null, null, null, null, "en", text)));
    }

    @Test
    void aPassiveHasItsSubjectAgentAndAuxiliary() {
        AnnotatedText text = read("The bridge was closed by the police.");
        Syntax syntax = text.syntax();
        int verb = 3;
        assertThat(syntax.head(verb)).isEqualTo(Syntax.ROOT);
        assertThat(syntax.part(verb)).isEqualTo(PartOfSpeech.VBN);
        assertThat(syntax.dependent(verb, Relation.NSUBJ_PASS)).isEqualTo(1);
        assertThat(syntax.dependent(verb, Relation.AUX_PASS)).isEqualTo(2);
        assertThat(syntax.dependent(verb, Relation.OBL_AGENT)).isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource(EncoderSize.class)
    void everySizeReadsAPlainReport(EncoderSize size) {
        try (Encoder encoder = Encoder.load(size)) {
            AnnotatedText text = read(encoder, "Anna Berg said on Monday that the bridge had been closed.");
            assertThat(text.words(text.mentions().from(0), text.mentions().to(0)))
                    .isEqualTo("Anna Berg");
            assertThat(text.syntax().head(2)).isEqualTo(Syntax.ROOT);
            Attribution said = text.attributions().get(0);
            assertThat(text.words(said.source().start(0), said.source().end(0))).isEqualTo("Anna Berg");
            assertThat(text.words(said.content().start(0), said.content().end(0)))
                    .isEqualTo("that the bridge had been closed");
        }
    }

    @Test
    void namesHaveTheirTypes() {
        AnnotatedText text = read("Envoy Lars Holm of the United Nations met Kurdish leaders in Geneva.");
        List<String> names = new ArrayList<>();
        for (int m = 0; m < text.mentions().size(); m++)
            names.add(text.words(text.mentions().from(m), text.mentions().to(m)) + " "
                    + text.mentions().type(m));
        assertThat(names)
                .containsExactly("Lars Holm PERSON", "United Nations ORGANIZATION", "Kurdish GROUP", "Geneva PLACE");
    }

    @Test
    void aContentInterruptedByItsCueIsOneAttribution() {
        AnnotatedText text = read("“We will rebuild the school,” the mayor said, “and we will do it this year.”");
        Attribution said = text.attributions().get(0);
        assertThat(text.attributions()).hasSize(1);
        assertThat(text.words(said.source().start(0), said.source().end(0))).isEqualTo("the mayor");
        assertThat(text.words(said.cue().start(0), said.cue().end(0))).isEqualTo("said");
        assertThat(said.content().size()).isEqualTo(2);
        assertThat(said.confidence()).isBetween(0.3, 1.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void namesOfASentenceOfManyWindowsDoNotOverlap(int wordsBefore) {
        AnnotatedText text = read("so ".repeat(wordsBefore) + "Lars Peter Holm met Anna Berg Lind and ".repeat(80));
        Mentions mentions = text.mentions();
        assertThat(mentions.size()).isGreaterThan(120);
        for (int m = 1; m < mentions.size(); m++)
            assertThat(mentions.from(m)).isGreaterThanOrEqualTo(mentions.to(m - 1));
    }

    @Test
    void theVersionIsThatOfTheWeights() {
        assertThat(Weights.load(EncoderSize.DEFAULT).checksum()).hasSize(64).startsWith(ENCODER.version());
    }
}
