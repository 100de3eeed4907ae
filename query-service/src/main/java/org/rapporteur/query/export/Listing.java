package org.rapporteur.query.export;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.rapporteur.api.Cursor;
import org.rapporteur.api.ListRequest;
import org.rapporteur.api.Page;
import org.rapporteur.store.Slice;

/**
 * One list as it was asked for: page by page, or whole, walking its pages as fast as they are read and holding one at a
 * time.
 *
 * @param question what was asked, its name and filters: a cursor belongs to it
 */
public record Listing<T, K>(Object question, ListKey<K> key, Ask<T, K> ask) {
    private static final int EXPORTED = 500;

    /** Asks for what follows a key; a null key means from the first. */
    public interface Ask<T, K> {
        Uni<Slice<T, K>> after(K key, int limit);
    }

    public Uni<Page<T>> page(ListRequest request) {
        return ask.after(start(request), request.limit()).map(slice -> new Page<>(slice.items(), next(slice)));
    }

    /** One page where a limit is given, else all pages from the cursor on. */
    Multi<List<T>> pages(ListRequest request) {
        K start = start(request);
        if (request.limited())
            return ask.after(start, request.limit()).map(Slice::items).toMulti();
        return Multi.createBy()
                .repeating()
                .uni(() -> new Position<>(start), position -> ask.after(position.key, EXPORTED)
                        .invoke(slice -> position.key = slice.next()))
                .whilst(slice -> slice.next() != null)
                .map(Slice::items);
    }

    private K start(ListRequest request) {
        return request.cursor() == null ? null : key.read(Cursor.decode(request.cursor(), question, key.parts()));
    }

    private String next(Slice<T, K> slice) {
        return slice.next() == null ? null : key.write(slice.next()).encode(question);
    }

    private static final class Position<K> {
        private K key;

        Position(K key) {
            this.key = key;
        }
    }
}
