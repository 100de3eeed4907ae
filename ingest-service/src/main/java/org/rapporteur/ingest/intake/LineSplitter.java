package org.rapporteur.ingest.intake;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Cuts arriving bytes into lines; holds no more than one line, and of one that is too long nothing. Blank lines are skipped. */
final class LineSplitter {
    private final int maxLine;
    private ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean tooLong;
    private int number = 1;

    LineSplitter(int maxLine) {
        this.maxLine = maxLine;
    }

    /** The lines these bytes end. */
    List<Line> split(byte[] bytes) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\n') continue;
            keep(bytes, start, i);
            finish(lines);
            start = i + 1;
        }
        keep(bytes, start, bytes.length);
        return lines;
    }

    /** The line that no line end followed. */
    List<Line> end() {
        List<Line> lines = new ArrayList<>();
        finish(lines);
        return lines;
    }

    private void keep(byte[] bytes, int from, int to) {
        if (tooLong || line.size() + (to - from) > maxLine) {
            tooLong = true;
            line = new ByteArrayOutputStream();
        } else {
            line.write(bytes, from, to - from);
        }
    }

    private void finish(List<Line> lines) {
        if (tooLong) {
            lines.add(new Line(number, null));
        } else {
            byte[] content = line.toByteArray();
            if (!blank(content)) lines.add(new Line(number, content));
        }
        // A long line's buffer is not kept for short ones.
        if (line.size() > 1 << 16) line = new ByteArrayOutputStream();
        line.reset();
        tooLong = false;
        number++;
    }

    private static boolean blank(byte[] content) {
        for (byte b : content) if (b != ' ' && b != '\t' && b != '\r') return false;
        return true;
    }
}
