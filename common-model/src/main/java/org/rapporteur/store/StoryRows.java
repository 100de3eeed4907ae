package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.rapporteur.model.Change;
import org.rapporteur.story.Node;

/** Writes stories: their events, what they tell, and how many outlets do. A story keeps its id while most of it stays. */
final class StoryRows {
    private final Mutiny.Session session;
    /** Each story's events, by its id. */
    private final Map<Long, List<Node>> stories = new TreeMap<>();

    private final Set<Long> created = new HashSet<>();
    private final Set<Long> gone = new HashSet<>();

    StoryRows(Mutiny.Session session) {
        this.session = session;
    }

    /**
     * Puts stories into the place of others.
     *
     * @param before ids of those that are replaced
     * @param after the events of each that takes their place
     */
    Uni<List<ChangeLog.Entry>> replace(Set<Long> before, List<List<Node>> after) {
        List<List<Node>> unnamed = name(before, after);
        return create(unnamed)
                .chain(this::move)
                .chain(this::remove)
                .chain(this::describe)
                .chain(() -> StoryCounts.count(session, stories.keySet()))
                .map(none -> changes());
    }

    /** Gives each story the id most of its events had, the greatest number first; those that are left over. */
    private List<List<Node>> name(Set<Long> before, List<List<Node>> after) {
        record Claim(int story, long id, long events) {}
        List<Claim> claims = new ArrayList<>();
        for (int s = 0; s < after.size(); s++) {
            int story = s;
            after.get(s).stream()
                    .filter(node -> node.story() != null)
                    .collect(Collectors.groupingBy(Node::story, Collectors.counting()))
                    .forEach((id, events) -> claims.add(new Claim(story, id, events)));
        }
        claims.sort(Comparator.comparingLong(Claim::events)
                .reversed()
                .thenComparingLong(Claim::id)
                .thenComparingInt(Claim::story));
        Set<Integer> named = new HashSet<>();
        for (Claim claim : claims)
            if (!named.contains(claim.story()) && !stories.containsKey(claim.id())) {
                named.add(claim.story());
                stories.put(claim.id(), after.get(claim.story()));
            }
        gone.addAll(before);
        gone.removeAll(stories.keySet());
        return IntStream.range(0, after.size())
                .filter(s -> !named.contains(s))
                .mapToObj(after::get)
                .toList();
    }

    private Uni<Void> create(List<List<Node>> unnamed) {
        if (unnamed.isEmpty()) return Uni.createFrom().voidItem();
        return session.createNativeQuery("""
                        insert into story (type, first_day, last_day)
                        select '', current_date, current_date from generate_series(1, :many) returning id""", Long.class)
                .setParameter("many", unnamed.size())
                .getResultList()
                .invoke(ids -> {
                    for (int i = 0; i < unnamed.size(); i++) stories.put(ids.get(i), unnamed.get(i));
                    created.addAll(ids);
                })
                .replaceWithVoid();
    }

    private Uni<Void> move() {
        List<Long> events = new ArrayList<>();
        List<Long> to = new ArrayList<>();
        stories.forEach((id, nodes) -> nodes.stream()
                .filter(node -> !id.equals(node.story()))
                .forEach(node -> {
                    events.add(node.id());
                    to.add(id);
                }));
        if (events.isEmpty()) return Uni.createFrom().voidItem();
        return session.createNativeQuery("""
                        update event set story_id = given.story
                        from unnest(cast(:events as bigint[]), cast(:stories as bigint[])) as given (id, story)
                        where event.id = given.id""")
                .setParameter("events", events.toArray(Long[]::new))
                .setParameter("stories", to.toArray(Long[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Removes stories without events; one with events of documents that were read before tellings were kept stays. */
    private Uni<Void> remove() {
        if (gone.isEmpty()) return Uni.createFrom().voidItem();
        return session.createNativeQuery("""
                        delete from story where id = any(cast(:ids as bigint[]))
                          and not exists (select from event where event.story_id = story.id) returning id""", Long.class)
                .setParameter("ids", gone.toArray(Long[]::new))
                .getResultList()
                .invoke(gone::retainAll)
                .replaceWithVoid();
    }

    /** A story is described by the event that tells most; date and place by the first that tells one. */
    private Uni<Void> describe() {
        if (stories.isEmpty()) return Uni.createFrom().voidItem();
        return session.createNativeQuery("""
                        update story set type = head.type, date_value = dated.date_value, first_day = dated.first_day,
                          last_day = dated.last_day, place_id = placed.place_id
                        from unnest(cast(:ids as bigint[]), cast(:heads as bigint[]), cast(:dated as bigint[]),
                            cast(:placed as bigint[])) as given (id, head, dated, placed)
                          join event head on head.id = given.head join event dated on dated.id = given.dated
                          join event placed on placed.id = given.placed
                        where story.id = given.id""")
                .setParameter("ids", stories.keySet().toArray(Long[]::new))
                .setParameter("heads", heads(node -> true))
                .setParameter("dated", heads(node -> node.telling().date() != null))
                .setParameter("placed", heads(node -> node.telling().place() != null))
                .executeUpdate()
                .replaceWithVoid();
    }

    private Long[] heads(java.util.function.Predicate<Node> wanted) {
        return stories.values().stream()
                .map(nodes -> nodes.stream().filter(wanted).findFirst().orElse(nodes.get(0)))
                .map(Node::id)
                .toArray(Long[]::new);
    }

    private List<ChangeLog.Entry> changes() {
        List<ChangeLog.Entry> entries = new ArrayList<>();
        gone.stream().sorted().forEach(id -> entries.add(entry(Change.Kind.DELETED, id)));
        stories.keySet()
                .forEach(id -> entries.add(entry(created.contains(id) ? Change.Kind.STORED : Change.Kind.CHANGED, id)));
        return entries;
    }

    private static ChangeLog.Entry entry(Change.Kind kind, Long id) {
        return ChangeLog.Entry.of(kind, Change.Subject.STORY, id);
    }
}
