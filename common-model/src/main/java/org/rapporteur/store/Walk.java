package org.rapporteur.store;

import java.util.ArrayList;
import java.util.List;

/**
 * One keyset page of facts as SQL: ids and first days, newest first. A filter that an index of another table holds in
 * the same order (participants, a statement's outlets) is walked there, once for each of its ids; what is left is tested
 * on the way.
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
     */
    record Link(String table, String fact, String thing, String condition, Long[] ids) {
        String exists(Clause clause) {
            return "exists (select 1 from " + table + " l where l." + fact + " = f.id and l." + thing + " = any("
                    + clause.value(ids) + ") and " + condition + ")";
        }
    }

    /** The page after {@code order.after()}, at most {@code size} rows; the first of the links is walked. */
    String page(Clause clause, List<Link> links, TimeOrder order, int size) {
        String limit = clause.value((long) size);
        links.stream().skip(1).forEach(link -> clause.and(link.exists(clause)));
        Link walked = links.isEmpty() ? null : links.get(0);
        String branch = walked == null ? plain(limit) : linked(walked, clause.value(walked.ids()), limit);
        String day = walked == null ? "f.first_day" : "l.first_day";
        String id = walked == null ? "f.id" : "l." + walked.fact();
        List<String> branches = new ArrayList<>();
        for (String stretch : order.stretches(clause, day, id, "f"))
            branches.add("(" + branch.replace("{where}", clause.textAnd(stretch)) + ")");
        return "select distinct first_day, id from (" + String.join(" union all ", branches)
                + ") stretches order by first_day desc, id limit " + limit;
    }

    private String plain(String limit) {
        return "select f.first_day, f.id from " + table + " f where {where} order by f.first_day desc, f.id limit "
                + limit;
    }

    private String linked(Link link, String ids, String limit) {
        return "select w.first_day, w.id from unnest(" + ids + "::bigint[]) as thing(id) cross join lateral ("
                + "select distinct l.first_day, l." + link.fact() + " as id from " + link.table() + " l join " + table
                + " f on f.id = l." + link.fact() + " where l." + link.thing() + " = thing.id and "
                + link.condition() + " and {where} order by l.first_day desc, l." + link.fact() + " limit " + limit
                + ") w order by w.first_day desc, w.id limit " + limit;
    }
}
