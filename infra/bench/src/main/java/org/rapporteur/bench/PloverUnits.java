package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.rapporteur.model.Event;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Participant;

/**
 * Names of other codebooks for our events, and the one event of a sentence that has but one.
 *
 * <p>PLOVER 0.5 says DEMAND for REQUEST, INVESTIGATE for ACCUSE of mode investigate and DISAPPROVE for the others, FIGHT
 * for ASSAULT with the means of armies (heavy weapons, firearms), COERCE for destruction, and codes what somebody will or would do as AGREE where
 * it helps, THREATEN where it hurts and REJECT what somebody will not do. Its mentions have no numbers, and a pronoun stands
 * for whom it means; where nobody suffers an event it names the place. WEIS's first two digits stand for the types in {@link #WEIS}'s order.
 */
final class PloverUnits {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<EventType> HELPS = Set.of(
            EventType.AID,
            EventType.COOPERATE,
            EventType.SUPPORT,
            EventType.CONSULT,
            EventType.CONCEDE,
            EventType.RETREAT);
    private static final Set<EventType> HURTS =
            Set.of(EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.MOBILIZE, EventType.PROTEST);
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "him", "her", "them", "who");
    private static final Pattern NUMBERS = Pattern.compile(
            "^((about|around|nearly|almost|some|up to|more than|at least|over|the|an?|[\\d,.]+|two|three|four|five|six|seven"
                    + "|eight|nine|ten|(dozens|hundreds|thousands) of)\\s+)+",
            Pattern.CASE_INSENSITIVE);
    private static final Set<EventType> PLACED = Set.of(
            EventType.ASSAULT,
            EventType.COERCE,
            EventType.SANCTION,
            EventType.PROTEST,
            EventType.CONCEDE,
            EventType.AID,
            EventType.CONSULT);
    private static final Set<String> ARMY_MODES = Set.of("heavy-weapons", "firearms");

    /** The types by WEIS's first two digits, from 01; empty where a code is no event here. */
    private static final List<String> WEIS = List.of(
            "CONCEDE",
            "",
            "CONSULT",
            "SUPPORT",
            "AGREE",
            "SUPPORT",
            "AID",
            "AGREE",
            "REQUEST",
            "REQUEST",
            "REJECT",
            "ACCUSE",
            "ACCUSE",
            "REJECT",
            "REQUEST",
            "THREATEN",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "SANCTION",
            "COERCE",
            "ASSAULT");

    private PloverUnits() {}

    /** The event of a sentence, as a scorer reads it. */
    static ObjectNode prediction(String id, Extraction extraction) {
        ObjectNode prediction = JSON.createObjectNode().put("id", id);
        Event main = main(extraction.events());
        if (main == null) return prediction.putNull("event");
        prediction.put("event", old(main, extraction.document().text()));
        ArrayNode source = prediction.putArray("source");
        ArrayNode target = prediction.putArray("target");
        participants(source, main.actors(), main, extraction);
        participants(target, main.recipients(), main, extraction);
        boolean nobody = main.recipients().isEmpty() && main.actors().size() < 2;
        if (main.place() != null && nobody && PLACED.contains(main.type()))
            target.addObject().put("text", main.place().name());
        return prediction;
    }

    private static void participants(
            ArrayNode array, List<Participant> participants, Event event, Extraction extraction) {
        for (Participant participant : participants)
            array.addObject().put("text", named(participant, event, extraction));
    }

    /** A participant without number and article; a pronoun as the actor it stands for, else as who says it. */
    private static String named(Participant participant, Event event, Extraction extraction) {
        String words = participant.text();
        if (!PRONOUNS.contains(words.toLowerCase(Locale.ROOT)))
            return NUMBERS.matcher(words).replaceFirst("");
        if (participant.actor() != null) return participant.actor().name();
        return extraction.statements().stream()
                .filter(said -> said.sentence() == event.sentence() && said.speaker() != null)
                .map(said -> said.speaker().text())
                .findFirst()
                .orElse(words);
    }

    /** The first event that is not denied and whose actor is told, else the first of all. */
    private static Event main(List<Event> events) {
        return events.stream()
                .min(Comparator.comparingInt((Event event) -> event.actors().isEmpty() ? 1 : 0)
                        .thenComparingInt(event -> event.modality() == Modality.NEGATED ? 1 : 0)
                        .thenComparingInt(event -> event.recipients().isEmpty() ? 1 : 0)
                        .thenComparingInt(
                                event -> event.trigger().spans().get(0).start()))
                .orElse(null);
    }

    private static String old(Event event, String text) {
        EventType type = event.type();
        if (willed(event, text)) {
            if (HELPS.contains(type)) return refused(event, text) ? "REJECT" : "AGREE";
            if (HURTS.contains(type)) return "THREATEN";
        }
        return switch (type) {
            case REQUEST -> "DEMAND";
            case ACCUSE -> "investigate".equals(event.mode()) ? "INVESTIGATE" : "DISAPPROVE";
            case ASSAULT -> assault(event.mode());
            case COOPERATE -> "SUPPORT";
            case AGREE,
                    CONSULT,
                    SUPPORT,
                    CONCEDE,
                    AID,
                    RETREAT,
                    REJECT,
                    THREATEN,
                    PROTEST,
                    SANCTION,
                    MOBILIZE,
                    COERCE -> type.name();
        };
    }

    private static String assault(String mode) {
        if ("destroy".equals(mode)) return "COERCE";
        return mode != null && ARMY_MODES.contains(mode) ? "FIGHT" : "ASSAULT";
    }

    private static boolean refused(Event event, String text) {
        return before(event, text).matches("(?s).*\\bnot\\b[^,;.]*");
    }

    private static String before(Event event, String text) {
        int start = text.offsetByCodePoints(0, event.trigger().spans().get(0).start());
        return text.substring(Math.max(0, start - 25), start).toLowerCase(Locale.ROOT);
    }

    /** Whether an event is still to come: told as such by the text itself, or in a statement behind "will" or "may". */
    private static boolean willed(Event event, String text) {
        boolean toCome = event.modality() == Modality.FUTURE || event.modality() == Modality.HYPOTHETICAL;
        if (toCome && event.statement() == null) return true;
        return (toCome || event.modality() == Modality.CLAIMED || event.modality() == Modality.NEGATED)
                && before(event, text).matches("(?s).*\\b(will|would|may|might)\\b[^,;.]*");
    }

    /** The types a row of WEIS codes wants; null where its codes are invented ones. */
    static List<String> weis(JsonNode row) {
        Set<String> types = new TreeSet<>();
        for (JsonNode event : row.path("events")) {
            String code = event.path("eventcode").asText("");
            if (code.length() < 2) continue;
            int root = Integer.parseInt(code.substring(0, 2));
            if (root < 1 || root > WEIS.size()) return null;
            if (!WEIS.get(root - 1).isEmpty()) types.add(WEIS.get(root - 1));
        }
        return new ArrayList<>(types);
    }

    /** The types of an extraction, each once; what is to come as WEIS's promise, AGREE. */
    static List<String> types(Extraction extraction) {
        Set<String> types = new TreeSet<>();
        for (Event event : extraction.events()) {
            boolean intent = willed(event, extraction.document().text()) && HELPS.contains(event.type());
            String type =
                    event.type() == EventType.CONCEDE ? "RETREAT" : event.type().name();
            types.add(intent ? "AGREE" : type);
        }
        return new ArrayList<>(types);
    }
}
