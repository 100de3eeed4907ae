package org.rapporteur.access;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.model.Role;

/**
 * Which role a request needs: the table of {@code docs/access.md}, by the first part of a path below {@code /v1} and by
 * whether the method changes anything. What is not in the table needs an admin, so a new address is closed until somebody
 * decides; so does a path written in a way that two readers could understand differently.
 */
final class AccessRules {
    /** The role that asking needs, and the role that anything else needs. */
    private record Needs(Role ask, Role change) {}

    private static final Needs READING = new Needs(Role.READER, Role.ADMIN);
    private static final Needs WRITING = new Needs(Role.READER, Role.WRITER);
    private static final Needs ADMINISTRATION = new Needs(Role.ADMIN, Role.ADMIN);
    private static final Map<String, Needs> BELOW_V1 = Map.ofEntries(
            Map.entry("extractions", new Needs(Role.READER, Role.READER)),
            Map.entry("documents", WRITING),
            Map.entry("feeds", WRITING),
            Map.entry("dead-letters", new Needs(Role.WRITER, Role.WRITER)),
            Map.entry("statements", READING),
            Map.entry("events", READING),
            Map.entry("stories", READING),
            Map.entry("actors", READING),
            Map.entry("outlets", READING),
            Map.entry("places", READING),
            Map.entry("search", READING),
            Map.entry("timeline", READING),
            Map.entry("changes", READING),
            Map.entry("summaries", READING),
            Map.entry("keys", ADMINISTRATION),
            Map.entry("audit", ADMINISTRATION));

    /** The page's own files, the reference of the API, and whether the service is well: no data in them. */
    private static final Pattern OPEN =
            Pattern.compile("/|/[\\w-]+\\.(html|css|js|svg|ico|txt)|/q/(health|openapi|swagger-ui)(/[\\w./-]*)?");

    private static final Pattern PLAIN = Pattern.compile("(/[\\w.~-]+)+/?");

    private AccessRules() {}

    /** @return the role; empty where anybody may */
    static Optional<Role> needed(String method, String path) {
        boolean asks = asks(method);
        if (asks && !path.contains("..") && OPEN.matcher(path).matches()) return Optional.empty();
        if (!PLAIN.matcher(path).matches()) return Optional.of(Role.ADMIN);
        if (asks && path.equals("/q/metrics")) return Optional.of(Role.READER);
        String[] parts = path.split("/");
        Needs needs = parts.length > 2 && parts[1].equals("v1")
                ? BELOW_V1.getOrDefault(parts[2], ADMINISTRATION)
                : ADMINISTRATION;
        return Optional.of(asks ? needs.ask() : needs.change());
    }

    /** Whether a method is safe (RFC 9110, 9.2.1). */
    static boolean asks(String method) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS" -> true;
            default -> false;
        };
    }
}
