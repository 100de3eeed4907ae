package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Change;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.Event;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Participant;

/**
 * Links events to stories. Two events are one happening when type, day, actors and recipients are the same; so the
 * stories do not depend on the order in which documents arrive. Told are events that are asserted or claimed.
 */
final class StoryWriter {
    private final Mutiny.Session session;
    private final Map<String, Long> ids = new HashMap<>();
    private final Set<Long> created = new HashSet<>();
    private final Set<Long> before = new HashSet<>();

    /** @param before stories the document belonged to until now, whose counts are to be put right as well */
    StoryWriter(Mutiny.Session session, Collection<Long> before) {
        this.session = session;
        this.before.addAll(before);
    }

    /** The key of an event's story; empty where it is told of no day or of nobody who is known. */
    static Optional<String> key(Event event) {
        boolean told = event.modality() == Modality.ASSERTED || event.modality() == Modality.CLAIMED;
        if (!told || day(event.date()).isEmpty()) return Optional.empty();
        String actors = actorKeys(event.actors());
        String recipients = actorKeys(event.recipients());
        if (actors.isEmpty() && recipients.isEmpty()) return Optional.empty();
        return Optional.of(Keys.bounded(event.type() + "|" + event.date() + "|" + actors + "|" + recipients));
    }

    private static Optional<String> day(DateValue date) {
        if (date == null || date.value().indexOf('/') >= 0 || date.value().length() != 10) return Optional.empty();
        return Optional.of(date.value());
    }

    private static String actorKeys(List<Participant> participants) {
        Set<String> keys = new java.util.TreeSet<>();
        for (Participant participant : participants) {
            Actor actor = participant.actor();
            if (actor != null) keys.add(Keys.actor(actor));
        }
        return String.join(",", keys);
    }

    /**
     * Finds or makes the stories of these events and locks them, as well as those the document belonged to, until the
     * transaction ends: whoever comes after counts what this transaction has stored.
     */
    Uni<Map<String, Long>> keep(List<Event> events, Map<String, Long> places) {
        SortedMap<String, Event> byKey = new TreeMap<>();
        for (Event event : events) key(event).ifPresent(key -> byKey.merge(key, event, StoryWriter::betterPlaced));
        if (byKey.isEmpty() && before.isEmpty()) return Uni.createFrom().item(ids);
        List<Event> told = new ArrayList<>(byKey.values());
        return session.createNativeQuery("""
                        insert into story (key, type, date_value, first_day, last_day, place_id)
                        select * from (
                          select key, type, day, cast(day as date) as first_day, cast(day as date), place
                          from unnest(cast(:keys as text[]), cast(:types as text[]), cast(:days as text[]),
                            cast(:places as bigint[])) as given (key, type, day, place)
                          union all
                          select key, type, date_value, first_day, last_day, place_id from story
                          where id = any(cast(:before as bigint[])) and not key = any(cast(:keys as text[]))) as kept
                        order by key
                        on conflict (key) do update set place_id = coalesce(story.place_id, excluded.place_id)
                        returning id, key, xmax = 0""", Tuple.class)
                .setParameter("keys", byKey.keySet().toArray(String[]::new))
                .setParameter("types", column(told, event -> event.type().name()))
                .setParameter("days", column(told, event -> event.date().value()))
                .setParameter("places", told.stream().map(e -> place(e, places)).toArray(Long[]::new))
                .setParameter("before", before.toArray(Long[]::new))
                .getResultList()
                .map(this::kept);
    }

    private Map<String, Long> kept(List<Tuple> rows) {
        for (Tuple row : rows) {
            ids.put(row.get(1, String.class), row.get(0, Long.class));
            if (row.get(2, Boolean.class)) created.add(row.get(0, Long.class));
        }
        return ids;
    }

    /**
     * Counts the kept stories anew and removes those nobody tells any more. Documents of one text count as one, told by
     * the outlet that had it first.
     */
    Uni<List<ChangeLog.Entry>> count() {
        if (ids.isEmpty()) return Uni.createFrom().item(List.of());
        return session.flush()
                .chain(() -> session.createNativeQuery("""
                                with told as (
                                  select distinct event.story_id, document.id, document.outlet_id, document.content_hash,
                                    document.stored_at
                                  from event join document on document.id = event.document_id
                                  where event.story_id = any(cast(:ids as bigint[]))),
                                first as (
                                  select distinct on (story_id, content_hash) story_id, outlet_id from told
                                  order by story_id, content_hash, stored_at, id),
                                counts as (
                                  select story_id, count(*) as documents, count(distinct outlet_id) as outlets,
                                    (select count(distinct outlet_id) from first
                                      where first.story_id = told.story_id) as independent
                                  from told group by story_id)
                                update story set documents = coalesce(counts.documents, 0),
                                  outlets = coalesce(counts.outlets, 0),
                                  independent_outlets = coalesce(counts.independent, 0)
                                from unnest(cast(:ids as bigint[])) as kept (id)
                                  left join counts on counts.story_id = kept.id
                                where story.id = kept.id returning story.id, story.documents""", Tuple.class)
                        .setParameter("ids", ids.values().toArray(Long[]::new))
                        .getResultList())
                .chain(rows -> removeEmpty(rows).replaceWith(() -> changes(rows)));
    }

    private Uni<Integer> removeEmpty(List<Tuple> rows) {
        Long[] empty = rows.stream()
                .filter(row -> row.get(1, Integer.class) == 0)
                .map(row -> row.get(0, Long.class))
                .toArray(Long[]::new);
        if (empty.length == 0) return Uni.createFrom().item(0);
        return session.createNativeQuery("delete from story where id = any(cast(:ids as bigint[]))")
                .setParameter("ids", empty)
                .executeUpdate();
    }

    private List<ChangeLog.Entry> changes(List<Tuple> rows) {
        List<ChangeLog.Entry> entries = new ArrayList<>();
        for (Tuple row : rows) {
            Long id = row.get(0, Long.class);
            Change.Kind kind = row.get(1, Integer.class) == 0
                    ? Change.Kind.DELETED
                    : created.contains(id) ? Change.Kind.STORED : Change.Kind.CHANGED;
            entries.add(ChangeLog.Entry.of(kind, Change.Subject.STORY, id));
        }
        return entries;
    }

    private static Event betterPlaced(Event first, Event second) {
        return first.place() == null ? second : first;
    }

    private static Long place(Event event, Map<String, Long> places) {
        return event.place() == null ? null : places.get(Keys.place(event.place()));
    }

    private static String[] column(List<Event> events, Function<Event, String> value) {
        return events.stream().map(value).toArray(String[]::new);
    }
}
