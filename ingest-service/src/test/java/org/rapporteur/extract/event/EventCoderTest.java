package org.rapporteur.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.extract.Texts;
import org.rapporteur.model.Event;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Quantity;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;
import org.rapporteur.text.english.English;

/** All texts are invented and published on Thursday, 25 September 2025. */
class EventCoderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police arrested Lars Holm in Oslo on Tuesday. | COERCE | arrest | arrested",
                "The arrest of the editor drew crowds to the court. | COERCE | arrest | arrest",
                "Chile met Peru in Lima. | CONSULT | meet | met",
                "The two presidents held talks in Lima on Monday. | CONSULT | meet | talks",
                "President Lars Holm visited Lima. | CONSULT | visit | visited",
                "Norway signed a treaty with Chile. | SUPPORT | | signed",
                "Chile and Peru have restored diplomatic ties. | SUPPORT | | restored",
                "Norway sent food and blankets to Peru. | AID | | sent",
                "Chile granted asylum to the two pilots. | AID | | granted",
                "The rebels declared a ceasefire on Monday. | RETREAT | ceasefire | ceasefire",
                "The prime minister resigned on Friday. | RETREAT | resign | resigned",
                "Rebels released four hostages near Harsk. | RETREAT | release | released",
                "Chile lifted the curfew in Lima. | CONCEDE | | lifted",
                "Norway expelled the ambassador of Chile. | SANCTION | expel | expelled",
                "Norway imposed sanctions on Chile. | SANCTION | | sanctions",
                "Chile has cut diplomatic ties with Peru. | SANCTION | discontinue | cut",
                "Students protested in the capital. | PROTEST | demo | protested",
                "Miners blocked a road to the port. | PROTEST | obstruct | blocked",
                "Prisoners began a hunger strike on Monday. | PROTEST | hunger | hunger strike",
                "Chile deployed troops along the border. | MOBILIZE | troops | deployed",
                "Chilean soldiers shelled the village of Harsk. | ASSAULT | heavy-weapons | shelled",
                "Gunmen kidnapped two nurses. | ASSAULT | abduct | kidnapped",
                "Police fired tear gas at the strikers. | ASSAULT | crowd-control | fired",
                "Chile carried out an attack on the port. | ASSAULT | | attack",
                "Police seized weapons from the rebels. | COERCE | seize | seized",
                "Peru banned the party. | COERCE | ban | banned",
                "Norway and Chile agreed to share the water. | AGREE | | agreed",
                "Norway is ready to send a mediator to Peru. | AGREE | | ready",
                "Chile and Peru agreed to a ceasefire on Monday. | RETREAT | ceasefire | ceasefire",
                "Prosecutors in Lima opened an investigation into the bank. | ACCUSE | investigate | investigation",
                "Rebels torched the station. | ASSAULT | destroy | torched",
                "Chile moved two brigades to the border. | MOBILIZE | troops | moved",
                "Chile protested against the tariffs. | ACCUSE | disapprove | protested against",
                "Miners went on strike on Monday. | PROTEST | strike | strike",
                "The two presidents spoke by phone on Monday. | CONSULT | phone | spoke",
                "Chilean missiles struck a power station near Lima. | ASSAULT | heavy-weapons | struck",
                "She was raped by two soldiers. | ASSAULT | sexual | raped",
                "The strike by nurses entered its second week. | PROTEST | strike | strike",
                "Nurses have been on strike since Monday. | PROTEST | strike | strike",
                "Korvian forces captured the town of Harsk. | ASSAULT | | captured",
                "Thousands of people took to the streets of Harsk. | PROTEST | demo | took",
                "The escalation culminated in missile strikes. | ASSAULT | heavy-weapons | missile strikes"
            })
    void findsWhatHappened(String text, EventType type, String mode, String trigger) {
        List<Event> events = Texts.extract(text).events().stream()
                .filter(event -> event.type() != EventType.AGREE || type == EventType.AGREE)
                .toList();
        assertThat(events).extracting(Event::type).containsExactly(type);
        assertThat(events.get(0).mode()).isEqualTo(mode);
        assertThat(trigger).endsWith(events.get(0).trigger().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norway attacked Chile. | Norway | Chile",
                "Norway was attacked by Chile. | Chile | Norway",
                "The rebels who attacked the port fled. | The rebels | the port",
                "Soldiers killed in the attack by rebels were buried. | rebels | Soldiers",
                "The arrest of the editor by Chilean police angered many. | Chilean police | the editor",
                "Norway’s attacks on Chile were condemned. | Norway | Chile",
                "Talks between Norway and Chile began on Monday. | Norway;Chile | ",
                "Norway and Chile met in Lima. | Norway;Chile | ",
                "The minister met with Sofia Brandel in Lima. | The minister | Sofia Brandel",
                "Soldiers and policemen arrested the students. | Soldiers;policemen | the students",
                "Chilean soldiers tried to arrest the priest. | Chilean soldiers | the priest",
                "police arrested 12 students on monday. | police | 12 students",
                "Norway gave Chile a loan. | Norway | Chile",
                "TELMAR - Korvia on Sunday banned nine Veldanian officials. | Korvia | nine Veldanian officials",
                "Two men were killed when gunmen stormed the post. | gunmen | Two men",
                "Police arrested the harbour’s warden, Lars Holm. | Police | the harbour’s warden",
                "Thai and Cambodian soldiers clashed near Harsk. | Thai and Cambodian soldiers;Thai and Cambodian soldiers | ",
                "Chile withdrew its troops from Harsk. | Chile | ",
                "The group praised the efforts made by Norway to arrest the rebels. | The group | Norway",
                "A crackdown by Korvian police on traders began last week. | Korvian police | traders",
                "Rebels carried out an attack on a convoy. | Rebels | a convoy",
                "Twelve soldiers were killed in clashes with rebels. | rebels | Twelve soldiers",
                "Sanctions imposed by the European Union on Norway took effect. | the European Union | Norway",
                "The killing of three nurses by gunmen shocked the town. | gunmen | three nurses",
                "The US attacked two boats. | The US | two boats"
            })
    void syntaxTellsWhoDidItToWhom(String text, String actors, String recipients) {
        Event event = Texts.extract(text).events().get(0);
        assertThat(texts(event.actors())).isEqualTo(actors);
        assertThat(texts(event.recipients())).isEqualTo(recipients == null ? "" : recipients);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Turkish police arrested two students. | Türkiye",
                "The government of Chile imposed a curfew. | Chile",
                "Oslo and Santiago: Norway met Chile. | Norway",
                "Lars Holm visited Lima. He met Sofia Brandel. | Lars Holm"
            })
    void participantsStandForActors(String text, String actor) {
        List<Event> events = Texts.extract(text).events();
        Event last = events.get(events.size() - 1);
        assertThat(last.actors().get(0).actor().name()).isEqualTo(actor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norway attacked the island. | ASSERTED",
                "Norway did not attack the island. | NEGATED",
                "Norway never attacked the island. | NEGATED",
                "Norway failed to attack the island. | NEGATED",
                "Norway will withdraw its troops from the island. | FUTURE",
                "The expected withdrawal of Norway’s troops from the island was welcome. | FUTURE",
                "Talks on the river will resume on April 24. | FUTURE",
                "Norway could deploy ships near the island. | HYPOTHETICAL",
                "If Norway attacks the island, the ferry stops. | HYPOTHETICAL",
                "Chile said that Norway attacked the port. | CLAIMED",
                "Chile said that Norway will attack the port. | FUTURE",
                "Norway announced that it would withdraw its troops from the island. | FUTURE",
                "Chile said that Norway never attacked the port. | NEGATED",
                "Chile said that Norway might attack the port. | HYPOTHETICAL",
                "A summit of the two presidents is planned for November. | FUTURE",
                "Nobody tried to storm the base. | NEGATED"
            })
    void wordsAroundItTellInWhichWorldItHappened(String text, Modality modality) {
        assertThat(Texts.extract(text).events()).extracting(Event::modality).containsExactly(modality);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chile said that Norway attacked the port.",
                "Chile said that Norway will attack the port.",
                "Chile said that Norway never attacked the port."
            })
    void aClaimPointsToItsStatementInWhateverWorldItStands(String text) {
        Extraction extraction = Texts.extract(text);
        assertThat(extraction.events().get(0).statement())
                .isEqualTo(extraction.statements().get(0).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Twelve people were killed in a plane crash in Peru.",
                "The storm killed nine people in Peru.",
                "The stock market rallied on Monday.",
                "The song struck a chord with listeners.",
                "Norway has a large army and a small navy.",
                "The attack helicopter stood in a museum.",
                "An arrest warrant is a piece of paper.",
                "The minister released a report on schools.",
                "Norway beat Peru 2-1 on Sunday.",
                "The fire killed nine people in a factory near Lima.",
                "The analysts attacked the forecast on Monday.",
                "Lima can seize the opportunity to grow.",
                "The virus invades the cell.",
                "I attacked the port, and you arrested the editor.",
                "Did police arrest the editor in Lima?",
                "The ministry declined to comment.",
                "The minister held a press conference in Lima on Monday."
            })
    void whatIsNoneOfTheTypesIsNoEvent(String text) {
        assertThat(Texts.extract(text).events()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chile urged Peru to release the prisoners and to reopen the port. | REQUEST",
                "Chile agreed to release the prisoners. | AGREE",
                "Chile threatened to attack the port. | THREATEN",
                "Chile refused to release the prisoners. | REJECT"
            })
    void whatIsAskedPromisedThreatenedOrRefusedIsNoSecondEvent(String text, EventType type) {
        assertThat(Texts.extract(text).events()).extracting(Event::type).containsExactly(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police arrested around 2,800 workers in Oslo. | 2800 workers",
                "Police demolished approximately 30 houses. | 30 houses",
                "The attack killed four guards and wounded nine. | 4 guards;9 guards",
                "Some 500 people rallied in Lima. | 500 people",
                "Police arrested twenty-five students. | 25 students",
                "Police arrested dozens of workers. | "
            })
    void numbersCountWhatStandsWithThem(String text, String quantities) {
        List<Event> events = Texts.extract(text).events();
        assertThat(events).hasSize(1);
        assertThat(events.get(0).quantities().stream().map(EventCoderTest::text).collect(Collectors.joining(";")))
                .isEqualTo(quantities == null ? "" : quantities);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police arrested Lars Holm in Oslo on April 22, 2025. | Oslo | 2025-04-22",
                "On 3 March 2025 gunmen attacked a post near Lima. | Lima | 2025-03-03",
                "The ceasefire, announced in May, was welcomed. | | 2025-05",
                "The Harsk attack on 22 April 2025 shocked the town. | Harsk | 2025-04-22",
                "The Balakar attack on 22 April 2025 shocked the town. | Balakar | 2025-04-22",
                "The rules changed on August 5, 2019, when Peru banned the party. | | 2019-08-05",
                "A minister said on Monday that police had arrested two men in Lima. | Lima | ",
                "Gunmen attacked a post outside Lima on Tuesday, killing two guards. | Lima | 2025-09-23"
            })
    void placeAndDateAreThoseOfTheEvent(String text, String place, String date) {
        List<Event> events = Texts.extract(text).events();
        Event event = events.stream()
                .filter(e -> e.type() != EventType.SUPPORT)
                .findFirst()
                .orElseThrow();
        assertThat(event.place() == null ? null : event.place().name()).isEqualTo(place);
        assertThat(event.date() == null ? null : event.date().value()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The council condemned the new law. | ACCUSE | disapprove | ",
                "The council accused Peru of delay. | ACCUSE | allege | Peru",
                "The council urged Norway to withdraw its troops. | REQUEST | yield | Norway",
                "The council called for talks with Peru. | REQUEST | meet | Peru",
                "Norway threatened on Monday to recall its ambassador. | THREATEN | relations | ",
                "The council rejected a Chilean offer. | REJECT | | Chilean",
                "The minister said that Chile must pay. | REQUEST | | Chile"
            })
    void aVerbalActIsAnEventToo(String text, EventType type, String mode, String recipients) {
        Event event = Texts.extract(text).events().get(0);
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.mode()).isEqualTo(mode);
        assertThat(event.statement()).isEqualTo("s0");
        assertThat(texts(event.recipients())).isEqualTo(recipients == null ? "" : recipients);
    }

    /** Where windows divide a sentence, heads can form circles and parts of speech contradict each other. */
    @Test
    void garbledTreesAreReadToTheirEnd() {
        AnnotatedText cut = English.cut(Texts.document(
                "Police arrested nine rebels who carried out an attack on troops, killing two guards in Harsk."));
        Random random = new Random(20250925);
        PartOfSpeech[] parts = PartOfSpeech.values();
        Relation[] relations = Relation.values();
        int size = cut.tokens().size();
        for (int round = 0; round < 2000; round++) {
            Syntax.Builder syntax = new Syntax.Builder(size);
            for (int t = 0; t < size; t++) {
                syntax.part(t, parts[random.nextInt(random.nextBoolean() ? parts.length : 20)]);
                int head = random.nextInt(size);
                if (head != t) syntax.depends(t, relations[random.nextInt(relations.length)], head);
            }
            List<Event> events = new EventCoder().events(cut.withSyntax(syntax.build()), List.of());
            for (Event event : events)
                assertThat(event.actors())
                        .allSatisfy(actor -> assertThat(cut.document().text()).contains(actor.text()));
        }
    }

    private static String texts(List<Participant> participants) {
        return participants.stream().map(Participant::text).collect(Collectors.joining(";"));
    }

    private static String text(Quantity quantity) {
        return Math.round(quantity.value()) + " " + quantity.of();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A worker was killed while repairing a lift at the station.",
                "The truck struck a wall and two people were killed.",
                "The ministry ordered the killing of 300 pigs.",
                "A helicopter struck a mast and crashed near the river."
            })
    void nobodyIsAttackedInAnAccident(String text) {
        assertThat(Texts.extract(text).events()).extracting(Event::type).doesNotContain(EventType.ASSAULT);
    }

    @Test
    void aParagraphThatNamesTheUnitedStatesIsNoInterview() {
        assertThat(Texts.extract("The US closed its embassy. Police arrested three men.")
                        .events())
                .extracting(Event::type)
                .contains(EventType.COERCE);
    }
}
