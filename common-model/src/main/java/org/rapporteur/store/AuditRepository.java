package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.AuditEntry;
import org.rapporteur.model.Role;

/** Who changed what. Each question is one statement on a connection of its own. */
@ApplicationScoped
public class AuditRepository {
    private final Pool pool;

    AuditRepository(Pool pool) {
        this.pool = pool;
    }

    /** Keeps an entry; its id and time are given here. */
    public Uni<Void> add(AuditEntry entry) {
        Tuple values = Tuple.of(entry.who(), entry.role().name(), entry.method(), entry.path())
                .addString(entry.target())
                .addInteger(entry.status())
                .addString(entry.address());
        return pool.preparedQuery("""
                        insert into audit (who, role, method, path, target, status, address)
                        values ($1, $2, $3, $4, $5, $6, $7)""").execute(values).replaceWithVoid();
    }

    /**
     * Newest first.
     *
     * @param who the one whose writes are asked for; null for all
     * @param before the id of the last one had already; {@link Long#MAX_VALUE} from the first
     */
    public Uni<List<AuditEntry>> list(String who, long before, int limit) {
        return pool.preparedQuery("""
                        select * from audit where id < $1 and ($2::text is null or who = $2) order by id desc limit $3""").execute(Tuple.of(before, who, limit)).map(AuditRepository::entries);
    }

    /**
     * Deletes entries older than this, oldest first; looks at no more than so many, so that it takes little when there is
     * nothing to do.
     *
     * @return how many are deleted; as many as were looked at where there may be more
     */
    public Uni<Integer> forget(Duration age, int most) {
        return pool.preparedQuery("""
                        with oldest as (select id, at from audit order by id limit $2 for update skip locked)
                        delete from audit using oldest
                        where audit.id = oldest.id and oldest.at < now() - make_interval(secs => $1)""")
                .execute(Tuple.of((double) age.toSeconds(), most))
                .map(RowSet::rowCount);
    }

    private static List<AuditEntry> entries(RowSet<Row> rows) {
        List<AuditEntry> entries = new ArrayList<>(rows.size());
        for (Row row : rows) entries.add(entry(row));
        return entries;
    }

    private static AuditEntry entry(Row row) {
        return new AuditEntry(
                row.getLong("id").toString(),
                FeedRepository.instant(row, "at"),
                row.getString("who"),
                Role.valueOf(row.getString("role")),
                row.getString("method"),
                row.getString("path"),
                row.getString("target"),
                row.getInteger("status"),
                row.getString("address"));
    }
}
