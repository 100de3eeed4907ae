package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.EntityType;
import org.rapporteur.model.Place;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Mentions;
import org.rapporteur.text.Mentions.Named;
import org.rapporteur.text.encoder.EncoderSize;
import org.rapporteur.text.english.English;
import org.rapporteur.text.place.Country;
import org.rapporteur.text.place.PlaceResolver;
import org.rapporteur.text.place.World;

/**
 * Places of a gold file, written for a scorer: one line for each document,
 * {@code {"id":…,"toponyms":[{"start":…,"end":…,"name":…,"lat":…,"lon":…,"country":…}]}}.
 *
 * <p>Usage: {@code MeasurePlaces [--mentions] GOLD.jsonl[.gz] PREDICTIONS.jsonl}. With {@code --mentions} only telling
 * places apart is measured: the gold's own spans are given. Prints, over the gold's toponyms that have coordinates: how
 * many are found at all and with a place; of these, how many lie within 161 km (100 miles) and in the right country. The
 * gold's country is the one it names; where it names none, that of the listed town nearest to its coordinates. A
 * disputed place is right where the gold's country is a claimant; how often that was so is printed too. Names of peoples
 * ("Turkish"), which some gold files count, are left out: they are mentions of groups here.
 */
public final class MeasurePlaces {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double NEAR_KM = 161;

    private final boolean given;
    private final World world = World.english();
    private final PlaceResolver resolver = new PlaceResolver(world);
    private final English english = English.load(EncoderSize.DEFAULT);
    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> demonyms = new HashSet<>();
    private int toponyms;
    private int found;
    private int placed;
    private int near;
    private int withCountry;
    private int rightCountry;
    private int claimed;
    private int predicted;
    private int documents;
    private long nanos;

    private MeasurePlaces(boolean given) {
        this.given = given;
        for (Country country : Country.all()) {
            codes.put(country.name(), country.code());
            for (String other : country.otherNames()) codes.put(other, country.code());
            demonyms.addAll(country.demonyms());
        }
    }

    public static void main(String[] arguments) throws IOException {
        boolean given = arguments.length == 3 && arguments[0].equals("--mentions");
        if (!given && arguments.length != 2)
            throw new IllegalArgumentException("usage: MeasurePlaces [--mentions] GOLD PREDICTIONS");
        new MeasurePlaces(given).run(Path.of(arguments[given ? 1 : 0]), Path.of(arguments[given ? 2 : 1]));
    }

    private void run(Path gold, Path predictions) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(predictions)) {
            boolean there = GoldLines.each(gold, row -> {
                ObjectNode prediction = predict(row);
                compare(row, prediction);
                out.write(JSON.writeValueAsString(prediction));
                out.newLine();
                documents++;
            });
            if (there) report();
        }
    }

    private void report() {
        System.out.printf(
                Locale.ROOT,
                "%d documents, %d toponyms with coordinates, %d predicted, %.2f ms a document%n",
                documents,
                toponyms,
                predicted,
                nanos / 1e6 / Math.max(1, documents));
        System.out.printf(
                Locale.ROOT, "found %s, with a place %s%n", percent(found, toponyms), percent(placed, toponyms));
        System.out.printf(
                Locale.ROOT,
                "of those with a place: within 161 km %s, country %s (%d as claimants of a disputed place)%n",
                percent(near, placed),
                percent(rightCountry, withCountry),
                claimed);
    }

    private static String percent(int part, int all) {
        return String.format(Locale.ROOT, "%d of %d (%.1f %%)", part, all, 100.0 * part / Math.max(1, all));
    }

    private ObjectNode predict(JsonNode row) {
        String words = row.path("text").asText();
        String url = row.path("url").isTextual() ? row.path("url").asText() : null;
        CleanDocument document = new CleanDocument(row.path("id").asText(), null, null, null, url, null, "en", words);
        AnnotatedText text = given ? given(English.cut(document), row) : null;
        long start = System.nanoTime();
        text = given ? resolver.annotate(text) : english.annotate(document);
        nanos += System.nanoTime() - start;
        ObjectNode prediction = JSON.createObjectNode().put("id", document.id());
        prediction.set("toponyms", toponyms(text));
        return prediction;
    }

    /** A text with the gold's spans as mentions of places. */
    private AnnotatedText given(AnnotatedText text, JsonNode row) {
        String words = text.document().text();
        List<int[]> spans = new ArrayList<>();
        for (JsonNode toponym : row.path("toponyms"))
            if (located(toponym))
                spans.add(new int[] {
                    toponym.path("start").asInt(), toponym.path("end").asInt()
                });
        spans.sort((a, b) -> Integer.compare(a[0], b[0]));
        Mentions.Builder mentions = new Mentions.Builder();
        int last = 0;
        for (int[] span : spans) {
            int from = token(text, words.offsetByCodePoints(0, span[0]));
            int to = token(text, words.offsetByCodePoints(0, span[1]) - 1) + 1;
            if (from < last || to <= from) continue;
            mentions.add(from, to, new Named(EntityType.PLACE, null, null));
            last = to;
        }
        return text.withMentions(mentions.build());
    }

    /** The token that holds an offset, or the one before it. */
    private static int token(AnnotatedText text, int offset) {
        int next = text.tokens().firstFrom(offset);
        return next < text.tokens().size() && text.tokens().start(next) == offset ? next : Math.max(0, next - 1);
    }

    private static ArrayNode toponyms(AnnotatedText text) {
        ArrayNode toponyms = JSON.createArrayNode();
        String words = text.document().text();
        for (int m = 0; m < text.mentions().size(); m++) {
            if (text.mentions().type(m) != EntityType.PLACE) continue;
            int start = text.tokens().start(text.mentions().from(m));
            int end = text.tokens().end(text.mentions().to(m) - 1);
            ObjectNode toponym = toponyms.addObject();
            toponym.put("start", words.codePointCount(0, start)).put("end", words.codePointCount(0, end));
            toponym.put("text", words.substring(start, end));
            Place place = text.mentions().place(m);
            if (place == null) continue;
            toponym.put("name", place.name()).put("country", place.country());
            toponym.put("lat", place.lat()).put("lon", place.lon());
            if (place.claimants() != null) toponym.set("claimants", JSON.valueToTree(place.claimants()));
        }
        return toponyms;
    }

    private void compare(JsonNode row, JsonNode prediction) {
        predicted += prediction.path("toponyms").size();
        for (JsonNode gold : row.path("toponyms")) {
            if (!located(gold)) continue;
            toponyms++;
            JsonNode match = overlapping(gold, prediction.path("toponyms"));
            if (match == null) continue;
            found++;
            if (match.path("lat").isNumber()) compareTo(gold, match);
        }
    }

    private void compareTo(JsonNode gold, JsonNode match) {
        placed++;
        double lat = gold.path("lat").asDouble();
        double lon = gold.path("lon").asDouble();
        if (km(lat, lon, match.path("lat").asDouble(), match.path("lon").asDouble()) <= NEAR_KM) near++;
        String country = codes.get(gold.path("country").asText(""));
        if (country == null) country = world.nearest(lat, lon);
        boolean areaOfSeveral = !match.path("country").isTextual() && !match.has("claimants");
        if (country == null || areaOfSeveral) return;
        withCountry++;
        if (country.equals(match.path("country").asText())) rightCountry++;
        for (JsonNode claimant : match.path("claimants")) {
            if (!claimant.asText().equals(country)) continue;
            rightCountry++;
            claimed++;
        }
    }

    /** Whether a gold toponym counts: it has coordinates, and is no people's name, which is no place here. */
    private boolean located(JsonNode gold) {
        return gold.path("lat").isNumber()
                && !demonyms.contains(gold.path("text").asText());
    }

    private static JsonNode overlapping(JsonNode gold, JsonNode predictions) {
        for (JsonNode one : predictions)
            if (Math.min(gold.path("end").asInt(), one.path("end").asInt())
                    > Math.max(gold.path("start").asInt(), one.path("start").asInt())) return one;
        return null;
    }

    private static double km(double lat, double lon, double otherLat, double otherLon) {
        double a = Math.toRadians(lat);
        double b = Math.toRadians(otherLat);
        double high = Math.sin((b - a) / 2);
        double wide = Math.sin(Math.toRadians(otherLon - lon) / 2);
        return 12742 * Math.asin(Math.min(1, Math.sqrt(high * high + Math.cos(a) * Math.cos(b) * wide * wide)));
    }
}
