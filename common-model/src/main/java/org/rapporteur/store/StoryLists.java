package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Event;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Story;

/** Lists of stories with their events, newest first: three questions a page, four where names are to be found. */
@ApplicationScoped
public class StoryLists {
    private static final Walk WALK = new Walk("story");

    private final Pool pool;
    private final NameLookup names;
    private final EventLists events;

    StoryLists(Pool pool, NameLookup names, EventLists events) {
        this.pool = pool;
        this.names = names;
        this.events = events;
    }

    /** At most {@code limit} stories that have an event like this; the period is the story's own. */
    public Uni<Slice<Story, Keyset>> list(EventFilter filter, Keyset after, int limit) {
        return EventLists.lookUp(names, filter).chain(ids -> {
            if (EventLists.unknown(filter, ids)) return Uni.createFrom().item(new Slice<>(List.of(), null));
            Clause clause = clause(filter, ids);
            String page =
                    WALK.page(clause, List.of(), new TimeOrder(after, filter.from(), filter.to()), limit + 1, false);
            return read(page, clause.tuple(), limit);
        });
    }

    /** The story of this id; null where there is none. */
    public Uni<Story> find(long id) {
        return read("select first_day, id from story where id = $1", Tuple.of(id), 1)
                .map(slice -> slice.items().isEmpty() ? null : slice.items().get(0));
    }

    private static Clause clause(EventFilter filter, NameLookup.Ids ids) {
        EventFilter ofEvents = new EventFilter(
                filter.type(),
                filter.actor(),
                filter.recipient(),
                filter.place(),
                filter.country(),
                filter.modality(),
                filter.outlet(),
                filter.q(),
                null,
                null,
                0,
                filter.document());
        Clause clause = EventLists.narrow(new Clause(), ofEvents, ids);
        EventLists.links(filter, ids).forEach(link -> clause.and(link.exists(clause)));
        Clause ofStory =
                clause.isEmpty() ? clause : clause.within("f.id in (select f.story_id from event f where ", ")");
        if (filter.minOutlets() > 1) ofStory.and("f.outlets >= " + ofStory.value(filter.minOutlets()));
        return ofStory;
    }

    private Uni<Slice<Story, Keyset>> read(String page, Tuple values, int limit) {
        String sql = "select f.id, f.type, f.date_value, f.first_day, f.outlets, f.independent_outlets, "
                + RowReader.PLACE_COLUMNS + " from (" + page + ") k join story f on f.id = k.id "
                + "left join place p on p.id = f.place_id order by k.first_day desc, k.id";
        return pool.preparedQuery(sql).execute(values).map(RowReader::list).chain(rows -> {
            Long[] ids =
                    rows.stream().limit(limit).map(row -> row.getLong("id")).toArray(Long[]::new);
            return events.ofStories(ids).map(all -> {
                Map<String, List<Event>> byStory = all.stream().collect(Collectors.groupingBy(Event::story));
                return RowReader.slice(rows, limit, row -> story(row, byStory), EventLists::key);
            });
        });
    }

    private static Story story(Row row, Map<String, List<Event>> byStory) {
        String id = row.getLong("id").toString();
        List<Event> events = byStory.getOrDefault(id, List.of());
        return new Story(
                id,
                EventType.valueOf(row.getString("type")),
                RowReader.date(row, "date_value"),
                RowReader.place(row),
                actors(events, Event::actors),
                actors(events, Event::recipients),
                row.getInteger("outlets"),
                row.getInteger("independent_outlets"),
                events);
    }

    /** Each actor once, as first told. */
    private static List<Actor> actors(List<Event> events, Function<Event, List<Participant>> role) {
        Map<String, Actor> actors = new LinkedHashMap<>();
        events.stream()
                .map(role)
                .flatMap(Collection::stream)
                .map(Participant::actor)
                .filter(Objects::nonNull)
                .forEach(actor -> actors.putIfAbsent(actor.id(), actor));
        return List.copyOf(actors.values());
    }
}
