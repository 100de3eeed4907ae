package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.rapporteur.model.EventType;
import org.rapporteur.story.Grove;
import org.rapporteur.story.Node;

/**
 * Keeps stories while a document's events come and go, in the document's transaction: finds what the new tellings can be
 * linked with, links anew those whose link has gone, and puts the stories right that this touches. One writer at a time
 * does so, until it commits; the stories are those that linking everything anew would give.
 */
final class StoryWriter {
    /** Held from before events are removed, or before they are linked, to the commit. */
    private static final long LOCK = 7_237_002;
    /** How many tellings those of one document are compared with at most: of more, those that tell most. */
    private static final int MOST = 1_000;

    /** Tellings of these events and of their documents, those that share a key with them, and what all these are linked to. */
    private static final String FOUND = """
            with wanted as (
              select array_agg(distinct key) as keys from telling, unnest(keys) as key
              where event_id = any(cast(:events as bigint[]))),
            found as (
              select t.event_id from telling t join event e on e.id = t.event_id
                join document d on d.id = e.document_id
              where t.keys && (select keys from wanted)
              order by t.precision desc, d.published_on, d.identity, e.trigger_spans[1] limit :most),
            near as (
              select event_id from found
              union
              select beside.id from event join event beside using (document_id)
              where event.id = any(cast(:events as bigint[])))
            """ + TellingRows.NODES + """
            t.event_id in (
              select event_id from near union select antecedent_id from story_link join near using (event_id))""";

    private static final String OF_STORIES = TellingRows.NODES + """
            t.event_id in (
              select id from event where story_id = any(cast(:stories as bigint[]))
              union
              select cut.event_id from event member join story_link cut on cut.antecedent_id = member.id
              where member.story_id = any(cast(:stories as bigint[])))""";

    private final Mutiny.Session session;
    private final Set<Long> touched = new HashSet<>();
    private final Set<Long> orphans = new TreeSet<>();
    private final Map<String, Long> before = new HashMap<>();
    private final Grove grove = new Grove();

    StoryWriter(Mutiny.Session session) {
        this.session = session;
    }

    /**
     * Waits until no other writer links; may be called again. From there to the commit indexes are taken where there are
     * any: the planner counts a comparison of keys for as cheap as one of numbers, and would compare those of all tellings.
     */
    private Uni<Void> lock() {
        return session.createNativeQuery(
                        "with held as (select pg_advisory_xact_lock(" + LOCK
                                + "), set_config('enable_seqscan', 'off', true))" + " select count(*) from held",
                        Long.class)
                .getSingleResult()
                .replaceWithVoid();
    }

    /** To be called before a document's events are deleted: remembers what depends on them. */
    Uni<Void> leave(UUID document) {
        return session.createNativeQuery("select count(*) from event where document_id = :document", Long.class)
                .setParameter("document", document)
                .getSingleResult()
                .chain(events -> events == 0 ? Uni.createFrom().voidItem() : lock().chain(() -> remember(document)));
    }

    private Uni<Void> remember(UUID document) {
        return session.createNativeQuery("""
                        select e.story_id, other.id, e.trigger_spans[1], e.type from event e
                          left join story_link l on l.antecedent_id = e.id
                          left join event other on other.id = l.event_id and other.document_id <> e.document_id
                        where e.document_id = :document""", Tuple.class)
                .setParameter("document", document)
                .getResultList()
                .invoke(rows -> {
                    for (Tuple row : rows) {
                        if (row.get(0) != null) remember(row);
                        if (row.get(1) != null) orphans.add(row.get(1, Long.class));
                    }
                })
                .replaceWithVoid();
    }

    private void remember(Tuple row) {
        touched.add(row.get(0, Long.class));
        before.put(row.get(3, String.class) + row.get(2, Integer.class), row.get(0, Long.class));
    }

    /**
     * The story that an event of this type was in, told by the same words before they were read anew; null where there was
     * none. Events that stay keep the ids of their stories.
     */
    Long before(EventType type, int start) {
        return before.get(type.name() + start);
    }

    /** Links these events, whose tellings are stored, and those that were left; what became of their stories. */
    Uni<List<ChangeLog.Entry>> link(Collection<Long> added) {
        if (added.isEmpty() && touched.isEmpty()) return Uni.createFrom().item(List.of());
        Set<Long> fresh = new TreeSet<>(orphans);
        fresh.addAll(added);
        return lock().chain(() -> fresh.isEmpty() ? Uni.createFrom().voidItem() : relink(fresh))
                .chain(this::gather)
                .chain(() -> new StoryRows(session).replace(touched, grove.stories(touched)));
    }

    private Uni<Void> relink(Set<Long> fresh) {
        return found(fresh)
                .invoke(nodes -> {
                    for (Node node : nodes)
                        if (fresh.contains(node.id()) && node.story() != null) touched.add(node.story());
                    grove.add(nodes.stream()
                            .map(node -> fresh.contains(node.id()) ? node.alone() : node)
                            .toList());
                    grove.link(fresh);
                    touched.addAll(grove.touched());
                })
                .chain(this::keepLinks);
    }

    private Uni<List<Node>> found(Set<Long> fresh) {
        return session.createNativeQuery(FOUND, Tuple.class)
                .setParameter("events", ids(fresh))
                .setParameter("most", MOST)
                .getResultList()
                .chain(this::compared);
    }

    /** These tellings with what their documents are about. */
    private Uni<List<Node>> compared(List<Tuple> tellings) {
        return session.createNativeQuery(TellingRows.CONTEXTS, Tuple.class)
                .setParameter("identities", TellingRows.documents(tellings))
                .getResultList()
                .map(contexts -> TellingRows.nodes(tellings, contexts));
    }

    private Uni<Void> keepLinks() {
        List<Node> changed = grove.relinked();
        if (changed.isEmpty()) return Uni.createFrom().voidItem();
        return session.createNativeQuery("""
                        insert into story_link (event_id, antecedent_id, strength, reasons)
                        select * from unnest(cast(:events as bigint[]), cast(:antecedents as bigint[]),
                          cast(:strengths as float8[]), cast(:reasons as text[]))
                        on conflict (event_id) do update set antecedent_id = excluded.antecedent_id,
                          strength = excluded.strength, reasons = excluded.reasons""")
                .setParameter("events", changed.stream().map(Node::id).toArray(Long[]::new))
                .setParameter("antecedents", changed.stream().map(Node::parent).toArray(Long[]::new))
                .setParameter(
                        "strengths",
                        changed.stream().map(node -> node.link().strength()).toArray(Double[]::new))
                .setParameter(
                        "reasons",
                        changed.stream()
                                .map(node -> TellingRows.lines(node.link()))
                                .toArray(String[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Loads the touched stories and what was cut off from them, and those that this draws in, until nothing is left. */
    private Uni<Void> gather() {
        if (touched.isEmpty()) return Uni.createFrom().voidItem();
        return session.createNativeQuery(OF_STORIES, Tuple.class)
                .setParameter("stories", ids(touched))
                .getResultList()
                .invoke(rows -> grove.add(TellingRows.nodes(rows)))
                .chain(() -> {
                    List<Long> drawn = new ArrayList<>(grove.drawnIn(touched));
                    return touched.addAll(drawn) ? gather() : Uni.createFrom().voidItem();
                });
    }

    private static Long[] ids(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
