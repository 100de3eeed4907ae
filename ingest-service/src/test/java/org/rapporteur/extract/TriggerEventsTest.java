package org.rapporteur.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.Event;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Quantity;

class TriggerEventsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police arrested Lars Holm in Oslo on Tuesday. | COERCE | arrest | ASSERTED | arrested",
                "Norway will withdraw its troops from the island. | RETREAT | withdraw | FUTURE | withdraw",
                "Norway did not attack the island. | ASSAULT | | NEGATED | attack",
                "Norway could deploy ships near the island. | MOBILIZE | troops | HYPOTHETICAL | deploy",
                "Chile met Peru in Lima. | CONSULT | meet | ASSERTED | met",
                "Students protested in the capital. | PROTEST | demo | ASSERTED | protested",
                "Norway expelled the ambassador of Chile. | SANCTION | expel | ASSERTED | expelled"
            })
    void findsWhatHappened(String text, EventType type, String mode, Modality modality, String trigger) {
        List<Event> events = Texts.extract(text).events();
        assertThat(events).hasSize(1);
        assertThat(events.get(0).type()).isEqualTo(type);
        assertThat(events.get(0).mode()).isEqualTo(mode);
        assertThat(events.get(0).modality()).isEqualTo(modality);
        assertThat(events.get(0).trigger().text()).isEqualTo(trigger);
    }

    @Test
    void wordOrderTellsWhoDidItToWhom() {
        Event active = Texts.extract("Norway attacked Chile.").events().get(0);
        assertThat(names(active.actors())).containsExactly("Norway");
        assertThat(names(active.recipients())).containsExactly("Chile");
        Event passive = Texts.extract("Norway was attacked by Chile.").events().get(0);
        assertThat(names(passive.actors())).containsExactly("Chile");
        assertThat(names(passive.recipients())).containsExactly("Norway");
    }

    @Test
    void placeDateAndQuantityStandBesideTheTrigger() {
        Event event = Texts.extract("Police arrested around 2,800 workers in Oslo on April 22, 2025.")
                .events()
                .get(0);
        assertThat(event.quantities()).containsExactly(new Quantity(2800, "workers"));
        assertThat(event.place().name()).isEqualTo("Oslo");
        assertThat(event.place().country()).isEqualTo("NO");
        assertThat(event.date()).hasToString("2025-04-22");
    }

    @Test
    void aNumberThatIsNotToldIsNone() {
        assertThat(Texts.extract("Police arrested dozens of workers.")
                        .events()
                        .get(0)
                        .quantities())
                .isEmpty();
    }

    @Test
    void whatASpeakerTellsIsAClaim() {
        Extraction extraction = Texts.extract("Chile said that Norway attacked the port.");
        Event event = extraction.events().get(0);
        assertThat(event.modality()).isEqualTo(Modality.CLAIMED);
        assertThat(event.statement()).isEqualTo(extraction.statements().get(0).id());
    }

    @Test
    void aVerbalActIsAnEventToo() {
        Extraction extraction = Texts.extract("The council urged Norway to reopen the port.");
        Event event = extraction.events().get(0);
        assertThat(event.type()).isEqualTo(EventType.REQUEST);
        assertThat(event.statement()).isEqualTo("s0");
        assertThat(names(event.recipients())).containsExactly("Norway");
    }

    @Test
    void aNumberWithoutANounCountsWhatTheOneBeforeIt() {
        List<Event> events = Texts.extract(
                        "Gunmen attacked the post, killing four guards and wounding nine, on Friday.")
                .events();
        assertThat(events)
                .extracting(Event::quantities)
                .containsExactly(List.of(), List.of(new Quantity(4, "guards")), List.of(new Quantity(9, "guards")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The council condemned the new law. | ACCUSE | disapprove",
                "The council accused Peru of delay. | ACCUSE | allege",
                "The council urged Norway to withdraw its troops. | REQUEST | yield",
                "The council called for talks with Peru. | REQUEST | meet",
                "The council asked Norway for money. | REQUEST | assist",
                "Norway threatened to recall its ambassador. | THREATEN | relations",
                "Norway warned that it would attack the island. | THREATEN | violence",
                "The council rejected the offer. | REJECT |",
                "Norway deployed missiles near the island. | MOBILIZE | weapons",
                "Gunmen attacked the post. | ASSAULT | firearms"
            })
    void theWordsAroundTellTheMode(String text, EventType type, String mode) {
        Event event = Texts.extract(text).events().get(0);
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.mode()).isEqualTo(mode);
    }

    private static List<String> names(List<Participant> participants) {
        return participants.stream()
                .map(participant -> participant.actor().name())
                .toList();
    }
}
