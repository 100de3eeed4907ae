package org.rapporteur.access;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** Headers that keep browsers from doing with an answer what it is not for. */
final class SafeHeaders {
    private SafeHeaders() {}

    static void set(RoutingContext http) {
        MultiMap headers = http.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        if (http.request().isSSL()) headers.set("Strict-Transport-Security", "max-age=31536000");
        if (!http.normalizedPath().startsWith("/v1/")) return; // pages have their own
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.set("Referrer-Policy", "no-referrer");
        http.addHeadersEndHandler(end -> {
            if (!headers.contains("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
        });
    }
}
