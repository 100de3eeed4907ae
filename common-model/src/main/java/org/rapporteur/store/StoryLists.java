package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.rapporteur.model.StoryLink;
import org.rapporteur.story.Comparison;

/**
 * Lists of stories with their events, newest first. A page is five questions over one connection, one more where names are
 * to be found: which stories, then, asked together, what they are, their events, who takes part in these and what links them.
 */
@ApplicationScoped
public class StoryLists {
    private static final Walk WALK = new Walk("story");
    private static final String STORIES = "select f.id, f.type, f.date_value, f.outlets, f.independent_outlets, "
            + RowReader.PLACE_COLUMNS + " from unnest($1::bigint[]) with ordinality k (id, position) "
            + "join story f on f.id = k.id left join place p on p.id = f.place_id order by k.position";

    private static final String LINKS = "select e.story_id, l.event_id, l.antecedent_id, l.strength, l.reasons "
            + "from event e join story_link l on l.event_id = e.id join event a on a.id = l.antecedent_id "
            + "where e.story_id = any($1) and a.story_id = e.story_id order by l.event_id";

    private final Pool pool;
    private final NameLookup names;

    StoryLists(Pool pool, NameLookup names) {
        this.pool = pool;
        this.names = names;
    }

    /** At most {@code limit} stories that have an event like this; the period is the story's own. */
    public Uni<Slice<Story, Keyset>> list(EventFilter filter, Keyset after, int limit) {
        return EventLists.lookUp(names, filter).chain(named -> {
            if (EventLists.unknown(filter, named)) return Uni.createFrom().item(new Slice<>(List.of(), null));
            Clause clause = clause(filter, named);
            TimeOrder order = new TimeOrder(after, filter.from(), filter.to());
            return pool.withConnection(client -> WALK.keys(client, clause, List.of(), order, null, limit + 1)
                    .chain(keys -> Slice.of(keys, limit, ids -> stories(client, ids))));
        });
    }

    /** The story of this id; null where there is none. */
    public Uni<Story> find(long id) {
        return pool.withConnection(client -> stories(client, new Long[] {id}))
                .map(stories -> stories.isEmpty() ? null : stories.get(0));
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
        if (filter.minOutlets() > 1) ofStory.and("f.outlets >= " + filter.minOutlets());
        return ofStory;
    }

    /** These stories in this order; all questions are sent before the first is answered. */
    private static Uni<List<Story>> stories(SqlClient client, Long[] ids) {
        return Uni.combine()
                .all()
                .unis(
                        client.preparedQuery(STORIES).execute(Tuple.tuple().addValue(ids)),
                        EventLists.ofStories(client, ids),
                        client.preparedQuery(LINKS).execute(Tuple.tuple().addValue(ids)))
                .asTuple()
                .map(answers -> {
                    Map<String, List<Event>> events =
                            answers.getItem2().stream().collect(Collectors.groupingBy(Event::story));
                    Map<String, List<StoryLink>> links = new HashMap<>();
                    for (Row row : answers.getItem3())
                        links.computeIfAbsent(row.getLong("story_id").toString(), none -> new ArrayList<>())
                                .add(link(row));
                    return RowReader.list(answers.getItem1()).stream()
                            .map(row -> story(row, events, links))
                            .toList();
                });
    }

    private static StoryLink link(Row row) {
        return new StoryLink(
                row.getLong("event_id").toString(),
                row.getLong("antecedent_id").toString(),
                row.getDouble("strength"),
                TellingRows.reasons(row.getString("reasons")));
    }

    private static Story story(Row row, Map<String, List<Event>> byStory, Map<String, List<StoryLink>> links) {
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
                events,
                links.getOrDefault(id, List.of()),
                Comparison.figures(events),
                Comparison.contradictions(events));
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
