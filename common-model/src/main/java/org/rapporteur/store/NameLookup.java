package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what names stand for, all names of a question at once; a number is an id itself. */
@ApplicationScoped
class NameLookup {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final String SQL = """
            select 'actor' as kind, normalized as name, actor_id as id from actor_alias where normalized = any($1)
            union all select 'outlet', key, id from outlet where key = any($2)
            union all select 'place', split_part(key, '|', 1), id from place where split_part(key, '|', 1) = any($3)""";

    private final Pool pool;

    NameLookup(Pool pool) {
        this.pool = pool;
    }

    /** The ids that the asked names stand for. */
    static final class Ids {
        private final Map<String, Set<Long>> byName = new HashMap<>();

        Long[] actors(List<String> names) {
            return of("actor", names);
        }

        Long[] outlets(List<String> names) {
            return of("outlet", names);
        }

        Long[] places(List<String> names) {
            return of("place", names);
        }

        private Long[] of(String kind, List<String> names) {
            return names.stream()
                    .flatMap(name -> ID.matcher(name).matches()
                            ? Stream.of(Long.valueOf(name))
                            : byName.getOrDefault(kind + ":" + Names.fold(name), Set.of()).stream())
                    .distinct()
                    .toArray(Long[]::new);
        }

        private void add(Row row) {
            byName.computeIfAbsent(row.getString("kind") + ":" + row.getString("name"), key -> new HashSet<>())
                    .add(row.getLong("id"));
        }
    }

    Uni<Ids> find(Collection<String> actors, Collection<String> outlets, Collection<String> places) {
        String[] actorNames = folded(actors);
        String[] outletNames = folded(outlets);
        String[] placeNames = folded(places);
        Ids ids = new Ids();
        if (actorNames.length + outletNames.length + placeNames.length == 0)
            return Uni.createFrom().item(ids);
        return pool.preparedQuery(SQL)
                .execute(Tuple.of(actorNames, outletNames, placeNames))
                .map(rows -> {
                    for (Row row : rows) ids.add(row);
                    return ids;
                });
    }

    private static String[] folded(Collection<String> names) {
        return names.stream()
                .filter(name -> !ID.matcher(name).matches())
                .map(Names::fold)
                .distinct()
                .toArray(String[]::new);
    }
}
