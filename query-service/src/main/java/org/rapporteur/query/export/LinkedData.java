package org.rapporteur.query.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.Document;
import org.rapporteur.model.DocumentRef;
import org.rapporteur.model.Event;
import org.rapporteur.model.Fact;
import org.rapporteur.model.Outlet;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Passage;
import org.rapporteur.model.Place;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.model.Story;

/**
 * Items as JSON-LD nodes: schema.org for what they are, Web Annotation for the words they stand at, PROV for where they
 * come from.
 */
final class LinkedData {
    static final String CONTEXT = "[\"https://schema.org\",{\"oa\":\"http://www.w3.org/ns/oa#\","
            + "\"prov\":\"http://www.w3.org/ns/prov#\",\"rapporteur\":\"urn:rapporteur:term:\"}]";

    private LinkedData() {}

    static Map<String, Object> node(Object item) {
        if (item instanceof Statement statement) return quotation(statement);
        if (item instanceof Event event) return event(event);
        if (item instanceof Story story) return story(story);
        if (item instanceof Document document) return article(document.ref());
        if (item instanceof Actor actor) return actor(actor);
        if (item instanceof Place place) return place(place);
        if (item instanceof Outlet outlet) return outlet(outlet);
        throw new IllegalArgumentException("No linked data of " + item.getClass());
    }

    private static Map<String, Object> quotation(Statement statement) {
        Map<String, Object> node = typed("Quotation", "statement", statement.id());
        node.put("text", statement.content().text());
        put(node, "spokenByCharacter", participant(statement.speaker()));
        put(node, "recipient", participant(statement.addressee()));
        put(node, "about", participants(statement.about()));
        put(node, "dateCreated", Objects.toString(statement.saidOn(), null));
        node.put("rapporteur:kind", statement.kind());
        node.put("rapporteur:act", statement.act());
        node.put("rapporteur:manner", statement.manner());
        node.put("rapporteur:modality", statement.modality());
        put(node, "rapporteur:reportedBy", statement.reportedBy());
        evidence(node, statement, statement.content());
        return node;
    }

    private static Map<String, Object> event(Event event) {
        Map<String, Object> node = typed("Event", "event", event.id());
        node.put("name", event.trigger().text());
        node.put("additionalType", "rapporteur:" + event.type());
        put(node, "performer", participants(event.actors()));
        put(node, "attendee", participants(event.recipients()));
        put(node, "location", event.place() == null ? null : place(event.place()));
        put(node, "startDate", Objects.toString(event.date(), null));
        put(node, "superEvent", event.story() == null ? null : Map.of("@id", id("story", event.story())));
        node.put("rapporteur:modality", event.modality());
        evidence(node, event, event.trigger());
        return node;
    }

    private static Map<String, Object> story(Story story) {
        Map<String, Object> node = typed("Event", "story", story.id());
        node.put("additionalType", "rapporteur:" + story.type());
        put(node, "startDate", Objects.toString(story.date(), null));
        put(node, "location", story.place() == null ? null : place(story.place()));
        put(node, "performer", story.actors().stream().map(LinkedData::actor).toList());
        put(node, "attendee", story.recipients().stream().map(LinkedData::actor).toList());
        node.put("rapporteur:outlets", story.outlets());
        node.put("rapporteur:independentOutlets", story.independentOutlets());
        put(node, "subEvent", story.events().stream().map(LinkedData::event).toList());
        return node;
    }

    private static Map<String, Object> article(DocumentRef document) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", "urn:uuid:" + document.id());
        node.put("@type", "NewsArticle");
        put(node, "headline", document.title());
        put(node, "url", document.url());
        put(node, "datePublished", Objects.toString(document.publishedAt(), null));
        if (document.outlet() != null)
            node.put("publisher", Map.of("@type", "NewsMediaOrganization", "name", document.outlet()));
        return node;
    }

    private static Map<String, Object> actor(Actor actor) {
        String type = actor.kind() == ActorKind.PERSON
                ? "Person"
                : actor.kind() == ActorKind.STATE ? "Country" : "Organization";
        Map<String, Object> node =
                actor.id() == null ? new LinkedHashMap<>(Map.of("@type", type)) : typed(type, "actor", actor.id());
        node.put("name", actor.name());
        put(node, "jobTitle", actor.role());
        put(node, "sameAs", actor.wikidata() == null ? null : "http://www.wikidata.org/entity/" + actor.wikidata());
        return node;
    }

    private static Map<String, Object> place(Place place) {
        Map<String, Object> node = typed("Place", "place", place.id());
        node.put("name", place.name());
        put(node, "addressCountry", place.country());
        put(node, "latitude", place.lat());
        put(node, "longitude", place.lon());
        return node;
    }

    private static Map<String, Object> outlet(Outlet outlet) {
        Map<String, Object> node = typed("NewsMediaOrganization", "outlet", outlet.id());
        node.put("name", outlet.name());
        return node;
    }

    private static void evidence(Map<String, Object> node, Fact fact, Passage words) {
        node.put("isPartOf", article(fact.document()));
        node.put(
                "prov:wasDerivedFrom",
                Map.of("@id", "urn:uuid:" + fact.document().id()));
        List<Map<String, Object>> targets = new ArrayList<>();
        for (Span span : words.spans())
            targets.add(Map.of(
                    "@type",
                    "oa:SpecificResource",
                    "oa:hasSource",
                    Map.of("@id", "urn:uuid:" + fact.document().id()),
                    "oa:hasSelector",
                    Map.of("@type", "oa:TextPositionSelector", "oa:start", span.start(), "oa:end", span.end())));
        node.put("oa:hasTarget", targets);
        node.put("rapporteur:confidence", fact.confidence());
    }

    private static Map<String, Object> participant(Participant participant) {
        if (participant == null) return null;
        return participant.actor() == null ? Map.of("name", participant.text()) : actor(participant.actor());
    }

    private static List<Map<String, Object>> participants(List<Participant> participants) {
        return participants.stream().map(LinkedData::participant).toList();
    }

    private static Map<String, Object> typed(String type, String what, String id) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", id(what, id));
        node.put("@type", type);
        return node;
    }

    private static String id(String what, String id) {
        return "urn:rapporteur:" + what + ":" + id;
    }

    /** What is not known is left out. */
    private static void put(Map<String, Object> node, String name, Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) node.put(name, value);
    }
}
