package org.rapporteur.text.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.Mentions;
import org.rapporteur.text.Syntax;

/**
 * A small transformer, run once over the text, and the readers of its heads: parts of speech, dependencies and names.
 * Needs tokens, sentences and paragraphs. Holds native memory for as long as it lives; one serves all threads.
 */
public final class Encoder implements Annotator {
    private final WordPiece wordPiece = WordPiece.english();
    private final Engine engine;
    private final Heads heads;
    private final SyntaxReader syntax;
    private final EntityReader entities;

    private Encoder(Engine engine, Heads heads) {
        this.engine = engine;
        this.heads = heads;
        this.syntax = new SyntaxReader(heads);
        this.entities = new EntityReader(heads);
    }

    /**
     * Loads the weights of a size.
     *
     * @throws IllegalStateException where they are missing or the runtime does not take them
     */
    public static Encoder load(EncoderSize size) {
        Heads heads;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(resource(size.weights() + ".heads"), StandardCharsets.UTF_8))) {
            heads = Heads.read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (InputStream network = resource(size.weights() + ".onnx")) {
            return new Encoder(OnnxEngine.of(network.readAllBytes()), heads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        InputStream resource = Encoder.class.getResourceAsStream(name);
        if (resource == null) throw new IllegalStateException("Resource " + name + " is missing");
        return resource;
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        EncoderInput input = EncoderInput.of(text, wordPiece);
        Syntax.Builder grammar = syntax.start(text);
        Mentions.Builder names = new Mentions.Builder();
        for (int w = 0; w < input.windows(); w++) {
            Window window = read(input, w);
            syntax.read(window, text.sentences(), grammar);
            entities.read(window, names);
        }
        return text.withSyntax(grammar.build()).withMentions(names.build());
    }

    private Window read(EncoderInput input, int window) {
        int from = input.from(window);
        float[] rows = engine.rows(input.pieces(window), input.shapes(window), input.first(window));
        return new Window(
                from,
                input.keptFrom(window) - from,
                input.keptTo(window) - from,
                input.to(window) - from,
                rows,
                heads.width());
    }
}
