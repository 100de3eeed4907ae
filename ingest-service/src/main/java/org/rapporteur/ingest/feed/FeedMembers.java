package org.rapporteur.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rapporteur.api.ProblemException;
import org.rapporteur.ingest.fetch.WebAddress;
import org.rapporteur.model.FeedState;
import org.rapporteur.store.FeedRepository.FeedChange;

/** What a request says of a feed. */
@Schema(
        name = "NewFeed",
        description = "A feed to be polled, or what is to change of one; members left out stay as they are.",
        example = "{\"url\":\"https://wire.example/world.rss\",\"outlet\":\"Example Wire\"}")
record FeedMembers(
        @Schema(description = "Where the feed is: http or https; no address within a private network", maxLength = 2000)
        String url,

        @Schema(description = "Who publishes; where left out, what each article's page says, else the feed's title")
        String outlet,

        @Schema(
                description = "PAUSED ends its polling for now, ACTIVE goes on with it",
                enumeration = {"ACTIVE", "PAUSED"})
        String state) {
    private static final List<String> MEMBERS = List.of("url", "outlet", "state");
    private static final int MAX_OUTLET = 500;

    /** @throws ProblemException 400 for anything but an object with such members */
    static FeedChange change(JsonNode body) {
        if (body == null || !body.isObject()) throw ProblemException.badRequest("body", "is not a JSON object");
        body.fieldNames().forEachRemaining(FeedMembers::known);
        String url = text(body, "url");
        String state = text(body, "state");
        return new FeedChange(
                url == null ? null : address(url).toString(),
                body.has("outlet"),
                outlet(text(body, "outlet")),
                state == null ? null : state(state));
    }

    private static void known(String name) {
        if (!MEMBERS.contains(name))
            throw ProblemException.badRequest(name, "is not a member of a feed; known are " + MEMBERS);
    }

    private static String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) return null;
        if (!value.isTextual()) throw ProblemException.badRequest(name, "is not a string");
        if (value.asText().indexOf('\0') >= 0) throw ProblemException.badRequest(name, "holds a NUL");
        return value.asText().strip();
    }

    private static WebAddress address(String url) {
        try {
            return WebAddress.of(url);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("url", e.getMessage());
        }
    }

    private static String outlet(String outlet) {
        if (outlet == null || outlet.isEmpty()) return null;
        if (outlet.length() > MAX_OUTLET)
            throw ProblemException.badRequest("outlet", "is longer than " + MAX_OUTLET + " characters");
        return outlet;
    }

    private static FeedState state(String state) {
        return Arrays.stream(FeedState.values())
                .filter(known -> known != FeedState.ENDED && known.name().equals(state.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest("state", "is not ACTIVE or PAUSED"));
    }
}
