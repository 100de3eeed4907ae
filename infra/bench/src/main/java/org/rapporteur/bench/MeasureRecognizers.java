package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.date.DateFinder;

/**
 * Reads the date cases of the Recognizers-Text suite and prints how many are read right.
 *
 * <p>Usage: {@code MeasureRecognizers GOLD.jsonl[.gz] [wrong]}; with {@code wrong} it lists the cases that are not right.
 *
 * <p>Which cases count. Of the family {@code DateTime}, each expected result of type {@code date} or {@code daterange}
 * that has a reference day and a resolution, and that names a day, a month or a year. It names
 *
 * <ul>
 *   <li>a day, where its timex is {@code 2016-11-07}, {@code XXXX-11-07} (a day of a month without its year),
 *       {@code XXXX-XX-07} (a day of some month) or {@code XXXX-WXX-1} (a weekday);
 *   <li>a month, where its timex is {@code 2016-11} or {@code XXXX-11};
 *   <li>a year, where its timex is {@code 2016}.
 * </ul>
 *
 * Not counted are ranges, weeks, seasons, quarters and decades; results with a modifier ("before", "since": the suite
 * has its own notation for these); dates that do not exist; "the day", "next day" and the like, which name none; numbers
 * in which both the day and the month could come first ("01/02/2018": the suite assumes one order, news of all countries
 * does not tell); and counts of weeks, months or years ("in 3 months",
 * "a year ago"), for which the suite gives a day, where news means as much as the unit tells.
 *
 * <p>What is right. A date found that overlaps the result and has its value. The suite's reading is not past-biased: where
 * it offers a past and a future value, the past one counts. The second figure takes either of the two, since our
 * reading turns to the future after "I'll".
 */
public final class MeasureRecognizers {
    private static final Pattern TIMEX = Pattern.compile("(\\d{4}|XXXX)(-(\\d\\d|XX)(-\\d\\d)?|-WXX-\\d)?");
    private static final Pattern COUNTED_UNITS = Pattern.compile(
            "\\b(a|an|one|two|three|four|five|six|ten|few|couple|\\d+)\\b.*\\b(week|month|year|fortnight|decade)s?\\b"
                    + "|\\b(week|month|year|fortnight)s? (from|ago|later|after|before)\\b");

    private static final Pattern NAMELESS =
            Pattern.compile("(my|the|the last|last|next|past|the next) day|the (month|year)");
    private static final Pattern BOTH_ORDERS =
            Pattern.compile("\\b(0?[1-9]|1[0-2])[-/](?!\\1)(0?[1-9]|1[0-2])[-/,]\\d+");

    private final DateFinder finder = new DateFinder();
    private final boolean list;
    private final Map<String, int[]> byModel = new TreeMap<>();

    private MeasureRecognizers(boolean list) {
        this.list = list;
    }

    /** What the suite expects of an expression; the values in ascending order. */
    private record Expected(String text, int start, int end, List<String> values) {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) throw new IllegalArgumentException("usage: MeasureRecognizers GOLD [wrong]");
        MeasureRecognizers measure = new MeasureRecognizers(arguments.length > 1);
        if (GoldLines.each(Path.of(arguments[0]), measure::read)) measure.print();
    }

    private void read(JsonNode row) {
        String reference = row.path("reference").asText("");
        if (!row.path("family").asText().equals("DateTime") || reference.length() < 10) return;
        AnnotatedText text = null;
        for (JsonNode result : row.path("results")) {
            Expected expected = expected(result, row.path("input").asText().toLowerCase(Locale.ROOT));
            if (expected == null) continue;
            if (text == null)
                text = finder.annotate(MeasureDates.cut("", row.path("input").asText(), reference.substring(0, 10)));
            count(row, text, expected);
        }
    }

    private void count(JsonNode row, AnnotatedText text, Expected expected) {
        List<String> read = read(text, expected);
        int[] counts = byModel.computeIfAbsent(row.path("model").asText(), model -> new int[3]);
        boolean past = read.contains(expected.values().get(0));
        boolean either = !Collections.disjoint(read, expected.values());
        counts[0]++;
        if (past) counts[1]++;
        if (either) counts[2]++;
        if (list && !past)
            System.out.println((either ? "future " : "wrong  ")
                    + row.path("reference").asText() + " | " + row.path("input").asText() + " | " + expected.text()
                    + " | " + expected.values() + " | " + read);
    }

    /** The values of the dates that overlap an expression. */
    private static List<String> read(AnnotatedText text, Expected expected) {
        List<String> values = new ArrayList<>();
        for (int d = 0; d < text.dates().size(); d++) {
            int from = text.tokens().start(text.dates().ranges().start(d));
            int to = text.tokens().end(text.dates().ranges().end(d) - 1);
            if (from < expected.end() && to > expected.start())
                values.add(text.dates().values().get(d).value());
        }
        return values;
    }

    /** What counts of a result, or null where it does not count. */
    private static Expected expected(JsonNode result, String input) {
        String type =
                result.path("Type").asText(result.path("TypeName").asText()).replace("datetimeV2.", "");
        String text = result.path("Text").asText();
        if (!type.equals("date") && !type.equals("daterange")) return null;
        List<String> values = new ArrayList<>();
        JsonNode value = result.path("Value");
        JsonNode list = (result.has("Resolution") ? result.path("Resolution") : value).path("values");
        if (list.isArray())
            for (JsonNode one : list) values.add(value(one.path("timex").asText(), one, text));
        else if (value.has("Timex") && !value.has("Mod")) {
            values.add(value(value.path("Timex").asText(), value.path("PastResolution"), text));
            values.add(value(value.path("Timex").asText(), value.path("FutureResolution"), text));
        }
        if (values.isEmpty() || values.contains(null)) return null;
        Collections.sort(values);
        int start = result.path("Start").asInt();
        String words = text.toLowerCase(Locale.ROOT);
        if (!input.startsWith(words, start) && input.contains(words)) start = input.indexOf(words);
        return new Expected(text, start, start + text.length(), values);
    }

    /** A value cut to what its timex names; null where that is no day, month or year. */
    private static String value(String timex, JsonNode resolution, String text) {
        String date = resolution
                .path("date")
                .asText(resolution
                        .path("value")
                        .asText(resolution
                                .path("startDate")
                                .asText(resolution.path("start").asText(""))));
        boolean exists = date.length() == 10 && !date.startsWith("0001");
        if (!exists || resolution.has("Mod") || !TIMEX.matcher(timex).matches()) return null;
        boolean day = timex.length() == 10;
        String words = text.toLowerCase(Locale.ROOT);
        boolean week = day && (resolution.has("start") || resolution.has("startDate"));
        if (week
                || NAMELESS.matcher(words).matches()
                || BOTH_ORDERS.matcher(words).find()) return null;
        if (day && COUNTED_UNITS.matcher(words).find()) return null;
        return date.substring(0, day ? 10 : timex.length());
    }

    private void print() {
        int[] all = new int[3];
        byModel.forEach((model, counts) -> {
            line(model, counts);
            for (int i = 0; i < all.length; i++) all[i] += counts[i];
        });
        line("all", all);
    }

    private static void line(String name, int[] counts) {
        System.out.printf(
                Locale.ROOT,
                "%-32s %4d cases, past value right %5.1f %%, either value %5.1f %%%n",
                name,
                counts[0],
                100.0 * counts[1] / counts[0],
                100.0 * counts[2] / counts[0]);
    }
}
