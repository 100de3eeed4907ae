package org.rapporteur.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Change;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Statement;

/** The statements of one document as rows, with their participants and outlets. */
final class StatementRows {
    private final Filing filing;
    private final List<Statement> statements;
    private final Map<String, Long> ids = new HashMap<>();
    private final RowBatch rows = new RowBatch(
            "statement",
            "id",
            "document_id",
            "kind",
            "act",
            "manner",
            "modality",
            "confidence",
            "sentence",
            "cue_text",
            "cue_lemma",
            "cue_spans",
            "content_text",
            "content_spans",
            "said_on",
            "first_day",
            "last_day",
            "published_at",
            "stored_at",
            "speaker_text");
    private final RowBatch participants = new RowBatch(
            "statement_participant",
            "statement_id",
            "role",
            "position",
            "actor_id",
            "text",
            "name",
            "spans",
            "title",
            "affiliation",
            "first_day");
    private final RowBatch outlets =
            new RowBatch("statement_outlet", "statement_id", "outlet_id", "position", "first_day");

    StatementRows(Filing filing, Extraction extraction) {
        this.filing = filing;
        this.statements = extraction.statements();
        for (int i = 0; i < statements.size(); i++) ids.put(statements.get(i).id(), filing.statement(i));
    }

    /** The stored id of a statement of the extraction; null for none. */
    Long id(String statement) {
        return ids.get(statement);
    }

    List<ChangeLog.Entry> stored() {
        return IntStream.range(0, statements.size())
                .mapToObj(i -> ChangeLog.Entry.of(Change.Kind.STORED, Change.Subject.STATEMENT, filing.statement(i)))
                .toList();
    }

    List<RowBatch> all() {
        for (int i = 0; i < statements.size(); i++) add(filing.statement(i), statements.get(i));
        return List.of(rows, participants, outlets);
    }

    private void add(long id, Statement statement) {
        Filing.Days days = filing.days(statement.saidOn());
        rows.add(
                id,
                filing.document.id,
                statement.kind(),
                statement.act(),
                statement.manner(),
                statement.modality(),
                (float) statement.confidence(),
                statement.sentence(),
                statement.cue().text(),
                statement.cue().lemma(),
                Filing.offsets(statement.cue().spans()),
                statement.content().text(),
                Filing.offsets(statement.content().spans()),
                statement.saidOn() == null ? null : statement.saidOn().value(),
                days.first(),
                days.last(),
                filing.document.publishedAt,
                filing.now,
                statement.speaker() == null ? null : searchable(statement.speaker()));
        for (Part part : parts(statement)) add(id, days.first(), part);
        addOutlets(id, days.first(), statement);
    }

    /** The mention and the name it stands for, so that both are found. */
    private static String searchable(Participant participant) {
        Actor actor = participant.actor();
        if (actor == null || actor.name().equals(participant.text())) return participant.text();
        return participant.text() + " " + actor.name();
    }

    /** A participant and the part it plays. */
    record Part(StatementParticipantRow.Role role, int position, Participant participant) {}

    static List<Part> parts(Statement statement) {
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

    private void add(long statement, LocalDate day, Part part) {
        Participant participant = part.participant();
        Long actor = filing.actor(participant.actor());
        boolean topic = part.role() == StatementParticipantRow.Role.ABOUT && actor == null;
        participants.add(
                statement,
                part.role(),
                part.position(),
                actor,
                participant.text(),
                topic ? Names.fold(participant.text()) : null,
                Filing.offsets(participant.spans()),
                Filing.role(participant),
                Filing.affiliation(participant),
                day);
    }

    /** Those that reported it; the publishing one aside from them where the text names others. */
    private void addOutlets(long statement, LocalDate day, Statement of) {
        List<Long> named = of.reportedBy().stream()
                .filter(name -> !name.isBlank())
                .map(filing::outlet)
                .distinct()
                .toList();
        for (int i = 0; i < named.size(); i++) outlets.add(statement, named.get(i), i, day);
        Long publisher = filing.publisher();
        if (publisher != null && !named.contains(publisher))
            outlets.add(statement, publisher, named.isEmpty() ? 0 : StatementOutletRow.PUBLISHER, day);
    }
}
