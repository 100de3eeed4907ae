package org.rapporteur.access;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.rapporteur.model.AuditEntry;
import org.rapporteur.store.AuditRepository;

/**
 * Tells who changed what, in the log at once and in the store before the answer goes out: a function may be frozen right
 * after it. Where the store fails, the write was done all the same and the log has its line.
 */
public class AuditLog {
    private static final Logger LOG = Logger.getLogger("org.rapporteur.audit");

    private final AuditRepository entries;
    private final Exposure exposure;

    AuditLog(AuditRepository entries, Exposure exposure) {
        this.entries = entries;
        this.exposure = exposure;
    }

    @ServerResponseFilter
    public Uni<Void> tell(ContainerRequestContext request, ContainerResponseContext response, RoutingContext http) {
        Caller caller = http.get(Gate.CALLER);
        if (caller == null || !changes(request, response))
            return Uni.createFrom().voidItem();
        AuditEntry entry = new AuditEntry(
                null,
                null,
                caller.who(),
                caller.role(),
                request.getMethod(),
                http.normalizedPath(),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getStatus(),
                ClientAddress.of(http.request(), exposure.lambda()));
        LOG.infof(
                "%s %s %d by %s from %s%s",
                entry.method(),
                entry.path(),
                entry.status(),
                entry.who(),
                entry.address(),
                entry.target() == null ? "" : ": " + entry.target());
        return entries.add(entry)
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "The audit log could not be written"))
                .onFailure()
                .recoverWithNull();
    }

    private static boolean changes(ContainerRequestContext request, ContainerResponseContext response) {
        return response.getStatus() < 400
                && !AccessRules.asks(request.getMethod())
                && !request.getUriInfo().getPath().endsWith("/extractions");
    }
}
