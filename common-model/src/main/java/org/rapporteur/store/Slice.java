package org.rapporteur.store;

import java.util.List;

/**
 * A stretch of an ordered list.
 *
 * @param next the sort key of its last item, after which the list goes on; null where it ends here
 */
public record Slice<T, K>(List<T> items, K next) {
    public Slice {
        items = List.copyOf(items);
    }
}
