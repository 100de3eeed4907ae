package org.rapporteur.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.text.encoder.EncoderSize;
import org.rapporteur.text.english.English;

/**
 * How much memory annotation takes, as Linux counts it: resident after the start of the JVM, after loading, after reading
 * all texts of a file one by one, and at most. The options of the JVM are printed, since most of it is their doing; a heap
 * that may grow does.
 *
 * <p>Usage: {@code BENCH_OPTS='-Xmx128m …' MeasureMemory TEXTS.jsonl[.gz] [SIZE]}.
 */
public final class MeasureMemory {
    private static final Path STATUS = Path.of("/proc/self/status");

    private MeasureMemory() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2)
            throw new IllegalArgumentException("usage: MeasureMemory TEXTS [SIZE]");
        EncoderSize size = EncoderSize.valueOf(arguments.length > 1 ? arguments[1] : "DEFAULT");
        List<String> texts = new ArrayList<>();
        if (!GoldLines.each(
                Path.of(arguments[0]), row -> texts.add(row.path("text").asText()))) return;
        System.out.println("options: " + ManagementFactory.getRuntimeMXBean().getInputArguments());
        say("started");
        try (English english = English.load(size)) {
            say("loaded " + size);
            long start = System.nanoTime();
            long tokens = 0;
            for (String text : texts)
                tokens += english.annotate(Product.document(text)).tokens().size();
            double seconds = (System.nanoTime() - start) / 1e9;
            say(String.format(Locale.ROOT, "read %d texts, %.0f tokens a second", texts.size(), tokens / seconds));
        }
    }

    private static void say(String when) throws IOException {
        Runtime java = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%s: resident %d MB, at most %d MB; heap %d MB of %d MB%n",
                when,
                resident("VmRSS:"),
                resident("VmHWM:"),
                (java.totalMemory() - java.freeMemory()) >> 20,
                java.totalMemory() >> 20);
    }

    /**
     * Megabytes of this process, as Linux tells; -1 elsewhere.
     *
     * @param line {@code VmRSS:}, in memory now, or {@code VmHWM:}, at most so far
     */
    static long resident(String line) throws IOException {
        if (!Files.isReadable(STATUS)) return -1;
        for (String found : Files.readAllLines(STATUS, StandardCharsets.UTF_8))
            if (found.startsWith(line)) return Long.parseLong(found.replaceAll("\\D", "")) / 1024;
        return -1;
    }
}
