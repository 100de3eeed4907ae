package org.rapporteur.model;

import java.util.List;
import java.util.Objects;

/**
 * What the outlets of a story count of one sort, side by side.
 *
 * @param of what is counted, as first told
 */
public record StoryFigures(String of, List<Told> told) {
    /** One figure: its value, the outlet that gives it, null where unknown, and the id of the event that holds it. */
    public record Told(double value, String of, String outlet, String event) {}

    public StoryFigures {
        Objects.requireNonNull(of, "of");
        told = List.copyOf(told);
    }
}
