package org.rapporteur.access;

import io.vertx.core.http.HttpServerRequest;

/** Where a request came from. */
final class ClientAddress {
    private ClientAddress() {}

    /**
     * @param gateway whether a gateway passes requests on that adds the address at the end of {@code X-Forwarded-For};
     *     what stands before it there was written by the client. Other proxies: {@code quarkus.http.proxy.*}.
     */
    static String of(HttpServerRequest request, boolean gateway) {
        String forwarded = gateway ? request.getHeader("X-Forwarded-For") : null;
        if (forwarded != null && !forwarded.isBlank())
            return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return request.remoteAddress() == null
                ? "unknown"
                : String.valueOf(request.remoteAddress().hostAddress());
    }
}
