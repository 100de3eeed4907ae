package org.rapporteur.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The order of facts, newest first day first, then by id, cut into stretches that an index can walk from their first
 * row: the rest of the day a page begins in, the days before it, and, where a period is asked for, the facts that began
 * before the period and reach into it. The stretches follow one another, so a page is the first rows of all of them.
 *
 * @param after where the page begins; null for the first page
 * @param from the first day asked for, or null
 * @param to the last day asked for, or null
 */
record TimeOrder(Keyset after, LocalDate from, LocalDate to) {
    /**
     * Conditions, one for each stretch.
     *
     * @param day the column of the first day in the walked index, {@code id} that of the fact's id
     * @param fact the alias of the fact's table
     */
    List<String> stretches(Clause clause, String day, String id, String fact) {
        String begins = from == null ? null : clause.value(from);
        String upTo = to == null ? "" : " and " + day + " <= " + clause.value(to);
        List<String> stretches = new ArrayList<>();
        if (after == null) {
            stretches.add((from == null ? "true" : day + " >= " + begins) + upTo);
            if (from != null) stretches.add(earlier(day, begins, fact) + upTo);
            return stretches;
        }
        String lastDay = clause.value(after.firstDay());
        String rest = day + " = " + lastDay + " and " + id + " > " + clause.value(after.id()) + upTo;
        String before = day + " < " + lastDay + upTo;
        if (from == null) {
            stretches.add(rest);
            stretches.add(before);
        } else if (after.firstDay().isBefore(from)) {
            stretches.add(rest + " and " + reaching(begins, fact));
            stretches.add(before + " and " + reaching(begins, fact));
        } else {
            stretches.add(rest);
            stretches.add(before + " and " + day + " >= " + begins);
            stretches.add(earlier(day, begins, fact) + upTo);
        }
        return stretches;
    }

    private static String earlier(String day, String begins, String fact) {
        return day + " < " + begins + " and " + reaching(begins, fact);
    }

    /** The facts whose period holds the day, as the index of longer periods has them. */
    private static String reaching(String day, String fact) {
        return fact + ".last_day > " + fact + ".first_day and daterange(" + fact + ".first_day, " + fact
                + ".last_day, '[]') @> " + day + "::date";
    }
}
