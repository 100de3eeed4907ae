package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.rapporteur.model.Actor;

/** Lists of actors by name: one question a page. */
@ApplicationScoped
public class ActorLists {
    private static final String COLUMNS = "select " + RowReader.ACTOR_COLUMNS + ", a.role, a.affiliation from actor a";

    private final Pool pool;

    ActorLists(Pool pool) {
        this.pool = pool;
    }

    public Uni<Slice<Actor, NameKey>> list(ActorFilter filter, NameKey after, int limit) {
        Clause clause = new Clause().anyOf("a.kind", filter.kind());
        if (!filter.country().isEmpty())
            clause.anyOf("a.country", filter.country().toArray(String[]::new));
        if (filter.q() != null)
            clause.and("a.id in (select x.actor_id from actor_alias x where x.normalized like "
                    + clause.value(Clause.prefix(filter.q())) + ")");
        String sql = COLUMNS + clause.where(after, "a", limit);
        return pool.preparedQuery(sql)
                .execute(clause.tuple())
                .map(rows -> RowReader.slice(
                        RowReader.list(rows),
                        limit,
                        ActorLists::actor,
                        row -> new NameKey(row.getString("a_name"), row.getLong("a_id"))));
    }

    /** The actor of this id; null where there is none. */
    public Uni<Actor> find(long id) {
        return pool.preparedQuery(COLUMNS + " where a.id = $1")
                .execute(Tuple.of(id))
                .map(rows -> {
                    for (Row row : rows) return actor(row);
                    return null;
                });
    }

    private static Actor actor(Row row) {
        return RowReader.actor(row, row.getString("role"), row.getString("affiliation"));
    }
}
