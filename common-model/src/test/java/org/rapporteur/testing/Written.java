package org.rapporteur.testing;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.Act;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.Cue;
import org.rapporteur.model.DateMention;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.EntityType;
import org.rapporteur.model.Event;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Manner;
import org.rapporteur.model.Mention;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Passage;
import org.rapporteur.model.Place;
import org.rapporteur.model.PublicationTime;
import org.rapporteur.model.Quantity;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementKind;

/** Documents written for tests, and what is to be read from them, told by hand. */
public final class Written {
    private static final String MEETING = "President Amara Diallo 😀 met Norland in Port Vell on 3 May 2025. ";
    private static final String SAYING = "Diallo said the talks \"went well\", urging Norland to act. ";

    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<DateMention> dates = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final CleanDocument document;

    private Written(CleanDocument document) {
        this.document = document;
    }

    /** A document that tells the same meeting and the same saying this many times. */
    public static CleanDocument document(String url, String outlet, int times) {
        return new CleanDocument(
                null,
                "Diallo meets Norland",
                outlet,
                "Ada Writer",
                url,
                PublicationTime.parse("2025-05-04T08:00:00Z"),
                "en",
                (MEETING + SAYING).repeat(times));
    }

    /** What is to be read from {@link #document}: for each time two events and one statement. */
    public static Extraction extraction(CleanDocument document) {
        Written written = new Written(document);
        int block = points(MEETING + SAYING);
        for (int at = 0; at + block <= points(document.text()); at += block) written.read(at);
        return new Extraction(
                document, written.sentences, written.mentions, written.dates, written.statements, written.events);
    }

    private static final Actor DIALLO =
            new Actor(null, "Amara Diallo", ActorKind.PERSON, "SN", null, "President", "Suland");
    private static final Actor NORLAND = new Actor(null, "Norland", ActorKind.STATE, "NO", null, null, null);
    private static final Place PORT_VELL = new Place(null, "Port Vell", "ES", 41.37, 2.18);

    private void read(int at) {
        int saying = at + points(MEETING);
        sentences.add(new Sentence(at, saying - 1, List.of("president", "meet")));
        sentences.add(new Sentence(saying, saying + points(SAYING) - 1, List.of("talk", "go", "well")));
        DateValue day = new DateValue("2025-05-03");
        mention(at, "President Amara Diallo", EntityType.PERSON, DIALLO, null);
        mention(at, "Norland", EntityType.PLACE, NORLAND, null);
        mention(at, "Port Vell", EntityType.PLACE, null, PORT_VELL);
        Span date = find(at, "3 May 2025");
        dates.add(new DateMention(date.start(), date.end(), "3 May 2025", day));
        String statement = "s" + statements.size();
        statements.add(new Statement(
                statement,
                null,
                StatementKind.MIXED,
                Act.REQUEST,
                Manner.CLAIMS,
                Modality.FUTURE,
                0.75,
                participant(saying, "Diallo", DIALLO),
                new Cue(List.of(find(saying, "said")), "said", "say"),
                passage(saying, "the talks \"went well\""),
                participant(saying, "Norland", NORLAND),
                document.outlet() == null ? List.of() : List.of(document.outlet()),
                null,
                List.of(participant(saying, "Norland", NORLAND)),
                sentences.size() - 1));
        event(EventType.CONSULT, Modality.ASSERTED, passage(at, "met"), at, day, null, sentences.size() - 2);
        event(
                EventType.REQUEST,
                Modality.CLAIMED,
                passage(saying, "urging"),
                saying,
                null,
                statement,
                sentences.size() - 1);
    }

    private void event(
            EventType type, Modality modality, Passage trigger, int at, DateValue day, String statement, int sentence) {
        events.add(new Event(
                "e" + events.size(),
                null,
                type,
                type == EventType.CONSULT ? "meet" : null,
                modality,
                0.5,
                trigger,
                List.of(participant(at, "Diallo", DIALLO)),
                List.of(participant(at, "Norland", NORLAND)),
                day == null ? null : PORT_VELL,
                day,
                List.of(new Quantity(2, "sides")),
                sentence,
                statement,
                null));
    }

    private void mention(int from, String text, EntityType type, Actor actor, Place place) {
        Span span = find(from, text);
        mentions.add(new Mention(span.start(), span.end(), type, text, actor, place));
    }

    private Participant participant(int from, String text, Actor actor) {
        return new Participant(List.of(find(from, text)), text, actor);
    }

    private Passage passage(int from, String text) {
        return new Passage(List.of(find(from, text)), text);
    }

    private Span find(int from, String text) {
        String whole = document.text();
        int start = whole.indexOf(text, whole.offsetByCodePoints(0, from));
        int point = whole.codePointCount(0, start);
        return new Span(point, point + points(text));
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }
}
