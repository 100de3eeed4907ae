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

    /** The figures of a story's events, those that count the same together, in the order of the events. */
    public static List<StoryFigures> figures(List<Event> events) {
        List<List<StoryFigures.Told>> groups = new ArrayList<>();
        for (Event event : events) for (Quantity figure : event.quantities()) add(groups, event, figure);
        return groups.stream()
                .map(told -> new StoryFigures(told.get(0).of(), told))
                .toList();
    }

    private static void add(List<List<StoryFigures.Told>> groups, Event event, Quantity figure) {
        String outlet = event.document() == null ? null : event.document().outlet();
        var told = new StoryFigures.Told(figure.value(), figure.of(), outlet, event.id());
        for (List<StoryFigures.Told> group : groups)
            if (Figures.comparable(new Quantity(0, group.get(0).of()), figure)) {
                group.add(told);
                return;
            }
        groups.add(new ArrayList<>(List.of(told)));
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
