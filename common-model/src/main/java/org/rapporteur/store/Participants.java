package org.rapporteur.store;

import static org.rapporteur.store.RowReader.ACTOR_COLUMNS;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.Participant;

/** Who takes part in the facts of a page, by fact and role. */
final class Participants {
    private static final String OUTLET = "OUTLET";
    private static final String OF_STATEMENTS = participants("statement", "any($1)")
            + " union all select l.statement_id, '" + OUTLET + "', l.position, o.name, "
            + "null, null, null, null, null, null, null, null from statement_outlet l join outlet o on o.id = l.outlet_id "
            + "where l.statement_id = any($1) and l.position >= 0 order by fact, role, position";
    private static final String OF_EVENTS = participants("event", "any($1)") + " order by fact, role, position";
    private static final String OF_STORIES =
            participants("event", "any(array(select id from event where story_id = any($1)))")
                    + " order by fact, role, position";

    private final Map<String, List<Participant>> byFactAndRole = new HashMap<>();
    private final Map<Long, List<String>> outlets = new HashMap<>();

    private Participants() {}

    private static String participants(String fact, String which) {
        return "select l." + fact + "_id as fact, l.role, l.position, l.text, l.spans, l.title, l.affiliation, "
                + ACTOR_COLUMNS + " from " + fact + "_participant l left join actor a on a.id = l.actor_id where l."
                + fact + "_id = " + which;
    }

    /** Of these statements, and the outlets that reported them. */
    static Uni<Participants> ofStatements(SqlClient client, Long[] statements) {
        return ask(client, OF_STATEMENTS, statements);
    }

    static Uni<Participants> ofEvents(SqlClient client, Long[] events) {
        return ask(client, OF_EVENTS, events);
    }

    static Uni<Participants> ofStories(SqlClient client, Long[] stories) {
        return ask(client, OF_STORIES, stories);
    }

    List<Participant> all(long fact, Enum<?> role) {
        return byFactAndRole.getOrDefault(fact + role.name(), List.of());
    }

    /** The first in this role; null where there is none. */
    Participant first(long fact, Enum<?> role) {
        List<Participant> all = all(fact, role);
        return all.isEmpty() ? null : all.get(0);
    }

    /** Names of the outlets that reported this statement, in their order. */
    List<String> outlets(long statement) {
        return outlets.getOrDefault(statement, List.of());
    }

    private static Uni<Participants> ask(SqlClient client, String sql, Long[] ids) {
        return client.preparedQuery(sql).execute(Tuple.tuple().addValue(ids)).map(rows -> {
            Participants participants = new Participants();
            for (Row row : rows) participants.add(row);
            return participants;
        });
    }

    private void add(Row row) {
        long fact = row.getLong("fact");
        String role = row.getString("role");
        if (role.equals(OUTLET))
            outlets.computeIfAbsent(fact, key -> new ArrayList<>()).add(row.getString("text"));
        else
            byFactAndRole.computeIfAbsent(fact + role, key -> new ArrayList<>()).add(RowReader.participant(row));
    }
}
