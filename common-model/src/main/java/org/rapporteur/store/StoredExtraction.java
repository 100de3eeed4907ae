package org.rapporteur.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.Cue;
import org.rapporteur.model.DateMention;
import org.rapporteur.model.EntityType;
import org.rapporteur.model.Event;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Mention;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Passage;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Statement;

/** The rows of one document's extraction as they arrive, and the extraction they make. */
final class StoredExtraction {
    private final DocumentRow document;
    private String text = "";
    private List<Sentence> sentences = List.of();
    private final List<Mention> entities = new ArrayList<>();
    private final List<DateMention> dates = new ArrayList<>();
    private List<StatementRow> statements = List.of();
    private Map<Long, List<StatementParticipantRow>> statementParticipants = Map.of();
    private Map<Long, List<String>> statementOutlets = Map.of();
    private List<EventRow> events = List.of();
    private Map<Long, List<EventParticipantRow>> eventParticipants = Map.of();

    StoredExtraction(DocumentRow document) {
        this.document = document;
    }

    UUID documentId() {
        return document.id;
    }

    StoredExtraction text(List<DocumentTextRow> rows) {
        for (DocumentTextRow row : rows) text = row.text;
        return this;
    }

    StoredExtraction sentences(List<SentenceRow> rows) {
        sentences = rows.stream()
                .map(row -> new Sentence(row.startOffset, row.endOffset, List.of(row.lemmas)))
                .toList();
        return this;
    }

    StoredExtraction mentions(List<MentionRow> rows) {
        for (MentionRow row : rows)
            if (row.type.equals(MentionRow.DATE))
                dates.add(new DateMention(row.startOffset, row.endOffset, row.text, RowModels.date(row.dateValue)));
            else entities.add(mention(row));
        return this;
    }

    private static Mention mention(MentionRow row) {
        return new Mention(
                row.startOffset,
                row.endOffset,
                EntityType.valueOf(row.type),
                row.text,
                RowModels.actor(row.actor),
                RowModels.place(row.place));
    }

    StoredExtraction statements(List<StatementRow> rows) {
        statements = rows;
        return this;
    }

    StoredExtraction statementParticipants(List<StatementParticipantRow> rows) {
        statementParticipants = rows.stream().collect(groupingBy(row -> row.statementId));
        return this;
    }

    StoredExtraction statementOutlets(List<StatementOutletRow> rows) {
        statementOutlets =
                rows.stream().collect(groupingBy(row -> row.statementId, mapping(row -> row.outlet.name, toList())));
        return this;
    }

    StoredExtraction events(List<EventRow> rows) {
        events = rows;
        return this;
    }

    StoredExtraction eventParticipants(List<EventParticipantRow> rows) {
        eventParticipants = rows.stream().collect(groupingBy(row -> row.eventId));
        return this;
    }

    Extraction toExtraction() {
        CleanDocument clean = new CleanDocument(
                document.id.toString(),
                document.title,
                document.outlet == null ? null : document.outlet.name,
                document.author,
                document.url,
                RowModels.publication(document.publishedOn, document.publishedAt),
                document.language,
                text);
        return new Extraction(
                clean,
                sentences,
                entities,
                dates,
                statements.stream().map(this::statement).toList(),
                events.stream().map(this::event).toList());
    }

    private Statement statement(StatementRow row) {
        return new Statement(
                row.id.toString(),
                null,
                row.kind,
                row.act,
                row.manner,
                row.modality,
                RowModels.confidence(row.confidence),
                one(row.id, StatementParticipantRow.Role.SPEAKER),
                new Cue(RowModels.spans(row.cueSpans), row.cueText, row.cueLemma),
                new Passage(RowModels.spans(row.contentSpans), row.contentText),
                one(row.id, StatementParticipantRow.Role.ADDRESSEE),
                statementOutlets.getOrDefault(row.id, List.of()),
                RowModels.date(row.saidOn),
                all(row.id, StatementParticipantRow.Role.ABOUT),
                row.sentence);
    }

    private Participant one(Long statement, StatementParticipantRow.Role role) {
        List<Participant> found = all(statement, role);
        return found.isEmpty() ? null : found.get(0);
    }

    private List<Participant> all(Long statement, StatementParticipantRow.Role role) {
        return statementParticipants.getOrDefault(statement, List.of()).stream()
                .filter(row -> row.role == role)
                .map(RowModels::participant)
                .toList();
    }

    private Event event(EventRow row) {
        return new Event(
                row.id.toString(),
                null,
                row.type,
                row.mode,
                row.modality,
                RowModels.confidence(row.confidence),
                new Passage(RowModels.spans(row.triggerSpans), row.triggerText),
                all(row.id, EventParticipantRow.Role.ACTOR),
                all(row.id, EventParticipantRow.Role.RECIPIENT),
                RowModels.place(row.place),
                RowModels.date(row.dateValue),
                RowModels.quantities(row.quantityValues, row.quantityUnits),
                row.sentence,
                row.statementId == null ? null : row.statementId.toString(),
                row.storyId == null ? null : row.storyId.toString());
    }

    private List<Participant> all(Long event, EventParticipantRow.Role role) {
        return eventParticipants.getOrDefault(event, List.of()).stream()
                .filter(row -> row.role == role)
                .map(RowModels::participant)
                .toList();
    }
}
