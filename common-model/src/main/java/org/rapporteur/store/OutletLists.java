package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.rapporteur.model.Outlet;

/** The outlets by name: one question a page. */
@ApplicationScoped
public class OutletLists {
    private static final String COLUMNS =
            "select o.id, o.name, (select count(*) from document d where d.outlet_id = o.id) as documents from outlet o";

    private final Pool pool;

    OutletLists(Pool pool) {
        this.pool = pool;
    }

    public Uni<Slice<Outlet, NameKey>> list(NameKey after, int limit) {
        Clause clause = new Clause();
        String sql = COLUMNS + clause.where(after, "o", limit);
        return pool.preparedQuery(sql)
                .execute(clause.tuple())
                .map(rows -> RowReader.slice(
                        RowReader.list(rows),
                        limit,
                        OutletLists::outlet,
                        row -> new NameKey(row.getString("name"), row.getLong("id"))));
    }

    /** The outlet of this id; null where there is none. */
    public Uni<Outlet> find(long id) {
        return pool.preparedQuery(COLUMNS + " where o.id = $1")
                .execute(Tuple.of(id))
                .map(rows -> {
                    for (Row row : rows) return outlet(row);
                    return null;
                });
    }

    private static Outlet outlet(Row row) {
        return new Outlet(row.getLong("id").toString(), row.getString("name"), row.getLong("documents"));
    }
}
