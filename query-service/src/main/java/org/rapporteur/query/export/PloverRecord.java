package org.rapporteur.query.export;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.model.Actor;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.DocumentRef;
import org.rapporteur.model.Event;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Fact;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Passage;
import org.rapporteur.model.Place;
import org.rapporteur.model.Statement;

/**
 * An event, or a statement that is one, under the field names of the PLOVER manual's JSON records (Open Event Data
 * Alliance), which lets providers add fields: {@code modality, statement, quantities, content, confidence} are ours.
 */
final class PloverRecord {
    /** Where {@code date} comes from when the text tells none, which PLOVER asks for all the same. */
    private static final String PUBLICATION = "publication";

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private PloverRecord(Fact fact, EventType type, DateValue date) {
        fields.put("id", fact.id());
        date(date, fact.document());
        fields.put("event", List.of(type));
        fields.put("quad_code", quad(type));
    }

    /** The fields of an item in their order; null of a statement that only says something. */
    static Map<String, Object> of(Object item) {
        if (item instanceof Event event) return event(event);
        if (item instanceof Statement said)
            return said.act().eventType().map(type -> statement(said, type)).orElse(null);
        throw new IllegalArgumentException("No PLOVER record of " + item.getClass());
    }

    private static Map<String, Object> event(Event event) {
        PloverRecord record = new PloverRecord(event, event.type(), event.date());
        record.put("mode", event.mode() == null ? List.of() : List.of(event.mode()));
        record.modality(event.modality());
        record.fields.put("source", actors(event.actors()));
        record.put("recipient", actors(event.recipients()));
        record.put("event_loc", place(event.place()));
        record.put("link", event.story());
        record.put("statement", event.statement());
        record.put("quantities", event.quantities());
        return record.told(event, event.trigger());
    }

    private static Map<String, Object> statement(Statement said, EventType type) {
        PloverRecord record = new PloverRecord(said, type, said.saidOn());
        record.modality(said.modality());
        record.fields.put("source", said.speaker() == null ? List.of() : actors(List.of(said.speaker())));
        record.put("recipient", said.addressee() == null ? List.of() : actors(List.of(said.addressee())));
        record.put("content", said.content().text());
        return record.told(said, new Passage(said.cue().spans(), said.cue().text()));
    }

    /** First and last day; the day of publication where none is told. */
    private void date(DateValue told, DocumentRef document) {
        LocalDate first =
                told == null ? null : told.firstDay().or(told::lastDay).orElse(null);
        LocalDate last = told == null ? null : told.lastDay().orElse(null);
        if (first == null && document.publishedAt() != null) {
            put("date", document.publishedAt().day().toString());
            put("date_source", PUBLICATION);
            return;
        }
        put("date", first == null ? null : first.toString());
        put("enddate", last == null || last.equals(first) ? null : last.toString());
    }

    /** The manual knows the worlds to come and to be imagined as contexts; all of ours stand beside them. */
    private void modality(Modality modality) {
        boolean imagined = modality == Modality.FUTURE || modality == Modality.HYPOTHETICAL;
        put("context", imagined ? List.of(modality.name().toLowerCase(Locale.ROOT)) : List.of());
        fields.put("modality", modality);
    }

    private Map<String, Object> told(Fact fact, Passage words) {
        fields.put("event_text", List.of(words.text()));
        Map<String, Object> where = new LinkedHashMap<>();
        where.put("sequence", fact.sentence());
        where.put("start", words.spans().get(0).start());
        where.put("end", words.spans().get(words.spans().size() - 1).end());
        fields.put("text_info", where);
        fields.put("cite_info", citation(fact.document()));
        fields.put("coder", "rapporteur");
        fields.put("confidence", fact.confidence());
        return fields;
    }

    private static Map<String, Object> citation(DocumentRef document) {
        Map<String, Object> citation = new LinkedHashMap<>();
        citation.put("citation", document.id());
        put(citation, "url", document.url());
        put(citation, "title", document.title());
        put(citation, "publication", document.outlet());
        citation.put("codebook", "plover-0.8");
        return citation;
    }

    private static List<Map<String, Object>> actors(List<Participant> participants) {
        return participants.stream().map(PloverRecord::actor).toList();
    }

    private static Map<String, Object> actor(Participant participant) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Actor actor = participant.actor();
        if (actor != null) put(fields, "code", code(actor.country()));
        fields.put("actor_text", participant.text());
        if (actor == null) return fields;
        put(fields, "identifier_id", actor.wikidata());
        fields.put("identifier_text", actor.name());
        put(fields, "office", actor.role());
        return fields;
    }

    private static Map<String, Object> place(Place place) {
        if (place == null) return null;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", place.name());
        put(fields, "latitude", place.lat());
        put(fields, "longitude", place.lon());
        put(fields, "country code", place.country());
        put(fields, "cc3", code(place.country()));
        return fields;
    }

    /** ISO 3166-1 alpha-3 of a country's alpha-2; null where it has none. */
    private static String code(String country) {
        if (country == null) return null;
        if (country.equals("XK")) return "XKX";
        boolean known =
                Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country);
        return known ? new Locale("", country).getISO3Country() : null;
    }

    /** Verbal and material cooperation, verbal and material conflict: 1 to 4. */
    private static int quad(EventType type) {
        return switch (type) {
            case AGREE, CONSULT, SUPPORT, CONCEDE -> 1;
            case COOPERATE, AID, RETREAT -> 2;
            case REQUEST, ACCUSE, REJECT, THREATEN -> 3;
            case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> 4;
        };
    }

    private void put(String name, Object value) {
        put(fields, name, value);
    }

    /** What is not known is left out. */
    private static void put(Map<String, Object> fields, String name, Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) fields.put(name, value);
    }
}
