package org.rapporteur.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next opaque cursor of the next page; absent on the last one
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * The first {@code limit} of items that are listed by one key; where more were found, with a cursor behind the last.
     *
     * @param found one more than the limit where there are as many
     */
    public static <T> Page<T> of(List<T> found, int limit, Object question, Function<T, ?> key) {
        if (found.size() <= limit) return new Page<>(found, null);
        List<T> items = found.subList(0, limit);
        return new Page<>(items, Cursor.of(key.apply(items.get(limit - 1))).encode(question));
    }
}
