package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.rapporteur.model.Change;

/** The change feed, oldest first. */
@ApplicationScoped
public class Changes {
    private static final String SQL =
            "select sequence, at, kind, subject, subject_id, document_id from change where sequence > $1 "
                    + "order by sequence limit $2";

    private final Pool pool;

    Changes(Pool pool) {
        this.pool = pool;
    }

    /** At most {@code limit} changes after the one of this sequence number; 0 begins the feed. */
    public Uni<List<Change>> since(long sequence, int limit) {
        return pool.preparedQuery(SQL)
                .execute(Tuple.of(sequence, (long) limit))
                .map(rows -> RowReader.list(rows).stream().map(Changes::change).toList());
    }

    private static Change change(Row row) {
        return new Change(
                row.getLong("sequence"),
                row.getOffsetDateTime("at").toInstant(),
                Change.Kind.valueOf(row.getString("kind")),
                Change.Subject.valueOf(row.getString("subject")),
                row.getString("subject_id"),
                row.getUUID("document_id").toString());
    }
}
