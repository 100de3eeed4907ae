package org.rapporteur.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.model.Role;

/** The keys of a running Rapporteur, on a screen. */
public final class Keys {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/v1/keys";

    private final Api api;
    private final Screen screen;

    public Keys(Api api, Screen screen) {
        this.api = api;
        this.screen = screen;
    }

    /**
     * @param expiresAt null for never
     * @param requestsPerMinute null for as many as the settings say
     */
    public void create(String name, Role role, Instant expiresAt, Integer requestsPerMinute) throws IOException {
        ObjectNode asked = JSON.createObjectNode().put("name", name).put("role", role.name());
        if (expiresAt != null) asked.put("expiresAt", expiresAt.toString());
        if (requestsPerMinute != null) asked.put("requestsPerMinute", requestsPerMinute);
        Api.Answer answer = api.post(PATH, "application/json", JSON.writeValueAsBytes(asked));
        if (!answer.ok()) throw new IOException("No key was made. " + answer.problem());
        JsonNode made = JSON.readTree(answer.body());
        screen.line("Key " + made.path("id").asText() + " for " + name + ", told this once:");
        screen.line(made.path("secret").asText());
    }

    public void list() throws IOException {
        List<JsonNode> keys = api.all(PATH, Map.of());
        line("id", "role", "made", "ends", "name");
        for (JsonNode key : keys)
            line(
                    key.path("id").asText(),
                    key.path("role").asText().toLowerCase(Locale.ROOT),
                    second(key.path("createdAt").asText()),
                    key.hasNonNull("revokedAt")
                            ? "revoked"
                            : second(key.path("expiresAt").asText("")),
                    key.path("name").asText());
    }

    private void line(Object... columns) {
        screen.line(String.format(Locale.ROOT, "%-6s %-8s %-20s %-20s %s", columns));
    }

    private static String second(String instant) {
        return instant.length() < 19 ? instant : instant.substring(0, 19) + "Z";
    }

    public void revoke(long id) throws IOException {
        Api.Answer answer = api.delete(PATH + "/" + id);
        if (!answer.ok()) throw new IOException("It was not revoked. " + answer.problem());
        screen.line("Key " + id + " is revoked");
    }
}
