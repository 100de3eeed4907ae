package org.rapporteur.store;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a summary is about; what is null does not narrow it, at least one part is given.
 *
 * @param document one document
 * @param query words in web-search syntax
 * @param actor a name or alias of a participant
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
public record SummaryScope(UUID document, String query, String actor, LocalDate from, LocalDate to) {
    public SummaryScope {
        if (document == null && query == null && actor == null && from == null && to == null)
            throw new IllegalArgumentException("A summary is about something");
        if (from != null && to != null && to.isBefore(from))
            throw new IllegalArgumentException("The period ends on " + to + ", before it begins on " + from);
    }
}
