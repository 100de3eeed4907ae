package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Contradiction;
import org.rapporteur.model.DocumentRef;
import org.rapporteur.model.Event;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Passage;
import org.rapporteur.model.Quantity;
import org.rapporteur.model.Span;
import org.rapporteur.model.StoryFigures;
import org.rapporteur.story.Independence.Copy;
import org.rapporteur.story.Independence.Source;

class ComparisonTest {
    private static Event event(String id, String outlet, Modality modality, Quantity... figures) {
        return event(id, outlet, modality, "arrested", figures);
    }

    private static Event event(String id, String outlet, Modality modality, String trigger, Quantity... figures) {
        return new Event(
                id,
                new DocumentRef("d" + id, null, outlet, null, null),
                EventType.COERCE,
                "arrest",
                modality,
                0.5,
                new Passage(List.of(new Span(0, trigger.length())), trigger),
                List.of(),
                List.of(),
                null,
                null,
                List.of(figures),
                0,
                null,
                null);
    }

    @Test
    void figuresOfTheSameStandSideBySideAndContradictEachOther() {
        List<Event> events = List.of(
                event("1", "Wire", Modality.ASSERTED, new Quantity(140, "people"), new Quantity(3, "trucks")),
                event("2", "Courier", Modality.CLAIMED, new Quantity(200, "demonstrators")),
                event("3", "Gazette", Modality.ASSERTED, new Quantity(3, "truck")));
        assertThat(Comparison.figures(events)).extracting(StoryFigures::of).containsExactly("people", "trucks");
        assertThat(Comparison.figures(events).get(0).told())
                .containsExactly(
                        new StoryFigures.Told(140, "people", "Wire", "1"),
                        new StoryFigures.Told(200, "demonstrators", "Courier", "2"));
        assertThat(Comparison.contradictions(events))
                .containsExactly(new Contradiction(Contradiction.Kind.COUNT, "people", List.of("1", "2")));
    }

    @Test
    void figuresOfOtherActsDoNotContradictEachOther() {
        List<Event> events = List.of(
                event("1", "Wire", Modality.ASSERTED, "killed", new Quantity(5, "people")),
                event("2", "Courier", Modality.ASSERTED, "wounded", new Quantity(8, "people")),
                event("3", "Gazette", Modality.ASSERTED, "killing", new Quantity(5, "workers")));
        assertThat(Comparison.figures(events)).hasSize(2);
        assertThat(Comparison.contradictions(events)).isEmpty();
    }

    @Test
    void aDenialContradictsWhatOthersTell() {
        List<Event> events = List.of(event("1", "Wire", Modality.ASSERTED), event("2", "Gazette", Modality.NEGATED));
        assertThat(Comparison.contradictions(events))
                .containsExactly(new Contradiction(Contradiction.Kind.DENIAL, "arrested", List.of("2")));
        assertThat(Comparison.contradictions(events.subList(1, 2))).isEmpty();
    }

    @Test
    void copiesCountForTheOutletThatPublishedFirst() {
        List<Source> sources = List.of(
                new Source("1", "wire", "2025-06-03 08:00:00"),
                new Source("2", "gazette", "2025-06-03 10:00:00"),
                new Source("3", "courier", "2025-06-03"),
                new Source("4", "gazette", null),
                new Source("5", null, null));
        assertThat(Independence.count(sources, List.of())).isEqualTo(3);
        assertThat(Independence.count(sources, List.of(new Copy("1", "2"), new Copy("2", "4"))))
                .isEqualTo(2);
        assertThat(Independence.count(sources, List.of(new Copy("1", "elsewhere"), new Copy("elsewhere", "2"))))
                .as("only what tells the story counts")
                .isEqualTo(3);
    }
}
