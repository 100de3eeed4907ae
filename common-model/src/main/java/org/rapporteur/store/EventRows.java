package org.rapporteur.store;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.Change;
import org.rapporteur.model.Event;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Quantity;
import org.rapporteur.story.Tellings;

/** The events of one document as rows, then who takes part in them. */
final class EventRows {
    private static final int MAX_SENTENCE = 20_000;

    private final Filing filing;
    private final Extraction extraction;
    private final StatementRows statements;
    private final List<EventRow> rows = new ArrayList<>();
    private final List<Long> linked = new ArrayList<>();

    EventRows(Filing filing, Extraction extraction, StatementRows statements) {
        this.filing = filing;
        this.extraction = extraction;
        this.statements = statements;
    }

    List<ChangeLog.Entry> stored() {
        return rows.stream()
                .map(row -> ChangeLog.Entry.of(Change.Kind.STORED, Change.Subject.EVENT, row.id))
                .toList();
    }

    /** @param before the story each was in when its words were read before */
    Object[] all(StoryWriter before) {
        SentenceTexts texts = new SentenceTexts(extraction);
        for (Event event : extraction.events()) {
            EventRow row = row(event);
            if (event.modality() != Modality.HYPOTHETICAL)
                row.storyId = before.before(
                        event.type(), event.trigger().spans().get(0).start());
            row.sentenceText = texts.of(event.sentence(), MAX_SENTENCE);
            rows.add(row);
        }
        return rows.toArray();
    }

    private EventRow row(Event event) {
        Filing.Days days = filing.days(event.date());
        EventRow row = new EventRow();
        row.documentId = filing.document.id;
        row.outletId = filing.document.outlet == null ? null : filing.document.outlet.id;
        row.statementId = statements.id(event.statement());
        row.type = event.type();
        row.mode = event.mode();
        row.modality = event.modality();
        row.confidence = (float) event.confidence();
        row.sentence = event.sentence();
        row.triggerText = event.trigger().text();
        row.triggerSpans = Filing.offsets(event.trigger().spans());
        row.place = filing.place(event.place());
        row.country = event.place() == null ? null : event.place().country();
        row.dateValue = event.date() == null ? null : event.date().value();
        row.quantityValues =
                event.quantities().stream().mapToDouble(Quantity::value).toArray();
        row.quantityUnits = event.quantities().stream().map(Quantity::of).toArray(String[]::new);
        row.firstDay = days.first();
        row.lastDay = days.last();
        row.publishedAt = filing.document.publishedAt;
        row.storedAt = filing.now;
        return row;
    }

    /** What linking compares of the events, whose ids are known by now; what may be or not is no happening. */
    Object[] tellings() {
        Tellings tellings = new Tellings(extraction, filing.document.identity);
        List<Object> told = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Event event = extraction.events().get(i);
            if (event.modality() == Modality.HYPOTHETICAL) continue;
            told.add(TellingRows.row(rows.get(i).id, tellings.of(event)));
            linked.add(rows.get(i).id);
        }
        return told.toArray();
    }

    /** Ids of the events that have tellings. */
    List<Long> linked() {
        return linked;
    }

    /** Participants of the events, whose ids are known by now. */
    Object[] parts() {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < this.rows.size(); i++) {
            Event event = extraction.events().get(i);
            add(rows, this.rows.get(i), EventParticipantRow.Role.ACTOR, event.actors());
            add(rows, this.rows.get(i), EventParticipantRow.Role.RECIPIENT, event.recipients());
        }
        return rows.toArray();
    }

    private void add(List<Object> rows, EventRow owner, EventParticipantRow.Role role, List<Participant> participants) {
        for (int i = 0; i < participants.size(); i++) {
            Participant participant = participants.get(i);
            EventParticipantRow row = new EventParticipantRow();
            row.eventId = owner.id;
            row.role = role;
            row.position = i;
            row.actor = filing.actor(participant.actor());
            row.text = participant.text();
            row.spans = Filing.offsets(participant.spans());
            row.title = Filing.role(participant);
            row.affiliation = Filing.affiliation(participant);
            row.firstDay = owner.firstDay;
            rows.add(row);
        }
    }
}
