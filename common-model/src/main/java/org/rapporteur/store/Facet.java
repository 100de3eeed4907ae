package org.rapporteur.store;

import java.util.ArrayList;
import java.util.List;

/** What facts can be told apart by on a timeline: questions of values, one for each sort of fact that has them. */
public enum Facet {
    SPEAKER(participant("statement", "SPEAKER"), null),
    ADDRESSEE(participant("statement", "ADDRESSEE"), null),
    ABOUT(participant("statement", "ABOUT"), null),
    ACT(column("statement", "act"), null),
    KIND(column("statement", "kind"), null),
    ACTOR(null, participant("event", "ACTOR")),
    RECIPIENT(null, participant("event", "RECIPIENT")),
    TYPE(null, column("event", "type")),
    MODALITY(null, column("event", "modality")),
    COUNTRY(null, column("event", "country")),
    PLACE(null, "select p.id, p.name as value from event f join place p on p.id = f.place_id"),
    OUTLET(
            "select o.id, o.name as value from statement f join statement_outlet l on l.statement_id = f.id "
                    + "join outlet o on o.id = l.outlet_id",
            "select o.id, o.name as value from event f join outlet o on o.id = f.outlet_id");

    private static final int SHOWN = 10;

    private final String ofStatements;
    private final String ofEvents;

    Facet(String ofStatements, String ofEvents) {
        this.ofStatements = ofStatements;
        this.ofEvents = ofEvents;
    }

    /** The question about the sorts of facts only that have this facet. */
    Timelines.Question of(Timelines.Question question) {
        return new Timelines.Question(
                ofStatements == null ? null : question.statements(), ofEvents == null ? null : question.events());
    }

    /** The most frequent values among the facts of these conditions, null where a sort of fact is not counted. */
    String question(String statements, String events) {
        List<String> parts = new ArrayList<>();
        if (ofStatements != null && statements != null) parts.add(ofStatements + " where " + statements);
        if (ofEvents != null && events != null) parts.add(ofEvents + " where " + events);
        if (parts.isEmpty()) return null;
        return "select id, value, count(*) as count from (" + String.join(" union all ", parts)
                + ") found where value is not null group by id, value order by count(*) desc, value, id limit " + SHOWN;
    }

    private static String participant(String fact, String role) {
        return "select a.id, a.name as value from " + fact + " f join " + fact + "_participant l on l." + fact
                + "_id = f.id and l.role = '" + role + "' join actor a on a.id = l.actor_id";
    }

    private static String column(String fact, String column) {
        return "select null::bigint as id, f." + column + " as value from " + fact + " f";
    }
}
