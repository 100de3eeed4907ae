package org.rapporteur.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says in a {@code Link} header (RFC 8288) where a list goes on. */
public class NextLink {
    @ServerResponseFilter(priority = 2000)
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Page<?> page) || page.next() == null) return;
        var next = request.getUriInfo().getRequestUriBuilder().replaceQueryParam("cursor", page.next());
        response.getHeaders().add("Link", "<" + next.build() + ">; rel=\"next\"");
    }
}
