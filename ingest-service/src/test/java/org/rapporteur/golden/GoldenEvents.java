package org.rapporteur.golden;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.Event;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Span;

/**
 * Scores events against the golden set. A found event is right where its trigger meets that of a golden one, or another
 * mention of the same happening, and its type is one of the golden readings; a second found event of the same happening
 * counts neither way. A participant is right in its role where its words meet the golden ones or its name is the golden
 * one; in talks and agreements, which people hold with each other, in either role.
 */
final class GoldenEvents {
    static final String RECALL = "events found";
    static final String PRECISION = "found events expected";
    static final String PARTICIPANT_RECALL = "participants found";
    static final String PARTICIPANT_PRECISION = "found participants expected";
    static final String TRAPS = "traps passed by";

    private static final Set<EventType> MUTUAL = Set.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE);
    private static final List<String> ROLES = List.of("actor", "recipient");

    private final Score score = new Score();

    private GoldenEvents() {}

    static Score score(List<GoldenPassage> passages, Function<CleanDocument, List<Event>> extract) {
        GoldenEvents events = new GoldenEvents();
        for (GoldenPassage passage : passages) events.add(passage, extract.apply(passage.document()));
        return events.score;
    }

    private void add(GoldenPassage passage, List<Event> found) {
        Set<Event> expected = new HashSet<>();
        for (GoldenFact golden : passage.facts()) {
            List<Event> same = found.stream()
                    .filter(event -> !expected.contains(event)
                            && meets(golden, event.type(), event.trigger().spans()))
                    .toList();
            expected.addAll(same);
            score.add(RECALL, !same.isEmpty());
            if (same.isEmpty()) addMissed(golden);
            else addFound(golden, same.get(0));
            same.stream().limit(1).forEach(event -> score.add(PRECISION, true));
        }
        found.stream().filter(event -> !expected.contains(event)).forEach(this::addExtra);
        for (String trap : passage.head().getOrDefault("none", List.of())) {
            Span words = GoldenFact.quoted(passage.text(), trap);
            score.add(
                    TRAPS,
                    found.stream().noneMatch(event -> overlap(event.trigger().spans(), List.of(words))));
        }
    }

    /** Whether a found event is this golden one, or another mention of it. */
    static boolean meets(GoldenFact golden, EventType type, List<Span> trigger) {
        List<Span> mentions = new ArrayList<>(golden.spans("also"));
        mentions.add(golden.mark());
        return golden.readings("type").contains(type.name()) && overlap(trigger, mentions);
    }

    private void addMissed(GoldenFact golden) {
        for (String role : ROLES) golden.all(role).forEach(none -> score.add(PARTICIPANT_RECALL, false));
    }

    private void addExtra(Event event) {
        score.add(PRECISION, false);
        Stream.concat(event.actors().stream(), event.recipients().stream())
                .forEach(none -> score.add(PARTICIPANT_PRECISION, false));
    }

    private void addFound(GoldenFact golden, Event event) {
        score.add(
                "modality",
                golden.readings("modality").contains(event.modality().name()));
        if (event.mode() != null && golden.one("mode").isPresent())
            score.add("mode, where both tell one", golden.readings("mode").contains(event.mode()));
        if (golden.one("date").isPresent())
            score.add(
                    "date, where told",
                    event.date() != null
                            && golden.one("date").get().equals(event.date().value()));
        if (golden.one("place").isPresent())
            score.add(
                    "place, where told",
                    event.place() != null
                            && Names.reads(golden.names("place"), event.place().name()));
        for (String quantity : golden.all("quantity"))
            score.add(
                    "quantities",
                    event.quantities().stream()
                            .anyMatch(given -> given.value() == Double.parseDouble(quantity.split(" ", 2)[0])));
        for (String role : ROLES) addRole(golden, role, event);
    }

    private void addRole(GoldenFact golden, String role, Event event) {
        boolean mutual = MUTUAL.contains(event.type());
        List<Participant> inRole = role.equals("actor") ? event.actors() : event.recipients();
        List<Participant> given = mutual
                ? Stream.concat(event.actors().stream(), event.recipients().stream())
                        .toList()
                : inRole;
        for (int p = 0; p < golden.all(role).size(); p++) {
            int at = p;
            score.add(PARTICIPANT_RECALL, given.stream().anyMatch(one -> is(golden, role, at, one)));
        }
        for (Participant one : inRole) {
            boolean expected =
                    any(golden, role, one) || mutual && ROLES.stream().anyMatch(r -> any(golden, r, one));
            if (expected || !any(golden, "optional", one)) score.add(PARTICIPANT_PRECISION, expected);
        }
    }

    private static boolean any(GoldenFact golden, String role, Participant one) {
        for (int p = 0; p < golden.all(role).size(); p++) if (is(golden, role, p, one)) return true;
        return false;
    }

    private static boolean is(GoldenFact golden, String role, int at, Participant one) {
        boolean named = one.actor() != null
                && Names.reads(List.of(golden.names(role).get(at)), one.actor().name());
        return named || overlap(one.spans(), List.of(golden.spans(role).get(at)));
    }

    private static boolean overlap(List<Span> some, List<Span> others) {
        return some.stream().anyMatch(span -> others.stream().anyMatch(span::overlaps));
    }
}
