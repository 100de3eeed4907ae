package org.rapporteur.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rapporteur.text.english.English;

/**
 * How fast the product and its peers read the same texts on one thread each: every one in its turn, round by round, after a
 * round that is not counted. Seconds are the processor's, of each one's whole process: what else runs on the machine counts
 * little. Tokens are the product's for all; it also reads dates, places and pronouns.
 *
 * <p>Usage: {@code ComparePace TEXTS.jsonl[.gz] ARTICLES ROUNDS PARSER…}, see {@link Parser#named};
 * {@code infra/bench/peers/compare.sh} starts the peers. The first so many articles of the file are read.
 */
public final class ComparePace {
    private final List<String> texts;
    private final long tokens;
    private final List<Parser> parsers;
    private final double[][] seconds;

    private ComparePace(List<String> texts, List<Parser> parsers, int rounds) {
        this.texts = texts;
        this.parsers = parsers;
        this.seconds = new double[parsers.size()][rounds];
        long all = 0;
        for (String text : texts)
            all += English.cut(Product.document(text)).tokens().size();
        this.tokens = all;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 4)
            throw new IllegalArgumentException("usage: ComparePace TEXTS ARTICLES ROUNDS PARSER...");
        int articles = Integer.parseInt(arguments[1]);
        List<String> texts = new ArrayList<>();
        boolean there = GoldLines.each(Path.of(arguments[0]), row -> {
            if (texts.size() < articles) texts.add(row.path("text").asText());
        });
        if (!there) return;
        List<Parser> parsers =
                Arrays.stream(arguments).skip(3).map(Parser::named).toList();
        ComparePace compare = new ComparePace(texts, parsers, Integer.parseInt(arguments[2]));
        compare.run();
        System.out.println(compare);
        parsers.forEach(Parser::close);
    }

    private void run() throws IOException {
        for (Parser parser : parsers) seconds(parser);
        for (int round = 0; round < seconds[0].length; round++)
            for (int p = 0; p < parsers.size(); p++) seconds[p][round] = seconds(parsers.get(p));
    }

    private double seconds(Parser parser) throws IOException {
        Duration start = parser.processorTime();
        for (String text : texts) parser.read(text);
        return parser.processorTime().minus(start).toNanos() / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "%d texts, %d tokens, one thread each%n", texts.size(), tokens));
        table.append("reader: tokens a second (median; each round); times the seconds of each size\n");
        for (int p = 0; p < parsers.size(); p++) {
            double median = median(seconds[p]);
            table.append(String.format(Locale.ROOT, "%s: %.0f;", parsers.get(p).name(), tokens / median));
            for (double round : seconds[p]) table.append(String.format(Locale.ROOT, " %.0f", tokens / round));
            for (int s = 0; s < parsers.size(); s++)
                if (s != p && parsers.get(s) instanceof Product)
                    table.append(String.format(
                            Locale.ROOT,
                            "; %.1f x %s",
                            median / median(seconds[s]),
                            parsers.get(s).name()));
            table.append('\n');
        }
        return table.toString();
    }
}
