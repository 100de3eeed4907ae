package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps outlets: two statements for any number of names, in the order of their keys so that writers never deadlock. */
final class OutletWriter {
    private OutletWriter() {}

    /** Stores what is new; the ids of all by {@link Keys#outlet}. */
    static Uni<Map<String, Long>> keep(Mutiny.Session session, Collection<String> names) {
        SortedMap<String, String> byKey = new TreeMap<>();
        for (String name : names) byKey.putIfAbsent(Keys.outlet(name), Keys.name(name.strip()));
        if (byKey.isEmpty()) return Uni.createFrom().item(Map.of());
        String[] keys = byKey.keySet().toArray(String[]::new);
        return session.createNativeQuery("""
                        insert into outlet (key, name)
                        select key, name from unnest(cast(:keys as text[]), cast(:names as text[])) as given (key, name)
                        where not exists (select from outlet where outlet.key = given.key)
                        order by key on conflict (key) do nothing""")
                .setParameter("keys", keys)
                .setParameter("names", byKey.values().toArray(String[]::new))
                .executeUpdate()
                .chain(() -> ids(session, "outlet", keys));
    }

    /** Ids by key of rows that are there. */
    static Uni<Map<String, Long>> ids(Mutiny.Session session, String table, String[] keys) {
        return session.createNativeQuery(
                        "select id, key from " + table + " where key = any(cast(:keys as text[]))", Tuple.class)
                .setParameter("keys", keys)
                .getResultList()
                .map(OutletWriter::byKey);
    }

    private static Map<String, Long> byKey(List<Tuple> rows) {
        Map<String, Long> ids = new HashMap<>();
        for (Tuple row : rows) ids.put(row.get(1, String.class), row.get(0, Long.class));
        return ids;
    }
}
