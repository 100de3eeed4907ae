package org.rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.EntityType;
import org.rapporteur.model.PublicationTime;
import org.rapporteur.text.encoder.EncoderSize;
import org.rapporteur.text.english.English;
import org.rapporteur.text.place.Country;

class AnnotatorsTest {
    private static final English ENGLISH = English.load(EncoderSize.DEFAULT);

    static AnnotatedText annotate(String text, String published) {
        PublicationTime time = published == null ? null : PublicationTime.parse(published);
        return ENGLISH.annotate(new CleanDocument(null, null, null, null, null, time, "en", text));
    }

    private static AnnotatedText annotate(String text) {
        return annotate(text, "2025-09-25");
    }

    private static List<String> tokens(String text) {
        Tokens tokens = annotate(text).tokens();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) words.add(text.substring(tokens.start(i), tokens.end(i)));
        return words;
    }

    private static List<String> sentences(String text) {
        AnnotatedText annotated = annotate(text);
        List<String> sentences = new ArrayList<>();
        for (int s = 0; s < annotated.sentences().size(); s++)
            sentences.add(annotated.words(
                    annotated.sentences().start(s), annotated.sentences().end(s)));
        return sentences;
    }

    @Test
    void tokensAreWordsCliticsAndMarks() {
        assertThat(tokens("Peru’s army didn't pay $2,800.50 (U.S. rate)."))
                .containsExactly(
                        "Peru", "’s", "army", "did", "n't", "pay", "$", "2,800.50", "(", "U.S.", "rate", ")", ".");
        assertThat(tokens("Mr. Al-Dobeay read https://a.example/x?y=1."))
                .containsExactly("Mr.", "Al", "-", "Dobeay", "read", "https://a.example/x?y=1", ".");
    }

    @Test
    void sentencesEndAtMarksAndLineBreaksButNotAtAbbreviations() {
        assertThat(sentences("Mr. J. Holm of the U.S. Navy left. He won!\nA headline\n\n“Go. Now.” They went."))
                .containsExactly(
                        "Mr. J. Holm of the U.S. Navy left.", "He won!", "A headline", "“Go.", "Now.”", "They went.");
    }

    @Test
    void wrappedLinesDoNotEndSentences() {
        assertThat(sentences("The port of\nthe town was\nclosed by\nthe storm."))
                .hasSize(1);
    }

    @Test
    void anAskedQuestionGoesOnToItsCue() {
        assertThat(sentences("“Why now?” Ana Kovac asked.")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "He said “no” twice | “no”",
                "He said \"no\" twice | \"no\"",
                "He said ''no'' twice | ''no''",
                "He said ‘no’ twice | ‘no’",
                "“One ‘two’ three” four | “One ‘two’ three”"
            })
    void quotationMarksArePaired(String text, String quotation) {
        Ranges quotations = annotate(text).quotations();
        assertThat(quotations.size()).isEqualTo(1);
        assertThat(text.substring(quotations.start(0), quotations.end(0))).isEqualTo(quotation);
    }

    @Test
    void apostrophesAreNoQuotationMarks() {
        assertThat(annotate("The members' votes and Peru's don't count.")
                        .quotations()
                        .size())
                .isZero();
    }

    @Test
    void everyStateHasItsDemonymAndCode() {
        AnnotatedText text = annotate("The Danish and Kenyan teams met in Baku.");
        assertThat(text.mentions().actor(0).country()).isEqualTo("DK");
        assertThat(text.mentions().type(0)).isEqualTo(EntityType.GROUP);
        assertThat(text.mentions().actor(1).name()).isEqualTo("Kenya");
        assertThat(text.mentions().place(2).country()).isEqualTo("AZ");
        assertThat(Country.all()).hasSize(249);
    }

    @Test
    void disputedPlacesHaveNoCountry() {
        AnnotatedText text = annotate("They met in Kashmir.");
        assertThat(text.mentions().place(0).name()).isEqualTo("Kashmir");
        assertThat(text.mentions().place(0).country()).isNull();
    }

    @Test
    void shortNamesAndDescriptionsStandForTheirActor() {
        AnnotatedText text = annotate(
                "Norwegian Prime Minister Lars Holm met the Harbour Workers Union. Holm smiled. The union left. She waited.");
        Actor holm = text.mentions().actor(text.mentions().size() - 1);
        assertThat(holm.name()).isEqualTo("Lars Holm");
        assertThat(holm.role()).isEqualTo("Prime Minister");
        assertThat(text.references().actor(0).name()).isEqualTo("Harbour Workers Union");
        assertThat(text.references().actor(0).kind()).isEqualTo(ActorKind.ORGANIZATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Talvia closed the pass. A Talvian patrol left. | Talvia | PLACE | Talvia | STATE",
                "Talvia closed the pass. A Talvian patrol left. | Talvian | GROUP | Talvia | STATE",
                "They drove from Oskland to Bergen. Oskland protested. | Oskland | PLACE | Oskland | STATE",
                "Rain fell near Morvik. Morvik has no dam. | Morvik | PLACE | |",
                "The Sella river is low. Boats left the Sella. | Sella | PLACE | |",
                "They met at Kall Bridge on Monday. | Kall Bridge | PLACE | |",
                "MORVIK, May 2 (ABC) - Rain fell. Morvik has no dam. | Morvik | PLACE | |",
                "President Ana Sarvia spoke. In Oslo, Sarvia left. | Sarvia | PERSON | Ana Sarvia | PERSON",
                "He met the Secretary-General of the Bay Council. | Bay Council | ORGANIZATION | Bay Council | ORGANIZATION",
                "The Ministry of Foreign Affairs spoke. | Ministry of Foreign Affairs | ORGANIZATION | "
                        + "Ministry of Foreign Affairs | ORGANIZATION"
            })
    void theWholeTextTellsWhatAnUnlistedNameNames(
            String text, String words, EntityType type, String actor, ActorKind kind) {
        AnnotatedText annotated = annotate(text);
        Mentions mentions = annotated.mentions();
        int found = 0;
        for (int m = 0; m < mentions.size(); m++) {
            if (!annotated.words(mentions.from(m), mentions.to(m)).equals(words)) continue;
            found++;
            assertThat(mentions.type(m)).isEqualTo(type);
            assertThat(mentions.actor(m) == null ? null : mentions.actor(m).name())
                    .isEqualTo(actor);
            assertThat(mentions.actor(m) == null ? null : mentions.actor(m).kind())
                    .isEqualTo(kind);
        }
        assertThat(found).isPositive();
    }

    @Test
    void aStraightQuotationMarkOpensTheNextSentence() {
        assertThat(sentences("He left. \"We wait,\" Ana Kovac said. \"It rains.\" They went."))
                .containsExactly("He left.", "\"We wait,\" Ana Kovac said.", "\"It rains.\"", "They went.");
    }

    @Test
    void noPronounMeansWhatStandsInParentheses() {
        AnnotatedText text = annotate("The Harbour Workers Union (HWU) closed the gate. It left.");
        assertThat(text.references().actor(0).name()).isEqualTo("Harbour Workers Union");
    }

    @Test
    void ordinaryFirstWordsAreNoNames() {
        assertThat(annotate("Trade grew. Meanwhile prices fell.").mentions().size())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "meetings,meeting",
        "said,say",
        "stopped,stop",
        "accused,accuse",
        "urging,urge",
        "countries,country",
        "attacked,attack",
        "children,child",
        "crises,crisis",
        "released,release"
    })
    void wordsComeDownToTheirLemma(String word, String lemma) {
        assertThat(Lemmatizer.lemma(word)).isEqualTo(lemma);
    }
}
