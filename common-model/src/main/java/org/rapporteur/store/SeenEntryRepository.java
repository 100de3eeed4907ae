package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rapporteur.model.SeenEntry;

/** Which entries of feeds were seen, and the documents they led to; like {@link FeedRepository} without a session. */
@ApplicationScoped
public class SeenEntryRepository {
    private static final String KEEP = """
            insert into feed_entry (feed_id, key, url, title, fingerprint, state, tries, problem, document_id)
            select $1::bigint, $2::text, $3::text, $4::text, $5::text, $6::text, $7::int, $8::text, $9::uuid
            where exists (select 1 from feed where id = $1)
            on conflict (feed_id, key) do update set url = excluded.url, title = excluded.title,
              fingerprint = excluded.fingerprint, state = excluded.state, tries = excluded.tries,
              problem = excluded.problem, document_id = coalesce(excluded.document_id, feed_entry.document_id),
              seen_at = now()""";
    private static final String DOCUMENT_AT = """
            select id from document where identity = $2
            union all (select document_id from feed_entry where url = $1 and document_id is not null limit 1)
            limit 1""";
    private static final String DOCUMENT_OF_WORDS = """
            select d.id from document d join feed_entry e on e.document_id = d.id
            where d.content_hash = $2 and e.feed_id = $1 limit 1""";
    private static final String LIST = """
            select * from feed_entry where feed_id = $1 and ($2::text[] is null or state = any($2))
              and ($3::timestamptz is null or (seen_at, key) < ($3, $4))
            order by seen_at desc, key desc limit $5""";

    private final Pool pool;

    SeenEntryRepository(Pool pool) {
        this.pool = pool;
    }

    /** Short enough for an index, whatever a feed takes for an id. */
    public static String key(String id) {
        return Keys.bounded(id);
    }

    /** A hash of what an entry says. */
    public static String fingerprint(String words) {
        return Keys.sha256(words);
    }

    /** Those of these keys that were seen in this feed. */
    public Uni<List<SeenEntry>> seen(long feed, Collection<String> keys) {
        return pool.preparedQuery("select * from feed_entry where feed_id = $1 and key = any($2)")
                .execute(Tuple.of(feed, keys.toArray(String[]::new)))
                .map(SeenEntryRepository::entries);
    }

    /** Writes down what became of an entry; nothing where its feed has been deleted. */
    public Uni<Void> keep(long feed, SeenEntry entry) {
        Tuple values = Tuple.tuple()
                .addLong(feed)
                .addString(entry.key())
                .addString(entry.url())
                .addString(entry.title())
                .addString(entry.fingerprint())
                .addString(entry.state().name())
                .addInteger(entry.tries())
                .addString(entry.problem())
                .addUUID(entry.document() == null ? null : UUID.fromString(entry.document()));
        return pool.preparedQuery(KEEP).execute(values).replaceWithVoid();
    }

    /** The document of a canonical address, or to which an entry with this link led; null where there is none. */
    public Uni<String> documentAt(String url) {
        return pool.preparedQuery(DOCUMENT_AT)
                .execute(Tuple.of(url, Keys.url(url)))
                .map(SeenEntryRepository::id);
    }

    /** A document of this feed with the very same text; null where there is none. */
    public Uni<String> documentOfWords(long feed, String text) {
        return pool.preparedQuery(DOCUMENT_OF_WORDS)
                .execute(Tuple.of(feed, Keys.sha256(text)))
                .map(SeenEntryRepository::id);
    }

    /**
     * Entries of a feed, last seen first.
     *
     * @param states empty for any
     * @param afterSeen when the last one had already was seen, with its key; both null from the first
     */
    public Uni<List<SeenEntry>> list(
            long feed, List<SeenEntry.State> states, Instant afterSeen, String afterKey, int limit) {
        String[] names = states.stream().map(Enum::name).toArray(String[]::new);
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(
                        feed,
                        names.length == 0 ? null : names,
                        afterSeen == null ? null : afterSeen.atOffset(ZoneOffset.UTC),
                        afterKey,
                        limit))
                .map(SeenEntryRepository::entries);
    }

    private static String id(RowSet<Row> rows) {
        for (Row row : rows) return row.getUUID(0).toString();
        return null;
    }

    private static List<SeenEntry> entries(RowSet<Row> rows) {
        List<SeenEntry> entries = new ArrayList<>(rows.size());
        for (Row row : rows) {
            UUID document = row.getUUID("document_id");
            entries.add(new SeenEntry(
                    row.getString("key"),
                    row.getString("url"),
                    row.getString("title"),
                    row.getString("fingerprint"),
                    SeenEntry.State.valueOf(row.getString("state")),
                    row.getInteger("tries"),
                    row.getString("problem"),
                    document == null ? null : document.toString(),
                    FeedRepository.instant(row, "seen_at")));
        }
        return entries;
    }
}
