package org.rapporteur.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.rapporteur.api.Cursor;
import org.rapporteur.api.Page;
import org.rapporteur.api.ProblemException;
import org.rapporteur.model.ApiKey;
import org.rapporteur.model.AuditEntry;
import org.rapporteur.store.ApiKeyRepository;
import org.rapporteur.store.ApiKeyRepository.NewApiKey;
import org.rapporteur.store.AuditRepository;

/** Makes, shows and revokes keys, and shows who changed what. */
@ApplicationScoped
class KeyService {
    private static final String KEYS = "keys";

    private final ApiKeyRepository keys;
    private final AuditRepository audit;

    KeyService(ApiKeyRepository keys, AuditRepository audit) {
        this.keys = keys;
        this.audit = audit;
    }

    Uni<MadeKey> make(NewKey asked, Caller by) {
        KeySecret secret = KeySecret.random();
        return keys.create(new NewApiKey(
                        secret.hash(),
                        asked.name().strip(),
                        asked.askedRole(),
                        asked.requestsPerMinute(),
                        by.who(),
                        asked.expiresAt()))
                .map(key -> new MadeKey(key, secret.text()));
    }

    Uni<Page<ApiKey>> list(String cursor, int limit) {
        long after = cursor == null ? 0 : number(Cursor.decode(cursor, KEYS, 1));
        return keys.list(after, limit + 1).map(found -> {
            if (found.size() <= limit) return new Page<>(found, null);
            List<ApiKey> items = found.subList(0, limit);
            return new Page<>(items, Cursor.of(items.get(limit - 1).id()).encode(KEYS));
        });
    }

    Uni<Void> revoke(String id) {
        long number;
        try {
            number = Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw ProblemException.notFound("key", id);
        }
        return keys.revoke(number)
                .invoke(key -> {
                    if (key == null) throw ProblemException.notFound("key", id);
                })
                .replaceWithVoid();
    }

    /** Newest first. */
    Uni<Page<AuditEntry>> writes(String who, String cursor, int limit) {
        String question = "audit " + who;
        long before = cursor == null ? Long.MAX_VALUE : number(Cursor.decode(cursor, question, 1));
        return audit.list(who, before, limit + 1).map(found -> {
            if (found.size() <= limit) return new Page<>(found, null);
            List<AuditEntry> items = found.subList(0, limit);
            return new Page<>(items, Cursor.of(items.get(limit - 1).id()).encode(question));
        });
    }

    private static long number(Cursor cursor) {
        try {
            return Long.parseLong(cursor.key().get(0));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }
}
