package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.rapporteur.model.Place;

/** Lists of places by name: one question a page. */
@ApplicationScoped
public class PlaceLists {
    private static final String COLUMNS = "select " + RowReader.PLACE_COLUMNS + " from place p";

    private final Pool pool;

    PlaceLists(Pool pool) {
        this.pool = pool;
    }

    public Uni<Slice<Place, NameKey>> list(PlaceFilter filter, NameKey after, int limit) {
        Clause clause = new Clause();
        if (!filter.country().isEmpty())
            clause.anyOf("p.country", filter.country().toArray(String[]::new));
        if (filter.q() != null) clause.and("split_part(p.key, '|', 1) like " + clause.value(Clause.prefix(filter.q())));
        String sql = COLUMNS + clause.where(after, "p", limit);
        return pool.preparedQuery(sql)
                .execute(clause.tuple())
                .map(rows -> RowReader.slice(
                        RowReader.list(rows),
                        limit,
                        RowReader::place,
                        row -> new NameKey(row.getString("p_name"), row.getLong("p_id"))));
    }

    /** The place of this id; null where there is none. */
    public Uni<Place> find(long id) {
        return pool.preparedQuery(COLUMNS + " where p.id = $1")
                .execute(Tuple.of(id))
                .map(rows -> {
                    for (Row row : rows) return RowReader.place(row);
                    return null;
                });
    }
}
