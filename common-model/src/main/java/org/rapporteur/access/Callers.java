package org.rapporteur.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import org.rapporteur.model.Role;
import org.rapporteur.store.ApiKeyRepository;

/** Finds out who calls, by the key or the token of a request. */
@Singleton
class Callers {
    private static final String BEARER = "Bearer ";

    private final AccessSettings settings;
    private final ApiKeyRepository keys;
    private final HttpAuthenticator tokens;

    Callers(AccessSettings settings, ApiKeyRepository keys, HttpAuthenticator tokens) {
        this.settings = settings;
        this.keys = keys;
        this.tokens = tokens;
    }

    /** The key or token a request carries, by {@code Authorization: Bearer} or {@code X-API-Key}; null without one. */
    static String credential(HttpServerRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            return authorization.substring(BEARER.length()).strip();
        return request.getHeader("X-API-Key");
    }

    /** Who it is; null where the credential is not, or no longer, one of ours. */
    Uni<Caller> of(RoutingContext http, String credential) {
        int usual = settings.requestsPerMinute();
        if (settings.adminKey()
                .filter(key -> new KeySecret(key).matches(credential))
                .isPresent()) return Uni.createFrom().item(new Caller("admin key", Role.ADMIN, usual));
        if (credential.startsWith(KeySecret.PREFIX))
            return keys.valid(new KeySecret(credential).hash()).map(key -> key == null ? null : Caller.of(key, usual));
        return settings.oidc() ? token(http, usual) : Uni.createFrom().nullItem();
    }

    private Uni<Caller> token(RoutingContext http, int usual) {
        return tokens.attemptAuthentication(http)
                .map(identity -> identity == null || identity.isAnonymous()
                        ? null
                        : new Caller("token " + name(identity), role(identity), usual))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    /** Whatever the provider calls it, on one line of a log. */
    private static String name(SecurityIdentity identity) {
        return identity.getPrincipal().getName().replaceAll("\\p{Cntrl}", " ");
    }

    private static Role role(SecurityIdentity identity) {
        return Arrays.stream(Role.values())
                .filter(role -> identity.hasRole(role.lowerCase()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
