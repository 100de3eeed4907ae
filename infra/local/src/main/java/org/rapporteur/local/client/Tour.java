package org.rapporteur.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A walk through what a running Rapporteur has read, every line of it asked for over the HTTP API. */
public final class Tour {
    private static final int MAX_CONTENT = 260;
    private static final int BAR = 40;
    private static final int DAYS = 14;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Api api;
    private final Screen screen;
    private final List<String> empty = new ArrayList<>();

    public Tour(Api api, Screen screen) {
        this.api = api;
        this.screen = screen;
    }

    /**
     * Waits until no stored document is pending any more.
     *
     * @throws IOException if that takes more than five minutes
     */
    public void untilRead() throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            List<JsonNode> documents = api.all("/v1/documents", Map.of());
            long read = documents.stream().filter(Tour::settled).count();
            screen.progress("Reading", read, documents.size(), read + " of " + documents.size() + " documents");
            if (read == documents.size()) break;
            if (Instant.now().isAfter(deadline))
                throw new IOException(documents.size() - read + " documents are still unread after five minutes");
            Api.pause(Duration.ofMillis(200));
        }
        screen.progressEnds();
    }

    private static boolean settled(JsonNode document) {
        return !document.path("state").asText().equals("PENDING");
    }

    /**
     * Prints the tour.
     *
     * @param topic what the brief is asked about
     * @return the parts that came out empty; none if all is well
     */
    public List<String> print(String topic) throws IOException {
        counts();
        statements();
        events();
        timeline();
        brief(topic);
        return List.copyOf(empty);
    }

    private void title(String title) {
        screen.line("");
        screen.line(title);
        screen.line("-".repeat(title.length()));
    }

    private void apart(List<JsonNode> items, Consumer<JsonNode> show) {
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) screen.line("");
            show.accept(items.get(i));
        }
    }

    private void none(String part) {
        empty.add(part);
        screen.line("  none");
    }

    private void counts() throws IOException {
        title("What was read");
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String list : List.of("documents", "outlets", "statements", "events", "stories", "actors"))
            counts.put(list, api.all("/v1/" + list, Map.of()).size());
        StringBuilder text = new StringBuilder();
        counts.forEach((list, count) -> text.append(String.format(Locale.ROOT, "  %d %s", count, list)));
        screen.line(text.toString());
        if (counts.containsValue(0)) empty.add("counts");
    }

    /** One statement of each kind where there is one, each of another speaker. */
    private void statements() throws IOException {
        title("Who said what");
        List<JsonNode> chosen = new ArrayList<>();
        Set<String> speakers = new HashSet<>();
        for (String kind : List.of("DIRECT", "INDIRECT", "MIXED", "DIRECT", "INDIRECT")) {
            if (chosen.size() == 3) break;
            api.get("/v1/statements", Map.of("kind", kind, "limit", 200))
                    .path("items")
                    .valueStream()
                    .filter(Tour::tellable)
                    .filter(statement -> !speakers.contains(speaker(statement)))
                    .max(Comparator.comparingInt(Tour::tells))
                    .ifPresent(statement -> {
                        chosen.add(statement);
                        speakers.add(speaker(statement));
                    });
        }
        apart(chosen, this::statement);
        if (chosen.size() < 3) none("statements");
    }

    private static boolean tellable(JsonNode statement) {
        int length = statement.path("content").path("text").asText().length();
        return statement.path("speaker").path("actor").hasNonNull("name") && length >= 30 && length <= MAX_CONTENT;
    }

    private static int tells(JsonNode statement) {
        JsonNode actor = statement.path("speaker").path("actor");
        return (actor.hasNonNull("role") ? 2 : 0) + (statement.path("addressee").hasNonNull("text") ? 1 : 0);
    }

    private static String speaker(JsonNode statement) {
        return statement.path("speaker").path("actor").path("name").asText();
    }

    private void statement(JsonNode statement) {
        JsonNode actor = statement.path("speaker").path("actor");
        field("speaker", actor.path("name").asText() + described(actor));
        field(
                "cue",
                statement.path("cue").path("text").asText() + "  ("
                        + statement.path("kind").asText() + ", "
                        + statement.path("act").asText() + ")");
        if (statement.path("addressee").hasNonNull("text"))
            field("to", statement.path("addressee").path("text").asText());
        field("content", statement.path("content").path("text").asText());
        field("outlet", published(statement.path("document")));
    }

    private static String described(JsonNode actor) {
        List<String> parts = new ArrayList<>();
        if (actor.hasNonNull("role")) parts.add(actor.get("role").asText());
        if (actor.hasNonNull("affiliation")) parts.add(actor.get("affiliation").asText());
        return parts.isEmpty() ? "" : ", " + String.join(", ", parts);
    }

    private static String published(JsonNode document) {
        String outlet = document.path("outlet").asText("unknown outlet");
        String day = document.path("publishedAt").asText("");
        String title = document.path("title").asText("");
        return outlet + (day.isEmpty() ? "" : ", " + day.split("T")[0]) + (title.isEmpty() ? "" : ": " + title);
    }

    private void field(String name, String text) {
        List<String> lines = Screen.wrap(text, Screen.WIDTH - 12);
        for (int i = 0; i < lines.size(); i++)
            screen.line(String.format(Locale.ROOT, "  %-8s  %s", i == 0 ? name : "", lines.get(i)));
    }

    /** Two events of different types that somebody did; better with a recipient, a place and a date. */
    private void events() throws IOException {
        title("Who did what");
        List<JsonNode> chosen = new ArrayList<>();
        List<JsonNode> events = api.get("/v1/events", Map.of("limit", 500))
                .path("items")
                .valueStream()
                .filter(event -> !event.path("actors").isEmpty())
                .sorted(Comparator.comparingInt(Tour::completeness).reversed())
                .toList();
        for (JsonNode event : events) {
            if (chosen.size() == 2) break;
            if (chosen.stream().noneMatch(other -> other.path("type").equals(event.path("type")))) chosen.add(event);
        }
        apart(chosen, this::event);
        if (chosen.size() < 2) none("events");
    }

    private static int completeness(JsonNode event) {
        int score = event.path("modality").asText().equals("ASSERTED") ? 2 : 0;
        for (String field : List.of("place", "date", "mode")) if (event.hasNonNull(field)) score++;
        return score
                + (event.path("recipients").isEmpty() ? 0 : 1)
                + (event.path("quantities").isEmpty() ? 0 : 1);
    }

    private void event(JsonNode event) {
        String mode = event.hasNonNull("mode") ? " / " + event.get("mode").asText() : "";
        field(
                "type",
                event.path("type").asText() + mode + "  ("
                        + event.path("modality").asText() + ")");
        field("actors", participants(event.path("actors")));
        if (!event.path("recipients").isEmpty()) field("to", participants(event.path("recipients")));
        field("words", event.path("trigger").path("text").asText());
        if (event.path("place").hasNonNull("name"))
            field("place", event.path("place").path("name").asText());
        if (event.hasNonNull("date")) field("date", event.get("date").asText());
        field("outlet", published(event.path("document")));
    }

    private static String participants(JsonNode participants) {
        return participants
                .valueStream()
                .map(participant -> participant
                        .path("actor")
                        .path("name")
                        .asText(participant.path("text").asText()))
                .distinct()
                .reduce((first, second) -> first + "; " + second)
                .orElse("");
    }

    private void timeline() throws IOException {
        title("When");
        List<JsonNode> buckets = api.get("/v1/timeline", Map.of("bucket", "day", "limit", DAYS))
                .path("items")
                .valueStream()
                .sorted(Comparator.comparing(Tour::day))
                .toList();
        long most = buckets.stream().mapToLong(Tour::facts).max().orElse(0);
        for (JsonNode bucket : buckets) {
            int length = (int) Math.max(1, facts(bucket) * BAR / most);
            screen.line(String.format(Locale.ROOT, "  %-10s  %4d  %s", day(bucket), facts(bucket), "#".repeat(length)));
        }
        if (buckets.isEmpty()) none("timeline");
    }

    private static String day(JsonNode bucket) {
        return bucket.path("from").asText();
    }

    private static long facts(JsonNode bucket) {
        return bucket.path("statements").asLong() + bucket.path("events").asLong();
    }

    private void brief(String topic) throws IOException {
        title("The " + topic + " in five sentences");
        JsonNode sentences = api.get("/v1/summaries", Map.of("q", topic, "sentences", 5, "form", "brief"))
                .path("sentences");
        List<String> notes = new ArrayList<>();
        for (JsonNode sentence : sentences) {
            StringBuilder text = new StringBuilder(sentence.path("text").asText());
            for (JsonNode citation : sentence.path("citations")) {
                notes.add(note(notes.size() + 1, citation));
                text.append(" [").append(notes.size()).append(']');
            }
            screen.wrapped("  ", text.toString());
        }
        screen.line("");
        for (String note : notes) {
            List<String> lines = Screen.wrap(note, Screen.WIDTH - 6);
            for (int i = 0; i < lines.size(); i++) screen.line((i == 0 ? "  " : "      ") + lines.get(i));
        }
        if (sentences.isEmpty() || notes.isEmpty()) none("brief");
    }

    private String note(int number, JsonNode citation) throws IOException {
        JsonNode document = api.get("/v1/documents/" + citation.path("document").asText(), Map.of());
        return String.format(
                Locale.ROOT, "[%d] %s, characters %s", number, published(document), citation.path("spans"));
    }
}
