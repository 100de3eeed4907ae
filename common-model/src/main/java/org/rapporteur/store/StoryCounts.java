package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.rapporteur.story.Independence;

/** How many documents, outlets and independent outlets tell stories; documents of one text are copies of each other. */
final class StoryCounts {
    private StoryCounts() {}

    /** Puts the counts of these stories right. */
    static Uni<Void> count(Mutiny.Session session, Collection<Long> stories) {
        if (stories.isEmpty()) return Uni.createFrom().voidItem();
        Long[] ids = stories.toArray(Long[]::new);
        Map<Long, List<Independence.Source>> sources = new HashMap<>();
        List<Independence.Copy> copies = new ArrayList<>();
        return sources(session, ids)
                .invoke(rows ->
                        rows.forEach(row -> sources.computeIfAbsent(row.get(0, Long.class), n -> new ArrayList<>())
                                .add(source(row))))
                .chain(() -> copies(session, ids))
                .invoke(rows -> rows.forEach(
                        row -> copies.add(new Independence.Copy(row.get(0, String.class), row.get(1, String.class)))))
                .chain(() -> keep(session, ids, sources, copies));
    }

    private static Uni<List<Tuple>> sources(Mutiny.Session session, Long[] ids) {
        return session.createNativeQuery("""
                        select distinct e.story_id, cast(d.id as text), o.key,
                          coalesce(to_char(d.published_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS'),
                            to_char(d.published_on, 'YYYY-MM-DD'))
                        from event e join document d on d.id = e.document_id left join outlet o on o.id = d.outlet_id
                        where e.story_id = any(cast(:ids as bigint[]))""", Tuple.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static Independence.Source source(Tuple row) {
        return new Independence.Source(row.get(1, String.class), row.get(2, String.class), row.get(3, String.class));
    }

    private static Uni<List<Tuple>> copies(Mutiny.Session session, Long[] ids) {
        return session.createNativeQuery("""
                        with here as (
                          select distinct document_id as id from event where story_id = any(cast(:ids as bigint[])))
                        select cast(c.document_id as text), cast(c.other_id as text) from document_copy c
                        where c.document_id in (select id from here) and c.other_id in (select id from here)
                        union all
                        select cast(d.id as text),
                          cast(first_value(d.id) over (partition by d.content_hash order by d.id) as text)
                        from document d where d.id in (select id from here)""", Tuple.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static Uni<Void> keep(
            Mutiny.Session session,
            Long[] ids,
            Map<Long, List<Independence.Source>> sources,
            List<Independence.Copy> copies) {
        List<Integer> documents = new ArrayList<>();
        List<Integer> outlets = new ArrayList<>();
        List<Integer> independent = new ArrayList<>();
        for (Long id : ids) {
            List<Independence.Source> of = sources.getOrDefault(id, List.of());
            documents.add(of.size());
            outlets.add((int) of.stream()
                    .map(Independence.Source::outlet)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count());
            independent.add(Independence.count(of, copies));
        }
        return session.createNativeQuery("""
                        update story set documents = given.documents, outlets = given.outlets,
                          independent_outlets = given.independent
                        from unnest(cast(:ids as bigint[]), cast(:documents as int[]), cast(:outlets as int[]),
                            cast(:independent as int[])) as given (id, documents, outlets, independent)
                        where story.id = given.id""")
                .setParameter("ids", ids)
                .setParameter("documents", documents.toArray(Integer[]::new))
                .setParameter("outlets", outlets.toArray(Integer[]::new))
                .setParameter("independent", independent.toArray(Integer[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }
}
