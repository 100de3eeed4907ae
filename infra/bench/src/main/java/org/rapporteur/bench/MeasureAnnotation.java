package org.rapporteur.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.encoder.EncoderSize;
import org.rapporteur.text.english.English;

/**
 * What annotation costs beside its pace: time to load, resident memory, allocation a token, and how the work grows with the
 * text, hostile texts included. Times are of the thread's processor, in a JVM of its own.
 *
 * <p>Usage: {@code MeasureAnnotation DEFAULT}.
 */
public final class MeasureAnnotation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LONGEST = 1 << 20;

    private final English english;

    private MeasureAnnotation(English english) {
        this.english = english;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) throw new IllegalArgumentException("usage: MeasureAnnotation DEFAULT");
        List<CleanDocument> samples = SampleCorpus.documents();
        long start = System.nanoTime();
        English english = English.load(EncoderSize.valueOf(arguments[0]));
        say("loaded in %.0f ms", (System.nanoTime() - start) / 1e6);
        MeasureAnnotation measure = new MeasureAnnotation(english);
        measure.pace(samples);
        measure.growth(text(samples));
        measure.hostile("one word", "a".repeat(LONGEST));
        measure.hostile("one address", "a.b/".repeat(LONGEST / 32));
        measure.hostile("quotation marks", "\" ' “ ".repeat(100_000 / 3));
        measure.hostile("no sentence end", "word ".repeat(LONGEST / 20));
        say("resident %d MB", MeasureMemory.resident("VmRSS:"));
    }

    private static String text(List<CleanDocument> samples) {
        StringBuilder text = new StringBuilder();
        while (text.length() < LONGEST)
            for (CleanDocument sample : samples) text.append(sample.text()).append("\n\n");
        return text.substring(0, LONGEST);
    }

    private void pace(List<CleanDocument> samples) {
        for (int round = 0; round < 6; round++) {
            long time = THREADS.getCurrentThreadCpuTime();
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long tokens = 0;
            for (CleanDocument sample : samples)
                tokens += english.annotate(sample).tokens().size();
            time = THREADS.getCurrentThreadCpuTime() - time;
            allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
            if (round == 0 || round == 5)
                say(
                        "%s: %.0f tokens a second, %d bytes allocated a token",
                        round == 0 ? "first pass" : "warm", tokens / (time / 1e9), allocated / tokens);
        }
    }

    private void growth(String text) {
        double before = 0;
        for (int length = LONGEST / 16; length <= LONGEST; length *= 2) {
            double seconds = seconds(text.substring(0, length));
            say("%7d chars: %.2f s%s", length, seconds, before == 0 ? "" : ", " + ratio(seconds / before));
            before = seconds;
        }
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f times the work of half of it", ratio);
    }

    private void hostile(String name, String text) {
        double half = seconds(text.substring(0, text.length() / 2));
        double whole = seconds(text);
        say("%s, %d chars: %.2f s, %s", name, text.length(), whole, ratio(whole / half));
    }

    private double seconds(String text) {
        long start = THREADS.getCurrentThreadCpuTime();
        AnnotatedText read = english.annotate(new CleanDocument(null, null, null, null, null, null, "en", text));
        if (read.tokens().size() > text.length()) throw new IllegalStateException("More tokens than chars");
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
