package org.rapporteur.text.encoder;

import org.rapporteur.text.Ranges;

/**
 * Stretches of tokens that the encoder sees at once: as many whole paragraphs as fit, whole sentences where a paragraph
 * does not fit, and overlapping pieces of a sentence that is too long by itself. Each token is kept from one window.
 */
final class Windows {
    /** Pieces of a window, its begin and end marks aside. */
    static final int PIECES = 126;
    /** Pieces that two windows over one sentence share at least, so that neither cuts off what a token depends on. */
    private static final int OVERLAP = 32;

    private final IntColumn from = new IntColumn();
    private final IntColumn to = new IntColumn();
    private final IntColumn keptFrom = new IntColumn();
    private final Pieces pieces;
    /** Beginning of the window that is being filled; its end is where the next unit begins. */
    private int open;

    private Windows(Pieces pieces) {
        this.pieces = pieces;
    }

    /** Packs all tokens of a text. */
    static Windows of(Pieces pieces, Ranges sentences, Ranges paragraphs) {
        Windows windows = new Windows(pieces);
        int sentence = 0;
        for (int p = 0; p < paragraphs.size(); p++) {
            int start = paragraphs.start(p);
            int end = paragraphs.end(p);
            if (pieces.count(start, end) <= PIECES) {
                windows.append(start, end);
                while (sentence < sentences.size() && sentences.start(sentence) < end) sentence++;
                continue;
            }
            for (; sentence < sentences.size() && sentences.start(sentence) < end; sentence++)
                windows.append(sentences.start(sentence), sentences.end(sentence));
        }
        windows.close(pieces.tokens());
        return windows;
    }

    private void append(int start, int end) {
        if (pieces.count(open, end) <= PIECES) return;
        close(start);
        if (pieces.count(start, end) > PIECES) addLong(start, end);
    }

    private void close(int end) {
        if (end > open) add(open, end, open);
        open = end;
    }

    private void addLong(int start, int end) {
        int begin = start;
        int kept = start;
        while (true) {
            int stop = begin + 1;
            while (stop < end && pieces.count(begin, stop + 1) <= PIECES) stop++;
            add(begin, stop, kept);
            if (stop == end) break;
            kept = stop;
            while (kept > begin + 1 && pieces.count(kept, stop) < OVERLAP / 2) kept--;
            begin = kept;
            while (begin > 0 && pieces.count(begin, stop) < OVERLAP) begin--;
        }
        open = end;
    }

    private void add(int start, int end, int kept) {
        from.add(start);
        to.add(end);
        keptFrom.add(kept);
    }

    int size() {
        return from.size();
    }

    /** First token. */
    int from(int window) {
        return from.get(window);
    }

    /** Token after the last. */
    int to(int window) {
        return to.get(window);
    }

    /** First token whose reading is kept from this window; the next window's ends what is kept. */
    int keptFrom(int window) {
        return keptFrom.get(window);
    }
}
