package org.rapporteur.text.encoder;

import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Tokens;

/**
 * What the encoder is shown of a text: its tokens' wordpieces and shapes, packed into windows. The same for training and
 * for reading.
 */
public final class EncoderInput {
    private final Pieces pieces;
    private final byte[] shapes;
    private final Windows windows;

    private EncoderInput(Pieces pieces, byte[] shapes, Windows windows) {
        this.pieces = pieces;
        this.shapes = shapes;
        this.windows = windows;
    }

    /** Prepares a text that has tokens, sentences and paragraphs. */
    static EncoderInput of(AnnotatedText text, WordPiece wordPiece) {
        Pieces pieces = wordPiece.pieces(text);
        return new EncoderInput(pieces, shapes(text.tokens()), Windows.of(pieces, text.sentences(), text.paragraphs()));
    }

    /** Prepares an English text that has tokens, sentences and paragraphs. */
    public static EncoderInput english(AnnotatedText text) {
        return of(text, WordPiece.english());
    }

    /** The numbers of an English text's wordpieces, tokens aside: what the published tokenizer gives. */
    public static int[] wordPieces(String text) {
        return WordPiece.english().pieces(text);
    }

    private static byte[] shapes(Tokens tokens) {
        byte[] shapes = new byte[tokens.size()];
        for (int t = 0; t < shapes.length; t++)
            shapes[t] = (byte) Shape.of(tokens, t).ordinal();
        return shapes;
    }

    /** How many windows there are. */
    public int windows() {
        return windows.size();
    }

    /** First token of a window. */
    public int from(int window) {
        return windows.from(window);
    }

    /** Token after a window's last. */
    public int to(int window) {
        return windows.to(window);
    }

    /** First token whose reading is kept from a window. */
    public int keptFrom(int window) {
        return windows.keptFrom(window);
    }

    /** First token whose reading is not kept from a window. */
    public int keptTo(int window) {
        return window + 1 < windows.size() ? windows.keptFrom(window + 1) : windows.to(window);
    }

    /** The numbers of a window's pieces, begin and end marks included. */
    public int[] pieces(int window) {
        int start = pieces.first()[from(window)];
        int count = pieces.count(from(window), to(window));
        int[] numbers = new int[count + 2];
        numbers[0] = Vocabulary.BEGIN;
        System.arraycopy(pieces.numbers(), start, numbers, 1, count);
        numbers[count + 1] = Vocabulary.END;
        return numbers;
    }

    /** The shape of each piece of a window, that of its token; 0 for the marks. */
    public int[] shapes(int window) {
        int[] of = new int[pieces.count(from(window), to(window)) + 2];
        int at = 1;
        for (int t = from(window); t < to(window); t++)
            for (int i = pieces.count(t, t + 1); i > 0; i--) of[at++] = shapes[t];
        return of;
    }

    /** Where each token's first piece stands in its window; the begin mark's 0 comes first, for "no token". */
    public int[] first(int window) {
        int[] first = new int[to(window) - from(window) + 1];
        for (int t = from(window); t < to(window); t++) first[t - from(window) + 1] = 1 + pieces.count(from(window), t);
        return first;
    }
}
