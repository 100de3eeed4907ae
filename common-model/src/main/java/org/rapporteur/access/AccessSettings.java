package org.rapporteur.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of access; {@code quarkus.oidc.*} tells whose tokens are taken, {@code quarkus.http.cors.*} which pages. */
@ConfigMapping(prefix = "rapporteur.access")
interface AccessSettings {
    /** Whether callers must say who they are. Not set: unless the service listens on this machine's loopback only. */
    Optional<Boolean> required();

    /** A secret that is an admin's key without being stored; the first keys are made with it. 32 characters or more. */
    Optional<String> adminKey();

    /** Whether bearer tokens of an OpenID Connect provider are taken. */
    @WithDefault("false")
    boolean oidc();

    /** How many requests a caller may make each minute, unless its key says otherwise; as many may come at once. */
    @WithDefault("1200")
    int requestsPerMinute();

    /** How long it is kept who changed what; older entries of the audit log are deleted. A day or more. */
    @WithDefault("P365D")
    Duration keepAudit();

    /** Names, beside this machine's own, under which a service on loopback may be called without saying who calls. */
    Optional<List<String>> hosts();
}
