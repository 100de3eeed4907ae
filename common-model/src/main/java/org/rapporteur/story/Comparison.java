package org.rapporteur.story;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.Contradiction;
import org.rapporteur.model.Event;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Quantity;
import org.rapporteur.model.StoryFigures;

/** What the events of one story count, side by side, and where they contradict each other. Which is right is not decided. */
public final class Comparison {
    private Comparison() {}

    /** Figures of one thing: what is counted, and the word of what was done to it. */
    private record Count(Quantity of, String trigger, List<StoryFigures.Told> told) {
        boolean holds(Quantity figure, String word) {
            return Figures.comparable(of, figure) && (Kin.same(trigger, word) || Kin.related(trigger, word));
        }
    }

    /** The figures of a story's events, those that count the same together (killed and wounded apart), in the order of the events. */
    public static List<StoryFigures> figures(List<Event> events) {
        List<Count> counts = new ArrayList<>();
        for (Event event : events) for (Quantity figure : event.quantities()) add(counts, event, figure);
        return counts.stream()
                .map(count -> new StoryFigures(count.of().of(), count.told()))
                .toList();
    }

    private static void add(List<Count> counts, Event event, Quantity figure) {
        String outlet = event.document() == null ? null : event.document().outlet();
        var told = new StoryFigures.Told(figure.value(), figure.of(), outlet, event.id());
        String trigger = Tellings.trigger(event.trigger());
        for (Count count : counts)
            if (count.holds(figure, trigger)) {
                count.told().add(told);
                return;
            }
        counts.add(new Count(figure, trigger, new ArrayList<>(List.of(told))));
    }

    /** Figures of which there are several values, and denials of what others tell. */
    public static List<Contradiction> contradictions(List<Event> events) {
        List<Contradiction> found = new ArrayList<>();
        for (StoryFigures figures : figures(events)) {
            boolean differ = figures.told().stream()
                            .map(StoryFigures.Told::value)
                            .distinct()
                            .count()
                    > 1;
            if (differ) found.add(new Contradiction(Contradiction.Kind.COUNT, figures.of(), ids(figures)));
        }
        List<Event> denying = events.stream()
                .filter(event -> event.modality() == Modality.NEGATED)
                .toList();
        if (!denying.isEmpty() && denying.size() < events.size())
            found.add(new Contradiction(
                    Contradiction.Kind.DENIAL,
                    denying.get(0).trigger().text(),
                    denying.stream().map(Event::id).toList()));
        return found;
    }

    private static List<String> ids(StoryFigures figures) {
        return figures.told().stream().map(StoryFigures.Told::event).distinct().toList();
    }
}
