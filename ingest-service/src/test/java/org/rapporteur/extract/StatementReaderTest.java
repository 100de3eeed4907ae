package org.rapporteur.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.Act;
import org.rapporteur.model.Actor;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.Manner;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementKind;

class StatementReaderTest {
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mayor said the road is closed. | SAY | NEUTRAL | ASSERTED",
                "The ministry denied that its ships had fired. | REJECT | DENIES | ASSERTED",
                "The minister admitted that the bridge was unsafe. | SAY | ADMITS | ASSERTED",
                "The company claimed that the water was clean. | SAY | CLAIMS | ASSERTED",
                "The minister refused to comment on the arrests. | SAY | NEUTRAL | NEGATED",
                "The president would say that the talks had failed. | SAY | NEUTRAL | HYPOTHETICAL",
                "The minister warned that Norway would close the border. | SAY | NEUTRAL | ASSERTED",
                "The minister warned that he would close the border. | THREATEN | NEUTRAL | ASSERTED",
                "The envoy asked whether the road was open. | SAY | NEUTRAL | ASSERTED"
            })
    void cueAndGrammarTellWhatIsDoneBySayingIt(String text, Act act, Manner manner, Modality modality) {
        Statement said = only(text);
        assertThat(said.act()).isEqualTo(act);
        assertThat(said.manner()).isEqualTo(manner);
        assertThat(said.modality()).isEqualTo(modality);
    }

    @Test
    void participlesTakeTheSubjectOfTheirClause() {
        List<Statement> said = Texts.extract(
                        "Peruvian President Rosa Quispe praised the truce, urging both sides to open the road.")
                .statements();
        assertThat(said).extracting(s -> s.cue().text()).containsExactly("praised", "urging");
        assertThat(said.get(1).speaker().actor().name()).isEqualTo("Rosa Quispe");
        assertThat(said.get(1).act()).isEqualTo(Act.REQUEST);
        assertThat(words(said.get(1).addressee())).isEqualTo("both sides");
    }

    @Test
    void aPronounStaysAPronounAndStandsForItsActor() {
        Statement said = only("Special Envoy Lars Holm arrived in Oslo. He said the truce holds.");
        assertThat(said.speaker().text()).isEqualTo("He");
        Actor actor = said.speaker().actor();
        assertThat(actor.name()).isEqualTo("Lars Holm");
        assertThat(actor.role()).isEqualTo("Special Envoy");
    }

    @Test
    void aStateBeforeARoleIsItsAffiliation() {
        Actor actor = only("Turkish Foreign Minister Deniz Aksoy said the port is open.")
                .speaker()
                .actor();
        assertThat(actor.name()).isEqualTo("Deniz Aksoy");
        assertThat(actor.role()).isEqualTo("Foreign Minister");
        assertThat(actor.affiliation()).isEqualTo("Türkiye");
        assertThat(actor.country()).isEqualTo("TR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Colonel Adam Reis left the base. The officer said he was tired. | Adam Reis",
                "Tycoon Bruno Hartmann bought the club. The 60-year-old said he loved the game. | Bruno Hartmann",
                "The Delta Defence Front said it had won. The group added that it would stay. | Delta Defence Front",
                "President Luis Vega met President Ana Lopez in Oslo. Both leaders welcomed the truce. | Luis Vega",
                "Luis Vega and Ana Lopez said the road was open. They added that it was safe. | Luis Vega",
                "The Greek captain said he had been asleep. |",
                "The mayors of two Norwegian towns said the road was closed. |",
                "Norwegian police said the road was closed. | Norway"
            })
    void aSpeakerWithoutANameIsWhoeverItMeansOrNobody(String text, String name) {
        List<Statement> said = Texts.extract(text).statements();
        Actor actor = said.get(said.size() - 1).speaker().actor();
        assertThat(actor == null ? null : actor.name()).isEqualTo(name);
    }

    @Test
    void whoSpeaksForAPersonIsAnother() {
        assertThat(only("A spokesman for Ana Kovac said the road was closed.")
                        .speaker()
                        .actor())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "According to Reuters, the ministry said that the port is open. | the ministry | Reuters",
                "Two officers will join the mission, Reuters reported, citing the Defence Ministry. | the Defence Ministry | Reuters",
                "The Anadolu Agency quoted Minister Kerem Aslan as saying that the line would open in May. | Minister Kerem Aslan | Anadolu Agency",
                "“The road is open,” Ana Kovac told the Coast Herald. | Ana Kovac | Coast Herald",
                "The mayor said the road is closed. | The mayor | Coast Courier",
                "“The road is open,” Ana Kovac told the Courier. | Ana Kovac | Coast Courier"
            })
    void outletsReportWhatOthersSay(String text, String speaker, String reportedBy) {
        Statement said = only(text);
        assertThat(words(said.speaker())).isEqualTo(speaker);
        assertThat(said.reportedBy()).containsExactly(reportedBy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mayor said on Tuesday that the road is closed. | 2025-09-23",
                "The mayor said that the road closed on Tuesday. | 2025-09-25",
                "The president would say that the talks had failed. |"
            })
    void theDayOfSayingIsToldInTheClauseOrThatOfPublication(String text, String day) {
        DateValue saidOn = only(text).saidOn();
        assertThat(saidOn == null ? null : saidOn.value()).isEqualTo(day);
    }

    @Test
    void contentIsAboutTheActorsPlacesAndIssuesItNames() {
        assertThat(only("The mayor said that Norway and Chile would meet in Oslo.")
                        .about())
                .extracting(p ->
                        p.actor() == null ? p.text() + " (no actor)" : p.actor().name())
                .containsExactly("Norway", "Chile", "Oslo (no actor)");
        assertThat(only("The envoy said that the Delta dispute would be settled in Oslo.")
                        .about())
                .extracting(Participant::text)
                .contains("Delta dispute");
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
    void statementsThatAreLessSureCanBeLeftOut() {
        String text = "The mayor said the road is closed.";
        assertThat(Texts.extract(text, 0).statements()).hasSize(1);
        assertThat(Texts.extract(text, 1).statements()).isEmpty();
    }

    private static Statement only(String text) {
        List<Statement> statements = Texts.extract(text).statements();
        assertThat(statements).as(text).hasSize(1);
        return statements.get(0);
    }

    private static String words(Participant participant) {
        return participant == null ? null : participant.text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He shrugged as if to say that it did not matter.",
                "Needless to say, the plan failed.",
                "The special envoy, Ida Holm, did not mince words.",
                "It goes without saying that the war must end.",
                "The court sentenced him to ten years in prison.",
                "The king appointed Jon Arden as prime minister."
            })
    void whatOnlyLooksLikeAStatementIsNone(String text) {
        assertThat(Texts.extract(text).statements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "US officials said the talks had failed. | United States",
                "US Secretary of State Mike Arden said the talks had failed. | Mike Arden",
                "Doctors Without Borders said its hospital had been hit. | Doctors Without Borders",
                "BTP said the man was dead. The British Transport Police (BTP) had come. | British Transport Police"
            })
    void speakersHaveTheirWholeName(String text, String actor) {
        assertThat(Texts.extract(text).statements())
                .extracting(said -> said.speaker().actor().name())
                .containsExactly(actor);
    }

    @Test
    void anAgencyThatAMayorSpeaksThroughDoesNotSpeak() {
        Statement said = Texts.extract("The road is closed, according to the mayor of Sten via news agency Interfax.")
                .statements()
                .get(0);
        assertThat(said.speaker().text()).isEqualTo("the mayor of Sten");
        assertThat(said.reportedBy()).containsExactly("Interfax");
    }
}
