package org.rapporteur.query.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.rapporteur.api.Cursor;
import org.rapporteur.model.Hit;
import org.rapporteur.store.Keyset;
import org.rapporteur.store.NameKey;
import org.rapporteur.store.SearchKey;
import org.rapporteur.store.TimeKey;

/** How the sort key of a list stands in its cursor. */
public record ListKey<K>(int parts, Function<K, Cursor> writer, Function<List<String>, K> reader) {
    public static final ListKey<Keyset> FACT = new ListKey<>(
            2,
            key -> Cursor.of(key.firstDay(), key.id()),
            parts -> new Keyset(LocalDate.parse(parts.get(0)), Long.parseLong(parts.get(1))));
    public static final ListKey<TimeKey> TIME = new ListKey<>(
            2,
            key -> Cursor.of(key.storedAt(), key.id()),
            parts -> new TimeKey(OffsetDateTime.parse(parts.get(0)), UUID.fromString(parts.get(1))));
    public static final ListKey<NameKey> NAME = new ListKey<>(
            2,
            key -> Cursor.of(key.name(), key.id()),
            parts -> new NameKey(parts.get(0), Long.parseLong(parts.get(1))));
    public static final ListKey<SearchKey> SEARCH = new ListKey<>(
            3,
            key -> Cursor.of(key.rank(), key.kind(), key.id()),
            parts -> new SearchKey(Float.parseFloat(parts.get(0)), Hit.Kind.valueOf(parts.get(1)), parts.get(2)));
    public static final ListKey<LocalDate> DAY = new ListKey<>(1, Cursor::of, parts -> LocalDate.parse(parts.get(0)));
    public static final ListKey<Long> SEQUENCE = new ListKey<>(1, Cursor::of, parts -> Long.valueOf(parts.get(0)));

    public Cursor write(K key) {
        return writer.apply(key);
    }

    /** @throws org.rapporteur.api.ProblemException 400 where the cursor holds no such key */
    public K read(Cursor cursor) {
        try {
            if (cursor.key().stream().anyMatch(part -> part.indexOf('\0') >= 0)) throw Cursor.invalid();
            return reader.apply(cursor.key());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Cursor.invalid();
        }
    }
}
