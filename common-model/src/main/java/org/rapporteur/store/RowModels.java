package org.rapporteur.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.Actor;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Place;
import org.rapporteur.model.PublicationTime;
import org.rapporteur.model.Quantity;
import org.rapporteur.model.Span;

/** From rows and columns to the records of the model. */
final class RowModels {
    private RowModels() {}

    /** Pairs of start and end as spans. */
    static List<Span> spans(int[] offsets) {
        List<Span> spans = new ArrayList<>(offsets.length / 2);
        for (int i = 0; i + 1 < offsets.length; i += 2) spans.add(new Span(offsets[i], offsets[i + 1]));
        return spans;
    }

    /** The actor with the role and affiliation told beside this mention; null for null. */
    static Actor actor(ActorRow row, String role, String affiliation) {
        if (row == null) return null;
        return new Actor(row.id.toString(), row.name, row.kind, row.country, row.wikidata, role, affiliation);
    }

    static Actor actor(ActorRow row) {
        return row == null ? null : actor(row, row.role, row.affiliation);
    }

    static Participant participant(StatementParticipantRow row) {
        return new Participant(spans(row.spans), row.text, actor(row.actor, row.title, row.affiliation));
    }

    static Participant participant(EventParticipantRow row) {
        return new Participant(spans(row.spans), row.text, actor(row.actor, row.title, row.affiliation));
    }

    static Place place(PlaceRow row) {
        if (row == null) return null;
        List<String> claimants = row.claimants == null ? null : List.of(row.claimants);
        return new Place(row.id.toString(), row.name, row.country, row.lat, row.lon, claimants);
    }

    static PublicationTime publication(LocalDate day, Instant instant) {
        return day == null ? null : new PublicationTime(day, instant);
    }

    static DateValue date(String value) {
        return value == null ? null : new DateValue(value);
    }

    static List<Quantity> quantities(double[] values, String[] units) {
        List<Quantity> quantities = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) quantities.add(new Quantity(values[i], units[i]));
        return quantities;
    }

    /** A column of single precision as the decimal that was stored: 0.9, not 0.899999976. */
    static double confidence(float stored) {
        return Double.parseDouble(Float.toString(stored));
    }
}
