package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
    private static final String ACTORS =
            "select 'actor' as kind, normalized as name, actor_id as id from actor_alias where normalized = ";
    private static final String OUTLETS = "select 'outlet' as kind, key as name, id from outlet where key = ";
    private static final String PLACES = "select 'place' as kind, split_part(key, '|', 1) as name, id from place "
            + "where split_part(key, '|', 1) = ";

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
        Clause clause = new Clause();
        List<String> questions = new ArrayList<>();
        ask(ACTORS, actors, clause, questions);
        ask(OUTLETS, outlets, clause, questions);
        ask(PLACES, places, clause, questions);
        Ids ids = new Ids();
        if (questions.isEmpty()) return Uni.createFrom().item(ids);
        return pool.preparedQuery(String.join(" union all ", questions))
                .execute(clause.tuple())
                .map(rows -> {
                    for (Row row : rows) ids.add(row);
                    return ids;
                });
    }

    private static void ask(String names, Collection<String> asked, Clause clause, List<String> questions) {
        String[] folded = folded(asked);
        if (folded.length > 0) questions.add(names + "any(" + clause.value(folded) + ")");
    }

    private static String[] folded(Collection<String> names) {
        return names.stream()
                .filter(name -> !ID.matcher(name).matches())
                .map(Names::fold)
                .distinct()
                .toArray(String[]::new);
    }
}
