package org.rapporteur.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
        long after = Cursor.number(cursor, KEYS, 0);
        return keys.list(after, limit + 1).map(found -> Page.of(found, limit, KEYS, ApiKey::id));
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
        long before = Cursor.number(cursor, question, Long.MAX_VALUE);
        return audit.list(who, before, limit + 1).map(found -> Page.of(found, limit, question, AuditEntry::id));
    }
}
