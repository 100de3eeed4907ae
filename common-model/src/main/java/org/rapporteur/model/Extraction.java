package org.rapporteur.model;

import java.util.List;
import java.util.Objects;

/** Everything that was read from one document. All offsets count code points of {@code document.text()}. */
public record Extraction(
        CleanDocument document,
        List<Sentence> sentences,
        List<Mention> entities,
        List<DateMention> dates,
        List<Statement> statements,
        List<Event> events) {
    public Extraction {
        Objects.requireNonNull(document, "document");
        sentences = List.copyOf(sentences);
        entities = List.copyOf(entities);
        dates = List.copyOf(dates);
        statements = List.copyOf(statements);
        events = List.copyOf(events);
    }
}
