package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/**
 * A stretch of an ordered list.
 *
 * @param next the sort key of its last item, after which the list goes on; null where it ends here
 */
public record Slice<T, K>(List<T> items, K next) {
    public Slice {
        items = List.copyOf(items);
    }

    /**
     * The items of the first {@code limit} of these keys, which may hold one more to tell that the list goes on.
     *
     * @param read the items of these ids, in their order
     */
    static <T> Uni<Slice<T, Keyset>> of(List<Keyset> keys, int limit, Function<Long[], Uni<List<T>>> read) {
        if (keys.isEmpty()) return Uni.createFrom().item(new Slice<>(List.of(), null));
        Long[] ids = keys.stream().limit(limit).map(Keyset::id).toArray(Long[]::new);
        Keyset next = keys.size() > limit ? keys.get(limit - 1) : null;
        return read.apply(ids).map(items -> new Slice<>(items, next));
    }
}
