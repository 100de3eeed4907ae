package org.rapporteur.local.client;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the user sees: plain lines, and a progress line that is redrawn on a terminal and stays sparse in a log. */
public final class Screen {
    static final int WIDTH = 100;
    private static final int BAR = 40;
    private static final long NANOS_BETWEEN_DRAWS = 100_000_000;
    private static final int PERCENT_BETWEEN_LOG_LINES = 25;

    private final PrintStream out;
    private final boolean terminal;
    private long lastDraw;
    private int lastPercent = -1;
    private int drawn;

    /** @param terminal whether somebody watches, so that a line may be redrawn */
    public Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public void line(String text) {
        wipe();
        out.println(text);
        out.flush();
    }

    /** Text broken at spaces to the width, each line after this indent. */
    void wrapped(String indent, String text) {
        wrap(text, WIDTH - indent.length()).forEach(part -> line(indent + part));
    }

    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!current.isEmpty() && current.length() + 1 + word.length() > width) {
                lines.add(current.toString());
                current.setLength(0);
            }
            if (!current.isEmpty()) current.append(' ');
            current.append(word);
        }
        lines.add(current.toString());
        return lines;
    }

    /** Says how far something is; {@code done} of {@code total}, with a note behind. */
    void progress(String what, long done, long total, String note) {
        int percent = total == 0 ? 100 : (int) Math.min(100, done * 100 / total);
        if (terminal) draw(what, percent, note);
        else log(what, percent, note);
    }

    private void draw(String what, int percent, String note) {
        if (percent < 100 && System.nanoTime() - lastDraw < NANOS_BETWEEN_DRAWS) return;
        lastDraw = System.nanoTime();
        int filled = percent * BAR / 100;
        String text = String.format(
                Locale.ROOT,
                "%-10s [%s%s] %3d%%  %s",
                what,
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                percent,
                note);
        out.print("\r" + text + " ".repeat(Math.max(0, drawn - text.length())));
        out.flush();
        drawn = text.length();
    }

    private void log(String what, int percent, String note) {
        if (lastPercent >= 0 && percent < 100 && percent < lastPercent + PERCENT_BETWEEN_LOG_LINES) return;
        if (percent == lastPercent) return;
        lastPercent = percent;
        line(String.format(Locale.ROOT, "%-10s %3d%%  %s", what, percent, note));
    }

    /** Ends a progress line, leaving its last state to be read. */
    void progressEnds() {
        if (drawn > 0) out.println();
        drawn = 0;
        lastPercent = -1;
    }

    private void wipe() {
        if (drawn > 0) out.print("\r" + " ".repeat(drawn) + "\r");
        drawn = 0;
    }
}
