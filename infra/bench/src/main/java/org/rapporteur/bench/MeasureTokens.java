package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.Span;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.english.English;

/**
 * Compares tokens and sentences with a gold file whose lines hold {@code text}, {@code genre}, {@code tokens:[[s,e,…]]}
 * and {@code sentences:[[s,e]]} in code points. A span counts where both its ends are right; blanks at its ends do not
 * matter.
 *
 * <p>Usage: {@code MeasureTokens GOLD.jsonl[.gz] [GENRE,GENRE [errors]]}. Prints precision, recall and F1, and tokens a
 * second of one core for tokens, sentences and quotations together, warm; with {@code errors} what differs.
 */
public final class MeasureTokens {
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    /** The speed is taken over at least this many tokens. */
    private static final long TIMED_TOKENS = 10_000_000;

    private final SpanScore tokens = new SpanScore();
    private final SpanScore sentences = new SpanScore();
    private final boolean errors;

    private MeasureTokens(boolean errors) {
        this.errors = errors;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 3)
            throw new IllegalArgumentException("usage: MeasureTokens GOLD [GENRE,GENRE [errors]]");
        Set<String> genres = arguments.length > 1 ? Set.of(arguments[1].split(",", -1)) : Set.of();
        new MeasureTokens(arguments.length > 2).run(Path.of(arguments[0]), genres);
    }

    private void run(Path gold, Set<String> genres) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        boolean there = GoldLines.each(gold, row -> {
            if (genres.isEmpty() || genres.contains(row.path("genre").asText())) rows.add(row);
        });
        if (!there) return;
        for (JsonNode row : rows) compare(row);
        System.out.println(rows.size() + " documents\ntokens    " + tokens + "\nsentences " + sentences);
        if (!rows.isEmpty()) time(rows);
    }

    private void compare(JsonNode row) {
        String text = row.path("text").asText();
        AnnotatedText found = annotate(text);
        Set<Span> tokensFound = new HashSet<>();
        for (int i = 0; i < found.tokens().size(); i++)
            tokensFound.add(new Span(found.tokens().start(i), found.tokens().end(i)));
        Set<Span> sentencesFound = new HashSet<>();
        for (int s = 0; s < found.sentences().size(); s++) {
            int last = found.sentences().end(s) - 1;
            sentencesFound.add(new Span(
                    found.tokens().start(found.sentences().start(s)),
                    found.tokens().end(last)));
        }
        add("tokens", tokens, text, gold(text, row.path("tokens")), tokensFound);
        add("sentences", sentences, text, gold(text, row.path("sentences")), sentencesFound);
    }

    private static Set<Span> gold(String text, JsonNode spans) {
        Set<Span> gold = new HashSet<>();
        int units = 0;
        int points = 0;
        for (JsonNode span : spans) {
            int start = text.offsetByCodePoints(units, span.get(0).asInt() - points);
            int end = text.offsetByCodePoints(
                    start, span.get(1).asInt() - span.get(0).asInt());
            units = start;
            points = span.get(0).asInt();
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) end--;
            gold.add(new Span(start, end));
        }
        return gold;
    }

    private static AnnotatedText annotate(String text) {
        return English.cut(new CleanDocument(null, null, null, null, null, null, "en", text));
    }

    private static void time(List<JsonNode> rows) {
        List<String> texts = rows.stream().map(row -> row.path("text").asText()).toList();
        for (int round = 0; round < 2; round++) {
            long start = THREAD.getCurrentThreadCpuTime();
            long count = 0;
            while (count < TIMED_TOKENS / (2 - round))
                for (String text : texts) count += annotate(text).tokens().size();
            long rate = count * 1_000_000_000L / (THREAD.getCurrentThreadCpuTime() - start);
            if (round == 1) System.out.println(rate + " tokens a second");
        }
    }

    /** Adds what was found to a score; with {@code errors} prints what differs. */
    private void add(String name, SpanScore score, String text, Set<Span> gold, Set<Span> predicted) {
        score.add(gold, predicted);
        if (!errors) return;
        predicted.stream().filter(span -> !gold.contains(span)).forEach(span -> print("+ " + name, text, span));
        gold.stream().filter(span -> !predicted.contains(span)).forEach(span -> print("- " + name, text, span));
    }

    private static void print(String what, String text, Span span) {
        System.out.printf(
                Locale.ROOT,
                "%s %6d %s%n",
                what,
                span.start(),
                text.substring(span.start(), span.end()).replace('\n', '⏎'));
    }
}
