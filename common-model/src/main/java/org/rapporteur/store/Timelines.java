package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.model.Bucket;
import org.rapporteur.model.FacetValue;

/** Counts of facts over time, newest first: one question a page, one for each facet, two where names are to be found. */
@ApplicationScoped
public class Timelines {
    /** How long the buckets of a timeline are; weeks begin on Monday. */
    public enum Unit {
        DAY(Period.ofDays(1)),
        WEEK(Period.ofDays(7)),
        MONTH(Period.ofMonths(1)),
        YEAR(Period.ofYears(1));

        private final Period length;

        Unit(Period length) {
            this.length = length;
        }
    }

    /**
     * What a timeline counts; where {@code statements} or {@code events} is null, none of them.
     */
    public record Question(StatementFilter statements, EventFilter events) {}

    /** The conditions of both sorts of facts, null where a sort is not counted, over common parameters. */
    private record Conditions(Clause clause, String statements, String events) {}

    private final Pool pool;
    private final NameLookup names;

    Timelines(Pool pool, NameLookup names) {
        this.pool = pool;
        this.names = names;
    }

    /** At most {@code limit} buckets that hold facts, before the one that begins with {@code after} where not null. */
    public Uni<Slice<Bucket, LocalDate>> buckets(Question question, Unit unit, LocalDate after, int limit) {
        return lookUp(question).chain(ids -> {
            Conditions conditions = conditions(question, ids, after);
            List<String> counts = new ArrayList<>();
            if (conditions.statements() != null)
                counts.add(count("statement", unit, "count(*) as s, 0 as e", conditions.statements()));
            if (conditions.events() != null)
                counts.add(count("event", unit, "0 as s, count(*) as e", conditions.events()));
            String sql = "select day, sum(s)::bigint as statements, sum(e)::bigint as events from ("
                    + String.join(" union all ", counts) + ") counts group by day order by day desc limit "
                    + conditions.clause().value((long) limit + 1);
            return pool.preparedQuery(sql)
                    .execute(conditions.clause().tuple())
                    .map(rows -> RowReader.slice(
                            RowReader.list(rows), limit, row -> bucket(row, unit), row -> row.getLocalDate("day")));
        });
    }

    /** The ten most frequent values of a facet over all that is counted. */
    public Uni<List<FacetValue>> facet(Question question, Facet facet) {
        return lookUp(question).chain(ids -> {
            Conditions conditions = conditions(facet.of(question), ids, null);
            String sql = facet.question(conditions.statements(), conditions.events());
            if (sql == null) return Uni.createFrom().item(List.of());
            return pool.preparedQuery(sql)
                    .execute(conditions.clause().tuple())
                    .map(rows ->
                            RowReader.list(rows).stream().map(Timelines::value).toList());
        });
    }

    private Uni<NameLookup.Ids> lookUp(Question question) {
        StatementFilter s = question.statements();
        EventFilter e = question.events();
        Stream<List<String>> actors = Stream.concat(
                s == null ? Stream.of() : Stream.of(s.speaker(), s.addressee(), s.about()),
                e == null ? Stream.of() : Stream.of(e.actor(), e.recipient()));
        List<String> outlets = s != null ? s.outlet() : e != null ? e.outlet() : List.of();
        return names.find(actors.flatMap(List::stream).toList(), outlets, e == null ? List.of() : e.place());
    }

    private static Conditions conditions(Question question, NameLookup.Ids ids, LocalDate before) {
        Clause clause = new Clause();
        String statements = null;
        String events = null;
        if (question.statements() != null) {
            StatementFilter filter = question.statements();
            StatementLists.narrow(clause, filter);
            StatementLists.links(filter, ids).forEach(link -> clause.and(link.exists(clause)));
            statements = within(clause, filter.from(), filter.to(), before);
        }
        if (question.events() != null) {
            EventFilter filter = question.events();
            EventLists.narrow(clause, filter, ids);
            EventLists.links(filter, ids).forEach(link -> clause.and(link.exists(clause)));
            events = within(clause, filter.from(), filter.to(), before);
        }
        return new Conditions(clause, statements, events);
    }

    private static String within(Clause clause, LocalDate from, LocalDate to, LocalDate before) {
        if (from != null) clause.and("f.last_day >= " + clause.value(from));
        if (to != null) clause.and("f.first_day <= " + clause.value(to));
        if (before != null) clause.and("f.first_day < " + clause.value(before));
        return clause.take();
    }

    private static String count(String table, Unit unit, String counts, String where) {
        String day =
                unit == Unit.DAY ? "f.first_day" : "date_trunc('" + unit.name() + "', f.first_day::timestamp)::date";
        return "select " + day + " as day, " + counts + " from " + table + " f where " + where + " group by 1";
    }

    private static Bucket bucket(Row row, Unit unit) {
        LocalDate from = row.getLocalDate("day");
        return new Bucket(from, from.plus(unit.length).minusDays(1), row.getLong("statements"), row.getLong("events"));
    }

    private static FacetValue value(Row row) {
        return new FacetValue(RowReader.text(row, "id"), row.getString("value"), row.getLong("count"));
    }
}
