package org.rapporteur.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.Actor;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Place;
import org.rapporteur.model.Span;

/**
 * What the rows of one document's facts have in common: the document, the time they are filed under, and the rows they
 * point to, whose ids become known while storing.
 */
final class Filing {
    final DocumentRow document;
    final Instant now = Instant.now();
    private FactIds ids = FactIds.NONE;
    private Map<String, Long> outlets = Map.of();
    private Map<String, Long> actors = Map.of();
    private Map<String, Long> places = Map.of();

    Filing(DocumentRow document) {
        this.document = document;
    }

    void idsTaken(FactIds taken) {
        ids = taken;
    }

    /** Ids for the document's statements, in their order. */
    long statement(int index) {
        return ids.statement(index);
    }

    long event(int index) {
        return ids.event(index);
    }

    void outletsKept(Map<String, Long> ids) {
        outlets = ids;
    }

    void actorsKept(Map<String, Long> ids) {
        actors = ids;
    }

    void placesKept(Map<String, Long> ids) {
        places = ids;
    }

    Long outlet(String name) {
        return outlets.get(Keys.outlet(name));
    }

    /** The id of the publishing outlet; null where it is not known. */
    Long publisher() {
        return document.outlet == null ? null : document.outlet.id;
    }

    Long actor(Actor actor) {
        return actor == null ? null : actors.get(Keys.actor(actor));
    }

    Long place(Place place) {
        return place == null ? null : places.get(Keys.place(place));
    }

    record Days(LocalDate first, LocalDate last) {}

    /** The days a fact is filed under: its own, else that of publication, else that of storing. */
    Days days(DateValue date) {
        LocalDate known = document.publishedOn != null
                ? document.publishedOn
                : LocalDate.ofInstant(document.storedAt, ZoneOffset.UTC);
        if (date == null) return new Days(known, known);
        LocalDate first = date.firstDay().or(date::lastDay).orElse(known);
        return new Days(first, date.lastDay().orElse(first));
    }

    static String role(Participant participant) {
        return participant.actor() == null ? null : participant.actor().role();
    }

    static String affiliation(Participant participant) {
        return participant.actor() == null ? null : participant.actor().affiliation();
    }

    static int[] offsets(List<Span> spans) {
        int[] offsets = new int[spans.size() * 2];
        for (int i = 0; i < spans.size(); i++) {
            offsets[2 * i] = spans.get(i).start();
            offsets[2 * i + 1] = spans.get(i).end();
        }
        return offsets;
    }
}
