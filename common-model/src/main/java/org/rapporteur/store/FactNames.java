package org.rapporteur.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Event;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Mention;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Place;
import org.rapporteur.model.Statement;

/** What one document's facts name: the outlets, actors and places that must be known before their rows are written. */
record FactNames(Extraction extraction) {
    List<String> outlets() {
        return extraction.statements().stream()
                .flatMap(statement -> statement.reportedBy().stream())
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (Mention mention : extraction.entities()) places.add(mention.place());
        for (Event event : extraction.events()) places.add(event.place());
        return places.stream().filter(Objects::nonNull).distinct().toList();
    }

    List<Actor> actors() {
        List<Actor> actors = new ArrayList<>();
        for (Mention mention : extraction.entities()) actors.add(mention.actor());
        for (Statement statement : extraction.statements())
            for (StatementRows.Part part : StatementRows.parts(statement))
                actors.add(part.participant().actor());
        for (Event event : extraction.events()) {
            for (Participant participant : event.actors()) actors.add(participant.actor());
            for (Participant participant : event.recipients()) actors.add(participant.actor());
        }
        return actors.stream().filter(Objects::nonNull).distinct().toList();
    }
}
