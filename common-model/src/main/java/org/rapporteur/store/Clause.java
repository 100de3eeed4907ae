package org.rapporteur.store;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A where clause as it grows: conditions joined by "and", and the values of its parameters {@code $1, $2 …}. */
final class Clause {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** The place of a new parameter. */
    String value(Object value) {
        values.add(value);
        return "$" + values.size();
    }

    Clause and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** {@code expression} is one of these; no condition where there are none. */
    Clause anyOf(String expression, Collection<? extends Enum<?>> choices) {
        if (choices.isEmpty()) return this;
        return anyOf(expression, choices.stream().map(Enum::name).toArray(String[]::new));
    }

    /** {@code expression} is one of these: a plain equation where there is only one, which keeps an index's order. */
    Clause anyOf(String expression, Object[] choices) {
        if (choices.length == 1) return and(expression + " = " + value(choices[0]));
        return and(expression + " = any(" + value(choices) + ")");
    }

    /** The tsvector {@code column} holds what is searched for; no condition where {@code q} is null. */
    Clause matching(String column, String q) {
        return q == null ? this : and(column + " @@ websearch_to_tsquery('english', " + value(q) + ")");
    }

    /** The conditions so far, which are forgotten; parameters keep their places. */
    String take() {
        String text = text();
        conditions.clear();
        return text;
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** The conditions so far as one condition, between these texts; parameters keep their places. */
    Clause within(String before, String after) {
        return and(before + take() + after);
    }

    String text() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** The conditions so far and one more. */
    String textAnd(String condition) {
        return conditions.isEmpty() ? condition : text() + " and " + condition;
    }

    /** Where, order and limit of a list by the name and id of {@code thing}; one row more than shown. */
    String where(NameKey after, String thing, int limit) {
        String order = thing + ".name, " + thing + ".id";
        if (after != null) and("(" + order + ") > (" + value(after.name()) + ", " + value(after.id()) + ")");
        return " where " + text() + " order by " + order + " limit " + value((long) limit + 1);
    }

    /** The pattern of names that begin like this one, folded. */
    static String prefix(String name) {
        return Names.fold(name).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    Tuple tuple() {
        return Tuple.tuple(values);
    }
}
