package org.rapporteur.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Change;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Statement;

/** The statements of one document as rows, then what points to them. */
final class StatementRows {
    private final Filing filing;
    private final Extraction extraction;
    private final Map<String, StatementRow> rows = new LinkedHashMap<>();

    StatementRows(Filing filing, Extraction extraction) {
        this.filing = filing;
        this.extraction = extraction;
    }

    /** The stored id of a statement of the extraction; null for none. */
    Long id(String statement) {
        return statement == null ? null : rows.get(statement).id;
    }

    List<ChangeLog.Entry> stored() {
        return rows.values().stream()
                .map(row -> ChangeLog.Entry.of(Change.Kind.STORED, Change.Subject.STATEMENT, row.id))
                .toList();
    }

    Object[] all() {
        for (Statement statement : extraction.statements()) rows.put(statement.id(), row(statement));
        return rows.values().toArray();
    }

    private StatementRow row(Statement statement) {
        Filing.Days days = filing.days(statement.saidOn());
        StatementRow row = new StatementRow();
        row.documentId = filing.document.id;
        row.kind = statement.kind();
        row.act = statement.act();
        row.manner = statement.manner();
        row.modality = statement.modality();
        row.confidence = (float) statement.confidence();
        row.sentence = statement.sentence();
        row.cueText = statement.cue().text();
        row.cueLemma = statement.cue().lemma();
        row.cueSpans = Filing.offsets(statement.cue().spans());
        row.contentText = statement.content().text();
        row.contentSpans = Filing.offsets(statement.content().spans());
        row.saidOn = statement.saidOn() == null ? null : statement.saidOn().value();
        row.firstDay = days.first();
        row.lastDay = days.last();
        row.publishedAt = filing.document.publishedAt;
        row.storedAt = filing.now;
        row.speakerText = statement.speaker() == null ? null : searchable(statement.speaker());
        return row;
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

    /** Participants and outlets of the statements, whose ids are known by now. */
    Object[] parts() {
        List<Object> rows = new ArrayList<>();
        for (Statement statement : extraction.statements()) {
            StatementRow owner = this.rows.get(statement.id());
            for (Part part : parts(statement)) rows.add(row(owner, part));
        }
        for (Statement statement : extraction.statements()) {
            StatementRow owner = this.rows.get(statement.id());
            List<Long> outlets = reportedBy(statement);
            for (int i = 0; i < outlets.size(); i++) rows.add(row(owner, outlets.get(i), i));
            OutletRow publisher = filing.document.outlet;
            if (publisher != null && !outlets.contains(publisher.id))
                rows.add(row(owner, publisher.id, StatementOutletRow.PUBLISHER));
        }
        return rows.toArray();
    }

    private StatementParticipantRow row(StatementRow owner, Part part) {
        StatementParticipantRow row = new StatementParticipantRow();
        row.statementId = owner.id;
        row.role = part.role();
        row.position = part.position();
        row.actor = filing.actor(part.participant().actor());
        row.text = part.participant().text();
        boolean topic = part.role() == StatementParticipantRow.Role.ABOUT && row.actor == null;
        row.name = topic ? Names.fold(row.text) : null;
        row.spans = Filing.offsets(part.participant().spans());
        row.title = Filing.role(part.participant());
        row.affiliation = Filing.affiliation(part.participant());
        row.firstDay = owner.firstDay;
        return row;
    }

    private List<Long> reportedBy(Statement statement) {
        List<Long> named = statement.reportedBy().stream()
                .filter(name -> !name.isBlank())
                .map(filing::outletId)
                .distinct()
                .toList();
        if (!named.isEmpty() || filing.document.outlet == null) return named;
        return List.of(filing.document.outlet.id);
    }

    private StatementOutletRow row(StatementRow owner, Long outlet, int position) {
        StatementOutletRow row = new StatementOutletRow();
        row.statementId = owner.id;
        row.outlet = filing.outlet(outlet);
        row.position = position;
        row.firstDay = owner.firstDay;
        return row;
    }
}
