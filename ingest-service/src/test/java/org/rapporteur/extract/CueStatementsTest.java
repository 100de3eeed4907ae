package org.rapporteur.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementKind;

class CueStatementsTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/golden/statements.tsv", delimiter = '\t', quoteCharacter = '\0')
    void findsWhoSaidWhat(
            String text,
            String speaker,
            String actor,
            String cue,
            String content,
            String kind,
            String act,
            String addressee) {
        List<Statement> statements = Texts.extract(text).statements();
        assertThat(statements).hasSize(1);
        Statement said = statements.get(0);
        assertThat(words(said.speaker())).isEqualTo(speaker);
        assertThat(
                        said.speaker().actor() == null
                                ? null
                                : said.speaker().actor().name())
                .isEqualTo(actor);
        assertThat(said.cue().text()).isEqualTo(cue);
        assertThat(said.content().text()).isEqualTo(content);
        assertThat(said.kind()).hasToString(kind);
        assertThat(said.act()).hasToString(act);
        assertThat(words(said.addressee())).isEqualTo(addressee);
    }

    @Test
    void participlesTakeTheSubjectOfTheirClause() {
        List<Statement> said = Texts.extract(
                        "Peruvian President Rosa Quispe praised the truce, urging both sides to open the road.")
                .statements();
        assertThat(said).extracting(s -> s.cue().text()).containsExactly("praised", "urging");
        assertThat(said).extracting(s -> s.content().text()).containsExactly("the truce", "to open the road");
        assertThat(said.get(1).speaker().actor().name()).isEqualTo("Rosa Quispe");
        assertThat(words(said.get(1).addressee())).isEqualTo("both sides");
    }

    @Test
    void aPronounStaysAPronounAndStandsForItsActor() {
        Statement said = Texts.extract("Special Envoy Lars Holm arrived in Oslo. He said the truce holds.")
                .statements()
                .get(0);
        assertThat(said.speaker().text()).isEqualTo("He");
        Actor actor = said.speaker().actor();
        assertThat(actor.name()).isEqualTo("Lars Holm");
        assertThat(actor.role()).isEqualTo("Special Envoy");
    }

    @Test
    void aStateBeforeARoleIsItsAffiliation() {
        Actor actor = Texts.extract("Turkish Foreign Minister Deniz Aksoy said the port is open.")
                .statements()
                .get(0)
                .speaker()
                .actor();
        assertThat(actor.name()).isEqualTo("Deniz Aksoy");
        assertThat(actor.role()).isEqualTo("Foreign Minister");
        assertThat(actor.affiliation()).isEqualTo("Türkiye");
        assertThat(actor.country()).isEqualTo("TR");
    }

    @Test
    void outletsNamedInTheTextReportTheStatement() {
        Statement said = Texts.extract("According to Reuters, the ministry said that the port is open.")
                .statements()
                .get(0);
        assertThat(said.speaker().text()).isEqualTo("the ministry");
        assertThat(said.reportedBy()).containsExactly("Reuters");
    }

    @Test
    void thePublishingOutletReportsWhereNoneIsNamed() {
        assertThat(Texts.extract("The mayor said the road is closed.")
                        .statements()
                        .get(0)
                        .reportedBy())
                .containsExactly("Coast Courier");
    }

    @Test
    void theDayOfSayingIsToldInTheClause() {
        assertThat(Texts.extract("The mayor said on Tuesday that the road is closed.")
                        .statements()
                        .get(0)
                        .saidOn())
                .hasToString("2025-09-23");
        assertThat(Texts.extract("The mayor said that the road closed on Tuesday.")
                        .statements()
                        .get(0)
                        .saidOn())
                .isNull();
    }

    @Test
    void contentIsAboutTheActorsItNames() {
        Statement said = Texts.extract("The mayor said that Norway and Chile would meet in Oslo.")
                .statements()
                .get(0);
        assertThat(said.about()).extracting(p -> p.actor().name()).containsExactly("Norway", "Chile");
    }

    @Test
    void aQuotationGoesOnBehindItsCue() {
        List<Statement> said = Texts.extract(
                        "“We are ready,” Ana Kovac said. “The ships sail at dawn.” The port was quiet.")
                .statements();
        assertThat(said).hasSize(1);
        assertThat(said.get(0).kind()).isEqualTo(StatementKind.DIRECT);
        assertThat(said.get(0).content().text()).isEqualTo("“We are ready,” “The ships sail at dawn.”");
    }

    @Test
    void wordsThatOnlyLookLikeCuesAreNone() {
        assertThat(Texts.extract("The report of the court on the claims was long. A call to the state came late.")
                        .statements())
                .isEmpty();
    }

    @Test
    void remarksThatEchoAMoodAreNoStatement() {
        assertThat(Texts.extract("Ana Kovac's remarks echoed a broader mood.").statements())
                .isEmpty();
        assertThat(Texts.extract("Ana Kovac echoed the call.").statements()).hasSize(1);
    }

    @Test
    void anActThatIsToldByAnotherIsBothSaidAndDone() {
        List<Statement> said = Texts.extract("Chile and Peru agreed on Sunday to a truce that holds, the mayor said.")
                .statements();
        assertThat(said).extracting(s -> s.cue().text()).containsExactly("agreed", "said");
        assertThat(said.get(0).content().text()).isEqualTo("a truce that holds");
        assertThat(said.get(1).content().text()).isEqualTo("Chile and Peru agreed on Sunday to a truce that holds");
    }

    private static String words(Participant participant) {
        return participant == null ? null : participant.text();
    }
}
