package org.rapporteur.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Change;
import org.rapporteur.model.DateMention;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.Event;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Mention;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Place;
import org.rapporteur.model.Quantity;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;

/** The rows of one document's facts, made step by step as the ids they point to become known. */
final class FactRows {
    private static final int MAX_SENTENCE = 20_000;

    private final DocumentRow document;
    private final Extraction extraction;
    private final Instant now = Instant.now();
    private Map<String, Long> outletIds = Map.of();
    private Map<String, Long> actorIds = Map.of();
    private Map<String, Long> placeIds = Map.of();
    private final Map<String, StatementRow> statements = new LinkedHashMap<>();
    private final List<EventRow> events = new ArrayList<>();

    FactRows(DocumentRow document, Extraction extraction) {
        this.document = document;
        this.extraction = extraction;
    }

    Extraction extraction() {
        return extraction;
    }

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
            for (Part part : parts(statement)) actors.add(part.participant().actor());
        for (Event event : extraction.events()) {
            for (Participant participant : event.actors()) actors.add(participant.actor());
            for (Participant participant : event.recipients()) actors.add(participant.actor());
        }
        return actors.stream().filter(Objects::nonNull).distinct().toList();
    }

    void outletsKept(Map<String, Long> ids) {
        outletIds = ids;
    }

    void actorsKept(Map<String, Long> ids) {
        actorIds = ids;
    }

    void placesKept(Map<String, Long> ids) {
        placeIds = ids;
    }

    Map<String, Long> placeIds() {
        return placeIds;
    }

    Object[] sentencesAndMentions(Mutiny.Session session) {
        List<Object> rows = new ArrayList<>();
        for (Sentence sentence : extraction.sentences()) {
            SentenceRow row = new SentenceRow();
            row.documentId = document.id;
            row.position = rows.size();
            row.startOffset = sentence.start();
            row.endOffset = sentence.end();
            row.lemmas = sentence.lemmas().toArray(String[]::new);
            rows.add(row);
        }
        List<MentionRow> mentions = new ArrayList<>();
        for (Mention mention : extraction.entities()) mentions.add(mention(session, mention));
        for (DateMention date : extraction.dates()) mentions.add(date(date));
        mentions.sort(
                Comparator.comparingInt((MentionRow row) -> row.startOffset).thenComparingInt(row -> row.endOffset));
        int position = 0;
        for (MentionRow row : mentions) row.position = position++;
        rows.addAll(mentions);
        return rows.toArray();
    }

    private MentionRow mention(Mutiny.Session session, Mention mention) {
        MentionRow row = mention(mention.start(), mention.end(), mention.type().name(), mention.text());
        row.actor = actor(session, mention.actor());
        row.place = place(session, mention.place());
        return row;
    }

    private MentionRow date(DateMention date) {
        MentionRow row = mention(date.start(), date.end(), MentionRow.DATE, date.text());
        row.dateValue = date.value().value();
        return row;
    }

    private MentionRow mention(int start, int end, String type, String text) {
        MentionRow row = new MentionRow();
        row.documentId = document.id;
        row.startOffset = start;
        row.endOffset = end;
        row.type = type;
        row.text = text;
        return row;
    }

    Object[] statements() {
        for (Statement statement : extraction.statements()) statements.put(statement.id(), row(statement));
        return statements.values().toArray();
    }

    private StatementRow row(Statement statement) {
        Days days = days(statement.saidOn());
        StatementRow row = new StatementRow();
        row.documentId = document.id;
        row.kind = statement.kind();
        row.act = statement.act();
        row.confidence = (float) statement.confidence();
        row.sentence = statement.sentence();
        row.cueText = statement.cue().text();
        row.cueLemma = statement.cue().lemma();
        row.cueSpans = offsets(statement.cue().spans());
        row.contentText = statement.content().text();
        row.contentSpans = offsets(statement.content().spans());
        row.saidOn = statement.saidOn() == null ? null : statement.saidOn().value();
        row.firstDay = days.first();
        row.lastDay = days.last();
        row.publishedAt = document.publishedAt;
        row.storedAt = now;
        row.speakerText = statement.speaker() == null ? null : searchable(statement.speaker());
        return row;
    }

    /** The mention and the name it stands for, so that both are found. */
    private static String searchable(Participant participant) {
        Actor actor = participant.actor();
        if (actor == null || actor.name().equals(participant.text())) return participant.text();
        return participant.text() + " " + actor.name();
    }

    private record Part(StatementParticipantRow.Role role, int position, Participant participant) {}

    private static List<Part> parts(Statement statement) {
        List<Part> parts = new ArrayList<>();
        if (statement.speaker() != null)
            parts.add(new Part(StatementParticipantRow.Role.SPEAKER, 0, statement.speaker()));
        if (statement.addressee() != null)
            parts.add(new Part(StatementParticipantRow.Role.ADDRESSEE, 0, statement.addressee()));
        int position = 0;
        for (Participant about : statement.about())
            parts.add(new Part(StatementParticipantRow.Role.ABOUT, position++, about));
        return parts;
    }

    /** Participants and outlets of the statements, whose ids are known by now. */
    Object[] statementParts(Mutiny.Session session) {
        List<Object> rows = new ArrayList<>();
        for (Statement statement : extraction.statements()) {
            StatementRow owner = statements.get(statement.id());
            for (Part part : parts(statement)) rows.add(row(session, owner, part));
        }
        for (Statement statement : extraction.statements()) {
            StatementRow owner = statements.get(statement.id());
            List<Long> outlets = reportedBy(statement);
            for (int i = 0; i < outlets.size(); i++) rows.add(row(session, owner, outlets.get(i), i));
        }
        return rows.toArray();
    }

    private StatementParticipantRow row(Mutiny.Session session, StatementRow owner, Part part) {
        StatementParticipantRow row = new StatementParticipantRow();
        row.statementId = owner.id;
        row.role = part.role();
        row.position = part.position();
        row.actor = actor(session, part.participant().actor());
        row.text = part.participant().text();
        row.spans = offsets(part.participant().spans());
        row.title = role(part.participant());
        row.affiliation = affiliation(part.participant());
        row.firstDay = owner.firstDay;
        return row;
    }

    private List<Long> reportedBy(Statement statement) {
        List<Long> named = statement.reportedBy().stream()
                .filter(name -> !name.isBlank())
                .map(name -> outletIds.get(Keys.outlet(name)))
                .distinct()
                .toList();
        if (!named.isEmpty() || document.outlet == null) return named;
        return List.of(document.outlet.id);
    }

    private static StatementOutletRow row(Mutiny.Session session, StatementRow owner, Long outlet, int position) {
        StatementOutletRow row = new StatementOutletRow();
        row.statementId = owner.id;
        row.outlet = session.getReference(OutletRow.class, outlet);
        row.position = position;
        row.firstDay = owner.firstDay;
        return row;
    }

    /** @param stories ids by {@link StoryWriter#key} */
    Object[] events(Mutiny.Session session, Map<String, Long> stories) {
        SentenceTexts texts = new SentenceTexts(extraction);
        for (Event event : extraction.events()) {
            EventRow row = row(session, event);
            row.storyId = StoryWriter.key(event).map(stories::get).orElse(null);
            row.sentenceText = texts.of(event.sentence(), MAX_SENTENCE);
            events.add(row);
        }
        return events.toArray();
    }

    private EventRow row(Mutiny.Session session, Event event) {
        Days days = days(event.date());
        EventRow row = new EventRow();
        row.documentId = document.id;
        row.outletId = document.outlet == null ? null : document.outlet.id;
        row.statementId = event.statement() == null ? null : statements.get(event.statement()).id;
        row.type = event.type();
        row.mode = event.mode();
        row.modality = event.modality();
        row.confidence = (float) event.confidence();
        row.sentence = event.sentence();
        row.triggerText = event.trigger().text();
        row.triggerSpans = offsets(event.trigger().spans());
        row.place = place(session, event.place());
        row.country = event.place() == null ? null : event.place().country();
        row.dateValue = event.date() == null ? null : event.date().value();
        row.quantityValues =
                event.quantities().stream().mapToDouble(Quantity::value).toArray();
        row.quantityUnits = event.quantities().stream().map(Quantity::of).toArray(String[]::new);
        row.firstDay = days.first();
        row.lastDay = days.last();
        row.publishedAt = document.publishedAt;
        row.storedAt = now;
        return row;
    }

    /** Participants of the events, whose ids are known by now. */
    Object[] eventParts(Mutiny.Session session) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = extraction.events().get(i);
            add(rows, session, events.get(i), EventParticipantRow.Role.ACTOR, event.actors());
            add(rows, session, events.get(i), EventParticipantRow.Role.RECIPIENT, event.recipients());
        }
        return rows.toArray();
    }

    private void add(
            List<Object> rows,
            Mutiny.Session session,
            EventRow owner,
            EventParticipantRow.Role role,
            List<Participant> participants) {
        for (int i = 0; i < participants.size(); i++) {
            Participant participant = participants.get(i);
            EventParticipantRow row = new EventParticipantRow();
            row.eventId = owner.id;
            row.role = role;
            row.position = i;
            row.actor = actor(session, participant.actor());
            row.text = participant.text();
            row.spans = offsets(participant.spans());
            row.title = role(participant);
            row.affiliation = affiliation(participant);
            row.firstDay = owner.firstDay;
            rows.add(row);
        }
    }

    /** What the change feed tells of these rows. */
    List<ChangeLog.Entry> stored() {
        List<ChangeLog.Entry> entries = new ArrayList<>();
        for (StatementRow row : statements.values())
            entries.add(ChangeLog.Entry.of(Change.Kind.STORED, Change.Subject.STATEMENT, row.id));
        for (EventRow row : events) entries.add(ChangeLog.Entry.of(Change.Kind.STORED, Change.Subject.EVENT, row.id));
        return entries;
    }

    private record Days(LocalDate first, LocalDate last) {}

    /** The days a fact is filed under: its own, else that of publication, else that of storing. */
    private Days days(DateValue date) {
        LocalDate known = document.publishedOn != null
                ? document.publishedOn
                : LocalDate.ofInstant(document.storedAt, ZoneOffset.UTC);
        if (date == null) return new Days(known, known);
        LocalDate first = date.firstDay().or(date::lastDay).orElse(known);
        return new Days(first, date.lastDay().orElse(first));
    }

    private ActorRow actor(Mutiny.Session session, Actor actor) {
        return actor == null ? null : session.getReference(ActorRow.class, actorIds.get(Keys.actor(actor)));
    }

    private PlaceRow place(Mutiny.Session session, Place place) {
        return place == null ? null : session.getReference(PlaceRow.class, placeIds.get(Keys.place(place)));
    }

    private static String role(Participant participant) {
        return participant.actor() == null ? null : participant.actor().role();
    }

    private static String affiliation(Participant participant) {
        return participant.actor() == null ? null : participant.actor().affiliation();
    }

    private static int[] offsets(List<Span> spans) {
        int[] offsets = new int[spans.size() * 2];
        for (int i = 0; i < spans.size(); i++) {
            offsets[2 * i] = spans.get(i).start();
            offsets[2 * i + 1] = spans.get(i).end();
        }
        return offsets;
    }
}
