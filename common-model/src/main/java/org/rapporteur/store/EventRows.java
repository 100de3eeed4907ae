package org.rapporteur.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.model.Change;
import org.rapporteur.model.Event;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Quantity;
import org.rapporteur.story.Rank;
import org.rapporteur.story.Telling;
import org.rapporteur.story.Tellings;

/** The events of one document as rows, with who takes part in them and what linking compares of them. */
final class EventRows {
    private static final int MAX_SENTENCE = 20_000;

    private final Filing filing;
    private final Extraction extraction;
    private final StatementRows statements;
    private final Tellings tellings;
    private final StoryWriter before;
    private final List<Long> linked = new ArrayList<>();
    private final RowBatch rows = new RowBatch(
            "event",
            "id",
            "document_id",
            "outlet_id",
            "statement_id",
            "story_id",
            "type",
            "mode",
            "modality",
            "confidence",
            "sentence",
            "trigger_text",
            "trigger_spans",
            "place_id",
            "country",
            "date_value",
            "quantity_values",
            "quantity_units",
            "first_day",
            "last_day",
            "published_at",
            "stored_at",
            "sentence_text");
    private final RowBatch participants = new RowBatch(
            "event_participant",
            "event_id",
            "role",
            "position",
            "actor_id",
            "text",
            "spans",
            "title",
            "affiliation",
            "first_day");
    private final RowBatch told = new RowBatch(
            "telling", "event_id", "precision", "trigger_word", "actors", "recipients", "words", "names", "keys");

    /** @param before the story each event was in when its words were read before */
    EventRows(Filing filing, Extraction extraction, StatementRows statements, Tellings tellings, StoryWriter before) {
        this.filing = filing;
        this.extraction = extraction;
        this.statements = statements;
        this.tellings = tellings;
        this.before = before;
    }

    List<ChangeLog.Entry> stored() {
        return IntStream.range(0, extraction.events().size())
                .mapToObj(i -> ChangeLog.Entry.of(Change.Kind.STORED, Change.Subject.EVENT, filing.event(i)))
                .toList();
    }

    /** Ids of the events that have tellings. */
    List<Long> linked() {
        return linked;
    }

    List<RowBatch> all() {
        SentenceTexts texts = new SentenceTexts(extraction);
        for (int i = 0; i < extraction.events().size(); i++) {
            Event event = extraction.events().get(i);
            add(filing.event(i), event, texts.of(event.sentence(), MAX_SENTENCE));
            if (happens(event)) tell(filing.event(i), tellings.of(event));
        }
        return List.of(rows, participants, told);
    }

    /** What may be or not is no happening that others could tell of. */
    private static boolean happens(Event event) {
        return event.modality() != Modality.HYPOTHETICAL;
    }

    private void add(long id, Event event, String sentence) {
        Filing.Days days = filing.days(event.date());
        rows.add(
                id,
                filing.document.id,
                filing.publisher(),
                statements.id(event.statement()),
                happens(event)
                        ? before.before(
                                event.type(), event.trigger().spans().get(0).start())
                        : null,
                event.type(),
                event.mode(),
                event.modality(),
                (float) event.confidence(),
                event.sentence(),
                event.trigger().text(),
                Filing.offsets(event.trigger().spans()),
                filing.place(event.place()),
                event.place() == null ? null : event.place().country(),
                event.date() == null ? null : event.date().value(),
                event.quantities().stream().mapToDouble(Quantity::value).toArray(),
                event.quantities().stream().map(Quantity::of).toList(),
                days.first(),
                days.last(),
                filing.document.publishedAt,
                filing.now,
                sentence);
        add(id, days.first(), EventParticipantRow.Role.ACTOR, event.actors());
        add(id, days.first(), EventParticipantRow.Role.RECIPIENT, event.recipients());
    }

    private void add(long event, LocalDate day, EventParticipantRow.Role role, List<Participant> all) {
        for (int i = 0; i < all.size(); i++)
            participants.add(
                    event,
                    role,
                    i,
                    filing.actor(all.get(i).actor()),
                    all.get(i).text(),
                    Filing.offsets(all.get(i).spans()),
                    Filing.role(all.get(i)),
                    Filing.affiliation(all.get(i)),
                    day);
    }

    private void tell(long event, Telling telling) {
        linked.add(event);
        told.add(
                event,
                Rank.of(telling).precision(),
                telling.trigger(),
                TellingRows.lines(telling.actors()),
                TellingRows.lines(telling.recipients()),
                telling.words().lines(),
                TellingRows.lines(telling.here()),
                telling.keys());
    }
}
