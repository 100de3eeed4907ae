package org.rapporteur.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Whom the service can be reached by, and whether they must say who they are. */
@Singleton
class Exposure {
    static final int LEAST_KEY_LENGTH = 32;

    private static final Logger LOG = Logger.getLogger(Exposure.class);

    private final AccessSettings settings;
    private final String host;
    private final boolean lambda;
    private final Optional<String> audience;

    Exposure(
            AccessSettings settings,
            @ConfigProperty(name = "quarkus.http.host", defaultValue = "0.0.0.0") String host,
            @ConfigProperty(name = "AWS_LAMBDA_FUNCTION_NAME") Optional<String> function,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<String> audience) {
        this.settings = settings;
        this.host = host;
        this.lambda = function.isPresent();
        this.audience = audience;
    }

    /** Whether only this machine can reach it. */
    boolean loopback() {
        return !lambda && HostNames.loopback(host);
    }

    /** Whether a function called through a gateway, which tells where a request came from. */
    boolean lambda() {
        return lambda;
    }

    /** Whether callers must say who they are. */
    boolean guarded() {
        return settings.required().orElse(!loopback());
    }

    /** Refuses to start in a way that nobody can have meant. */
    void check(@Observes StartupEvent started) {
        settings.adminKey().filter(key -> key.length() < LEAST_KEY_LENGTH).ifPresent(key -> {
            throw new ConfigurationException("rapporteur.access.admin-key is shorter than " + LEAST_KEY_LENGTH
                    + " characters. Make one with: openssl rand -base64 32");
        });
        if (settings.keepAudit().toDays() < 1)
            throw new ConfigurationException(
                    "rapporteur.access.keep-audit is less than a day: " + settings.keepAudit());
        if (settings.oidc() && audience.isEmpty())
            throw new ConfigurationException("rapporteur.access.oidc takes tokens, but quarkus.oidc.token.audience does"
                    + " not say whom they must be for: any token of that provider would be taken. Set it.");
        if (guarded() && settings.adminKey().isEmpty() && !settings.oidc()) throw nobodyGetsIn();
        if (!guarded() && !loopback())
            LOG.warnf("Anybody who reaches %s may read and change everything (rapporteur.access.required=false)", host);
    }

    private ConfigurationException nobodyGetsIn() {
        String where = lambda ? "This function can be called by others" : "Others can reach " + host;
        return new ConfigurationException(where + ", so callers must say who they are, but nobody could. Set one of:\n"
                + "  rapporteur.access.admin-key=SECRET      (RAPPORTEUR_ACCESS_ADMIN_KEY) to make keys with at /v1/keys\n"
                + "  rapporteur.access.oidc=true             with quarkus.oidc.auth-server-url and"
                + " quarkus.oidc.token.audience\n"
                + "  quarkus.http.host=127.0.0.1             to be reached from this machine only\n"
                + "  rapporteur.access.required=false        to let anybody in\n"
                + "docs/access.md tells more.");
    }
}
