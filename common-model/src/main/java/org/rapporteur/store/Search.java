package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.model.Hit;

/**
 * Full-text search over documents, statements and events: one question finds and ranks, one highlights what is shown.
 * Private-use characters mark the found words until the snippet has been escaped.
 */
@ApplicationScoped
public class Search {
    private static final String START = "\uE000";
    private static final String STOP = "\uE001";
    private static final int MAX_TEXT = 200_000;
    private static final String QUERY = "websearch_to_tsquery('english', $1)";
    private static final Map<Hit.Kind, String> TABLES =
            Map.of(Hit.Kind.DOCUMENT, "document_text", Hit.Kind.EVENT, "event", Hit.Kind.STATEMENT, "statement");
    private static final Map<Hit.Kind, String> TEXTS = Map.of(
            Hit.Kind.DOCUMENT,
            "(select concat_ws(': ', t.title, t.text) from document_text t where t.document_id = d.id)",
            Hit.Kind.EVENT,
            "(select e.sentence_text from event e where h.kind = 'EVENT' and e.id = h.id::bigint)",
            Hit.Kind.STATEMENT,
            "(select s.content_text from statement s where h.kind = 'STATEMENT' and s.id = h.id::bigint)");

    private final Pool pool;

    Search(Pool pool) {
        this.pool = pool;
    }

    /** Whether there is anything to search for: more than stop words and signs. */
    public Uni<Boolean> searchable(String q) {
        return pool.preparedQuery("select numnode(" + QUERY + ") as nodes")
                .execute(Tuple.of(q))
                .map(rows -> rows.iterator().next().getInteger("nodes") > 0);
    }

    /** At most {@code limit} hits of these kinds (none means all), best first. */
    public Uni<Slice<Hit, SearchKey>> find(String q, Collection<Hit.Kind> kinds, SearchKey after, int limit) {
        Clause clause = new Clause();
        clause.value(q);
        Set<Hit.Kind> asked = kinds.isEmpty() ? EnumSet.allOf(Hit.Kind.class) : EnumSet.copyOf(kinds);
        String found = asked.stream().map(Search::found).collect(Collectors.joining(" union all "));
        if (after != null) clause.and(beyond(clause, after));
        String page = "select * from (" + found + ") h where " + clause.text() + " order by rank desc, kind, id limit "
                + clause.value((long) limit + 1);
        return pool.preparedQuery(snippets(page))
                .execute(clause.tuple())
                .map(rows -> RowReader.slice(RowReader.list(rows), limit, Search::hit, Search::key));
    }

    private static String found(Hit.Kind kind) {
        String table = TABLES.get(kind);
        String id = kind == Hit.Kind.DOCUMENT ? "document_id" : "id";
        return "select '" + kind + "' collate \"C\" as kind, " + id + "::text collate \"C\" as id, document_id, "
                + "ts_rank_cd(search, " + QUERY + ", 1) as rank from " + table + " where search @@ " + QUERY;
    }

    private static String beyond(Clause clause, SearchKey after) {
        String rank = clause.value(after.rank()) + "::real";
        String place = "(kind, id) > (" + clause.value(after.kind().name()) + ", " + clause.value(after.id()) + ")";
        return "(rank < " + rank + " or (rank = " + rank + " and " + place + "))";
    }

    private static String snippets(String page) {
        String text = TEXTS.entrySet().stream()
                .map(entry -> "when '" + entry.getKey() + "' then " + entry.getValue())
                .collect(Collectors.joining(" ", "case h.kind ", " end"));
        return "with h as materialized (" + page + ") select h.kind, h.id, h.rank, ts_headline('english', "
                + "translate(left(" + text + ", " + MAX_TEXT + "), '" + START + STOP + "', ''), " + QUERY
                + ", 'MaxFragments=2, MaxWords=35, MinWords=12, FragmentDelimiter=\" … \", StartSel=" + START
                + ", StopSel=" + STOP + "') as snippet, " + RowReader.DOCUMENT_COLUMNS
                + " from h join document d on d.id = h.document_id left join outlet o on o.id = d.outlet_id "
                + "order by h.rank desc, h.kind, h.id";
    }

    private static SearchKey key(Row row) {
        return new SearchKey(row.getFloat("rank"), Hit.Kind.valueOf(row.getString("kind")), row.getString("id"));
    }

    private static Hit hit(Row row) {
        return new Hit(
                Hit.Kind.valueOf(row.getString("kind")),
                row.getString("id"),
                row.getFloat("rank"),
                escaped(row.getString("snippet")),
                RowReader.document(row));
    }

    private static String escaped(String snippet) {
        String html = snippet.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        return html.replace(START, "<mark>").replace(STOP, "</mark>");
    }
}
