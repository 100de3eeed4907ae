package org.rapporteur.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is asked of a request where nobody is asked who they are. A service on loopback is reached by every page that its
 * user's browser opens: by a name that a stranger's name server gives this machine's address (DNS rebinding), and by forms
 * and scripts that send without needing to read the answer.
 */
@Singleton
class OpenDoor {
    private final Exposure exposure;
    private final List<String> hosts;
    private final List<String> origins;

    OpenDoor(
            Exposure exposure,
            AccessSettings settings,
            @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins) {
        this.exposure = exposure;
        this.hosts = settings.hosts().orElse(List.of());
        this.origins = origins.orElse(List.of());
    }

    /** Why not; null for a request that may pass. */
    String refusal(HttpServerRequest request, String method) {
        String authority =
                request.authority() == null ? null : request.authority().toString();
        if (exposure.loopback() && authority != null && !known(HostNames.withoutPort(authority)))
            return "\"" + authority
                    + "\" is not this machine. Behind a proxy set rapporteur.access.required=true, or name"
                    + " it in rapporteur.access.hosts";
        String origin = request.getHeader("Origin");
        if (AccessRules.asks(method) || origin == null || origins.contains(origin) || same(origin, authority))
            return null;
        return "Pages of " + origin + " may change nothing here; quarkus.http.cors.origins names those that may";
    }

    private boolean known(String host) {
        return HostNames.loopback(host) || hosts.contains(host.toLowerCase(Locale.ROOT));
    }

    private static boolean same(String origin, String authority) {
        int scheme = origin.indexOf("://");
        return scheme > 0 && origin.substring(scheme + 3).equalsIgnoreCase(authority);
    }
}
