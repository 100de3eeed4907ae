package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.rapporteur.model.Document;
import org.rapporteur.model.DocumentCopy;
import org.rapporteur.model.DocumentState;

/** Lists of documents, last stored first: one question a page, two where outlets are to be found. */
@ApplicationScoped
public class DocumentLists {
    private static final String COLUMNS = "select d.id, d.title, d.author, d.url, d.language, d.published_on, "
            + "d.published_at, d.stored_at, d.extracted_at, d.state, d.content_hash, d.extractor, d.length, "
            + "o.name as o_name";

    private static final String COPIES = "select c.resemblance, " + RowReader.DOCUMENT_COLUMNS
            + " from (select other_id as id, resemblance from document_copy where document_id = $1 union all "
            + "select document_id, resemblance from document_copy where other_id = $1) c "
            + "join document d on d.id = c.id left join outlet o on o.id = d.outlet_id "
            + "order by c.resemblance desc, d.stored_at, d.id";

    private final Pool pool;
    private final NameLookup names;

    DocumentLists(Pool pool, NameLookup names) {
        this.pool = pool;
        this.names = names;
    }

    /** At most {@code limit} documents, without their texts. */
    public Uni<Slice<Document, TimeKey>> list(DocumentFilter filter, TimeKey after, int limit) {
        return names.find(List.of(), filter.outlet(), List.of()).chain(ids -> {
            Clause clause = clause(filter, ids);
            if (after != null)
                clause.and("(d.stored_at, d.id) < (" + clause.value(after.storedAt()) + ", " + clause.value(after.id())
                        + ")");
            String sql = COLUMNS + " from document d left join outlet o on o.id = d.outlet_id where " + clause.text()
                    + " order by d.stored_at desc, d.id desc limit " + clause.value((long) limit + 1);
            return pool.preparedQuery(sql)
                    .execute(clause.tuple())
                    .map(rows -> RowReader.slice(
                            RowReader.list(rows), limit, row -> document(row, null, null), DocumentLists::key));
        });
    }

    /** The document of this id with its text and its copies; null where there is none. */
    public Uni<Document> find(UUID id) {
        String sql = COLUMNS + ", t.text from document d left join outlet o on o.id = d.outlet_id "
                + "join document_text t on t.document_id = d.id where d.id = $1";
        return pool.withConnection(client -> Uni.combine()
                .all()
                .unis(
                        client.preparedQuery(sql).execute(Tuple.of(id)),
                        client.preparedQuery(COPIES).execute(Tuple.of(id)))
                .with((rows, copies) -> {
                    List<DocumentCopy> known = RowReader.list(copies).stream()
                            .map(row -> new DocumentCopy(RowReader.document(row), RowReader.single(row, "resemblance")))
                            .toList();
                    for (Row row : rows) return document(row, row.getString("text"), known);
                    return null;
                }));
    }

    private static Clause clause(DocumentFilter filter, NameLookup.Ids ids) {
        Clause clause = new Clause().anyOf("d.state", filter.state());
        if (!filter.outlet().isEmpty()) clause.anyOf("d.outlet_id", ids.outlets(filter.outlet()));
        if (filter.from() != null) clause.and("d.published_on >= " + clause.value(filter.from()));
        if (filter.to() != null) clause.and("d.published_on <= " + clause.value(filter.to()));
        if (filter.q() != null)
            clause.and("d.id in (select t.document_id from document_text t where t.search @@ "
                    + "websearch_to_tsquery('english', " + clause.value(filter.q()) + "))");
        return clause;
    }

    private static TimeKey key(Row row) {
        return new TimeKey(row.getOffsetDateTime("stored_at"), row.getUUID("id"));
    }

    private static Document document(Row row, String text, List<DocumentCopy> copies) {
        var extractedAt = row.getOffsetDateTime("extracted_at");
        return new Document(
                row.getUUID("id").toString(),
                row.getString("title"),
                row.getString("o_name"),
                row.getString("author"),
                row.getString("url"),
                row.getString("language"),
                RowReader.publication(row),
                row.getOffsetDateTime("stored_at").toInstant(),
                extractedAt == null ? null : extractedAt.toInstant(),
                DocumentState.valueOf(row.getString("state")),
                row.getString("content_hash"),
                row.getString("extractor"),
                row.getInteger("length"),
                text,
                copies);
    }
}
