package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.ApiKey;
import org.rapporteur.model.Role;

/** Keys by the hashes of their secrets. Each question is one statement on a connection of its own. */
@ApplicationScoped
public class ApiKeyRepository {
    /**
     * A key to be made.
     *
     * @param hash of its secret
     * @param requestsPerMinute null for as many as the settings say
     * @param expiresAt null for never
     */
    public record NewApiKey(
            byte[] hash, String name, Role role, Integer requestsPerMinute, String createdBy, Instant expiresAt) {}

    private final Pool pool;

    ApiKeyRepository(Pool pool) {
        this.pool = pool;
    }

    public Uni<ApiKey> create(NewApiKey key) {
        Tuple values = Tuple.of(
                        Buffer.buffer(key.hash()).getDelegate(),
                        key.name(),
                        key.role().name())
                .addInteger(key.requestsPerMinute())
                .addString(key.createdBy())
                .addOffsetDateTime(
                        key.expiresAt() == null ? null : key.expiresAt().atOffset(ZoneOffset.UTC));
        return pool.preparedQuery("""
                        insert into api_key (hash, name, role, requests_per_minute, created_by, expires_at)
                        values ($1, $2, $3, $4, $5, $6) returning *""").execute(values).map(ApiKeyRepository::first);
    }

    /** The key of this hash if it lets in now; null otherwise. */
    public Uni<ApiKey> valid(byte[] hash) {
        return pool.preparedQuery("""
                        select * from api_key
                        where hash = $1 and revoked_at is null and (expires_at is null or expires_at > now())""")
                .execute(Tuple.of(Buffer.buffer(hash).getDelegate()))
                .map(ApiKeyRepository::first);
    }

    /**
     * Keys in the order of their creation, revoked ones too.
     *
     * @param after the id of the last one had already; 0 from the first
     */
    public Uni<List<ApiKey>> list(long after, int limit) {
        return pool.preparedQuery("select * from api_key where id > $1 order by id limit $2")
                .execute(Tuple.of(after, limit))
                .map(ApiKeyRepository::keys);
    }

    /** Ends a key; once it has ended, the time of its end stays. Null where there is none. */
    public Uni<ApiKey> revoke(long id) {
        return pool.preparedQuery(
                        "update api_key set revoked_at = coalesce(revoked_at, now()) where id = $1 returning *")
                .execute(Tuple.of(id))
                .map(ApiKeyRepository::first);
    }

    private static ApiKey first(RowSet<Row> rows) {
        List<ApiKey> keys = keys(rows);
        return keys.isEmpty() ? null : keys.get(0);
    }

    private static List<ApiKey> keys(RowSet<Row> rows) {
        List<ApiKey> keys = new ArrayList<>(rows.size());
        for (Row row : rows) keys.add(key(row));
        return keys;
    }

    private static ApiKey key(Row row) {
        return new ApiKey(
                row.getLong("id").toString(),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getInteger("requests_per_minute"),
                row.getString("created_by"),
                FeedRepository.instant(row, "created_at"),
                FeedRepository.instant(row, "expires_at"),
                FeedRepository.instant(row, "revoked_at"));
    }
}
