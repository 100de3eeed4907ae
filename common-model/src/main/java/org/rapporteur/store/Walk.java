package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/**
 * One keyset page of facts as SQL: ids and first days, newest first. A filter that an index of another table holds in
 * the same order (participants, a statement's outlets) is walked there, once for each of its ids; what is left is tested
 * on the way. Words that few facts hold are looked up instead and what is found is sorted: on the way one would pass
 * nearly all facts before a page of them is full, and PostgreSQL cannot tell how rare a word is that its statistics do
 * not hold.
 *
 * @param table the facts' table, known in conditions as {@code f}
 */
record Walk(String table) {
    /**
     * A table that lists facts by another thing.
     *
     * @param fact its column of the fact's id
     * @param thing its column of the thing's id
     * @param condition what else must hold, {@code l} being the table; "true" where nothing
     * @param ids numbers, or folded names where things have none
     */
    record Link(String table, String fact, String thing, String condition, Object[] ids) {
        String array() {
            return ids instanceof String[] ? "text[]" : "bigint[]";
        }

        String exists(Clause clause) {
            return "exists (select 1 from " + table + " l where l." + fact + " = f.id and l." + thing + " = any("
                    + clause.value(ids) + ") and " + condition + ")";
        }
    }

    /** Where {@code SOME} of so many newest facts hold a word, a walk is short. */
    private static final int NEWEST = 1_000;

    private static final int SOME = 50;
    /** So many facts are looked up and sorted sooner than a page of them is found on the way. */
    private static final int FEW = 6_000;

    /**
     * The keys of the facts after {@code order.after()}, at most {@code size}; the first of the links is walked.
     *
     * @param q the search among the clause's conditions; null where there is none
     */
    Uni<List<Keyset>> keys(SqlClient client, Clause clause, List<Link> links, TimeOrder order, String q, int size) {
        return fewHold(client, q).chain(few -> keys(client, page(clause, links, order, size, few), clause.tuple()));
    }

    private static Uni<List<Keyset>> keys(SqlClient client, String page, Tuple values) {
        return client.preparedQuery(page).execute(values).map(rows -> {
            List<Keyset> keys = new ArrayList<>(rows.size());
            for (Row row : rows) keys.add(new Keyset(row.getLocalDate(0), row.getLong(1)));
            return keys;
        });
    }

    /** Whether what is searched for is looked up rather than met on the way; false where {@code q} is null. */
    private Uni<Boolean> fewHold(SqlClient client, String q) {
        if (q == null) return Uni.createFrom().item(false);
        String holds = "search @@ websearch_to_tsquery('english', $1)";
        String sql = "select case when (select count(*) from (select f.search from " + table
                + " f order by f.first_day desc, f.id limit " + NEWEST + ") newest where " + holds + ") >= " + SOME
                + " then false else (select count(*) < " + FEW + " from (select 1 from " + table + " f where f."
                + holds + " limit " + FEW + ") held) end as few";
        return client.preparedQuery(sql)
                .execute(Tuple.of(q))
                .map(rows -> rows.iterator().next().getBoolean("few"));
    }

    /**
     * The number of rows stands in the text: not knowing it, PostgreSQL would expect a tenth of the table and plan
     * each page anew, for longer than the page takes.
     *
     * @param few whether few facts fulfil the clause's search, which is then looked up
     */
    private String page(Clause clause, List<Link> links, TimeOrder order, int size, boolean few) {
        links.stream().skip(few ? 0 : 1).forEach(link -> clause.and(link.exists(clause)));
        Link walked = links.isEmpty() || few ? null : links.get(0);
        String day = walked == null ? "f.first_day" : "l.first_day";
        String id = walked == null ? "f.id" : "l." + walked.fact();
        List<String> branches = order.stretches(clause, day, id, "f").stream()
                .map(stretch ->
                        walked == null ? plain(clause, stretch, few, size) : linked(walked, clause, stretch, size))
                .toList();
        if (branches.size() == 1) return branches.get(0);
        return "select first_day, id from ((" + String.join(") union all (", branches)
                + ")) stretches order by first_day desc, id limit " + size;
    }

    /** What is looked up is put in an order that no index has, so that the one of words is taken. */
    private String plain(Clause clause, String stretch, boolean lookedUp, int size) {
        return "select f.first_day, f.id from " + table + " f where " + clause.textAnd(stretch)
                + " order by f.first_day" + (lookedUp ? " + 0" : "") + " desc, f.id limit " + size;
    }

    /** Of one thing its stretch of the link's index, of several the first rows of all their stretches. */
    private String linked(Link link, Clause clause, String stretch, int size) {
        String where = clause.textAnd(stretch);
        boolean ofFact = where.contains("f.");
        String one = "select distinct l.first_day, l." + link.fact() + " as id from " + link.table() + " l"
                + (ofFact ? " join " + table + " f on f.id = l." + link.fact() : "") + " where l." + link.thing()
                + " = {thing} and " + link.condition() + " and " + where + " order by l.first_day desc, l."
                + link.fact() + " limit " + size;
        if (link.ids().length == 1) return one.replace("{thing}", clause.value(link.ids()[0]));
        return "select distinct w.first_day, w.id from unnest(" + clause.value(link.ids()) + "::" + link.array()
                + ") as thing(id) "
                + "cross join lateral (" + one.replace("{thing}", "thing.id")
                + ") w order by w.first_day desc, w.id limit " + size;
    }
}
