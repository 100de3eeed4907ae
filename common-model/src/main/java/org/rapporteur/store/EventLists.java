package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapporteur.model.Event;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Modality;

/** Lists of events, newest first: two questions a page, one more each for names and for words to be found. */
@ApplicationScoped
public class EventLists {
    private static final Walk WALK = new Walk("event");

    private final Pool pool;
    private final NameLookup names;

    EventLists(Pool pool, NameLookup names) {
        this.pool = pool;
        this.names = names;
    }

    /** At most {@code limit} events after {@code after}, or from the first where that is null. */
    public Uni<Slice<Event, Keyset>> list(EventFilter filter, Keyset after, int limit) {
        return lookUp(names, filter).chain(ids -> {
            if (unknown(filter, ids)) return Uni.createFrom().item(new Slice<>(List.of(), null));
            Clause clause = narrow(new Clause(), filter, ids);
            TimeOrder order = new TimeOrder(after, filter.from(), filter.to());
            return WALK.fewHold(pool, filter.q())
                    .map(few -> WALK.page(clause, links(filter, ids), order, limit + 1, few))
                    .chain(page -> rows(page, clause.tuple()))
                    .chain(rows -> events(rows)
                            .map(events -> new Slice<>(
                                    events.subList(0, Math.min(limit, events.size())),
                                    rows.size() > limit ? key(rows.get(limit - 1)) : null)));
        });
    }

    /** The event of this id; null where there is none. */
    public Uni<Event> find(long id) {
        return rows("select first_day, id from event where id = $1", Tuple.of(id))
                .chain(this::events)
                .map(events -> events.isEmpty() ? null : events.get(0));
    }

    /** The events of these stories, in the order of lists. */
    Uni<List<Event>> ofStories(Long[] stories) {
        return rows(
                        "select first_day, id from event where story_id = any($1)",
                        Tuple.tuple().addValue(stories))
                .chain(this::events);
    }

    static Uni<NameLookup.Ids> lookUp(NameLookup names, EventFilter filter) {
        List<String> actors = Stream.concat(filter.actor().stream(), filter.recipient().stream())
                .toList();
        return names.find(actors, filter.outlet(), filter.place());
    }

    /** Whether something is asked for by names that stand for nothing. */
    static boolean unknown(EventFilter filter, NameLookup.Ids ids) {
        return none(filter.actor(), ids.actors(filter.actor()))
                || none(filter.recipient(), ids.actors(filter.recipient()))
                || none(filter.outlet(), ids.outlets(filter.outlet()))
                || none(filter.place(), ids.places(filter.place()));
    }

    private static boolean none(List<String> asked, Long[] ids) {
        return !asked.isEmpty() && ids.length == 0;
    }

    /** What an event {@code f} itself must fulfil, its time apart. */
    static Clause narrow(Clause clause, EventFilter filter, NameLookup.Ids ids) {
        clause.anyOf("f.type", filter.type())
                .anyOf("f.modality", filter.modality())
                .matching("f.search", filter.q());
        if (!filter.place().isEmpty()) clause.anyOf("f.place_id", ids.places(filter.place()));
        if (!filter.country().isEmpty())
            clause.anyOf("f.country", filter.country().toArray(String[]::new));
        if (!filter.outlet().isEmpty()) clause.anyOf("f.outlet_id", ids.outlets(filter.outlet()));
        if (!filter.document().isEmpty())
            clause.anyOf("f.document_id", filter.document().toArray(UUID[]::new));
        if (filter.minOutlets() > 1)
            clause.and("f.story_id in (select s.id from story s where s.outlets >= " + clause.value(filter.minOutlets())
                    + ")");
        return clause;
    }

    static List<Walk.Link> links(EventFilter filter, NameLookup.Ids ids) {
        List<Walk.Link> links = new ArrayList<>();
        if (!filter.actor().isEmpty()) links.add(participant("ACTOR", ids.actors(filter.actor())));
        if (!filter.recipient().isEmpty()) links.add(participant("RECIPIENT", ids.actors(filter.recipient())));
        return links;
    }

    private static Walk.Link participant(String role, Long[] ids) {
        return new Walk.Link("event_participant", "event_id", "actor_id", "l.role = '" + role + "'", ids);
    }

    private Uni<List<Row>> rows(String page, Tuple values) {
        String sql = "select f.id, f.type, f.mode, f.modality, f.confidence, f.sentence, f.trigger_text, "
                + "f.trigger_spans, f.date_value, f.quantity_values, f.quantity_units, f.statement_id, f.story_id, "
                + "f.first_day, " + RowReader.DOCUMENT_COLUMNS + ", " + RowReader.PLACE_COLUMNS + " from (" + page
                + ") k join event f on f.id = k.id join document d on d.id = f.document_id "
                + "left join outlet o on o.id = d.outlet_id left join place p on p.id = f.place_id "
                + "order by k.first_day desc, k.id";
        return pool.preparedQuery(sql).execute(values).map(RowReader::list);
    }

    private Uni<List<Event>> events(List<Row> rows) {
        Long[] ids = rows.stream().map(row -> row.getLong("id")).toArray(Long[]::new);
        return Participants.ofEvents(pool, ids)
                .map(participants ->
                        rows.stream().map(row -> event(row, participants)).toList());
    }

    static Keyset key(Row row) {
        return new Keyset(row.getLocalDate("first_day"), row.getLong("id"));
    }

    private static Event event(Row row, Participants participants) {
        long id = row.getLong("id");
        return new Event(
                Long.toString(id),
                RowReader.document(row),
                EventType.valueOf(row.getString("type")),
                row.getString("mode"),
                Modality.valueOf(row.getString("modality")),
                RowReader.confidence(row),
                RowReader.passage(row, "trigger_spans", "trigger_text"),
                participants.all(id, EventParticipantRow.Role.ACTOR),
                participants.all(id, EventParticipantRow.Role.RECIPIENT),
                RowReader.place(row),
                RowReader.date(row, "date_value"),
                RowReader.quantities(row),
                row.getInteger("sentence"),
                RowReader.text(row, "statement_id"),
                RowReader.text(row, "story_id"));
    }
}
