package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapporteur.model.Event;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Modality;

/**
 * Lists of events, newest first. A page is three questions over one connection, one more each for names and for words to
 * be found: which events, then, asked together, what they are and who takes part in them.
 */
@ApplicationScoped
public class EventLists {
    private static final Walk WALK = new Walk("event");
    private static final String EVENTS = events(
            "unnest($1::bigint[]) with ordinality k (id, position) " + "join event f on f.id = k.id", "k.position");
    private static final String OF_STORIES =
            events("(select * from event where story_id = any($1)) f", "f.first_day desc, f.id");

    private final Pool pool;
    private final NameLookup names;

    EventLists(Pool pool, NameLookup names) {
        this.pool = pool;
        this.names = names;
    }

    /** At most {@code limit} events after {@code after}, or from the first where that is null. */
    public Uni<Slice<Event, Keyset>> list(EventFilter filter, Keyset after, int limit) {
        return lookUp(names, filter).chain(named -> {
            if (unknown(filter, named)) return Uni.createFrom().item(new Slice<>(List.of(), null));
            Clause clause = narrow(new Clause(), filter, named);
            List<Walk.Link> links = links(filter, named);
            TimeOrder order = new TimeOrder(after, filter.from(), filter.to());
            return pool.withConnection(client -> WALK.keys(client, clause, links, order, filter.q(), limit + 1)
                    .chain(keys -> Slice.of(
                            keys, limit, ids -> events(client, EVENTS, ids, Participants.ofEvents(client, ids)))));
        });
    }

    /** The event of this id; null where there is none. */
    public Uni<Event> find(long id) {
        Long[] ids = {id};
        return pool.withConnection(client -> events(client, EVENTS, ids, Participants.ofEvents(client, ids)))
                .map(events -> events.isEmpty() ? null : events.get(0));
    }

    /** The events of these stories, in the order of lists. */
    static Uni<List<Event>> ofStories(SqlClient client, Long[] stories) {
        return events(client, OF_STORIES, stories, Participants.ofStories(client, stories));
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
            clause.and("f.story_id in (select s.id from story s where s.outlets >= " + filter.minOutlets() + ")");
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

    private static String events(String which, String order) {
        return "select f.id, f.type, f.mode, f.modality, f.confidence, f.sentence, f.trigger_text, f.trigger_spans, "
                + "f.date_value, f.quantity_values, f.quantity_units, f.statement_id, f.story_id, "
                + RowReader.DOCUMENT_COLUMNS + ", " + RowReader.PLACE_COLUMNS + " from " + which
                + " join document d on d.id = f.document_id left join outlet o on o.id = d.outlet_id "
                + "left join place p on p.id = f.place_id order by " + order;
    }

    /** Both questions are sent before the first is answered. */
    private static Uni<List<Event>> events(SqlClient client, String sql, Long[] ids, Uni<Participants> participants) {
        return Uni.combine()
                .all()
                .unis(client.preparedQuery(sql).execute(Tuple.tuple().addValue(ids)), participants)
                .with((rows, taking) -> RowReader.list(rows).stream()
                        .map(row -> event(row, taking))
                        .toList());
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
