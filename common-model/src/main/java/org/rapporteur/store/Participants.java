package org.rapporteur.store;

import static org.rapporteur.store.RowReader.ACTOR_COLUMNS;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.Participant;

/** Who takes part in the facts of a page, by fact and role. */
final class Participants {
    private final Map<String, List<Participant>> byFactAndRole = new HashMap<>();

    private Participants() {}

    static Uni<Participants> ofStatements(Pool pool, Long[] statements) {
        return of(pool, "statement", statements);
    }

    static Uni<Participants> ofEvents(Pool pool, Long[] events) {
        return of(pool, "event", events);
    }

    List<Participant> all(long fact, Enum<?> role) {
        return byFactAndRole.getOrDefault(fact + role.name(), List.of());
    }

    /** The first in this role; null where there is none. */
    Participant first(long fact, Enum<?> role) {
        List<Participant> all = all(fact, role);
        return all.isEmpty() ? null : all.get(0);
    }

    private static Uni<Participants> of(Pool pool, String fact, Long[] ids) {
        String sql = "select l." + fact + "_id as fact, l.role, l.text, l.spans, l.title, l.affiliation, "
                + ACTOR_COLUMNS + " from " + fact + "_participant l left join actor a on a.id = l.actor_id where l."
                + fact + "_id = any($1) order by l." + fact + "_id, l.role, l.position";
        return pool.preparedQuery(sql).execute(Tuple.tuple().addValue(ids)).map(rows -> {
            Participants participants = new Participants();
            for (Row row : rows) participants.add(row);
            return participants;
        });
    }

    private void add(Row row) {
        byFactAndRole
                .computeIfAbsent(row.getLong("fact") + row.getString("role"), key -> new ArrayList<>())
                .add(RowReader.participant(row));
    }
}
