package org.rapporteur.text.encoder;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.Attribution;
import org.rapporteur.text.Mentions;
import org.rapporteur.text.Syntax;

/**
 * A small transformer, run once over the text, and the readers of its heads: parts of speech, dependencies, names and
 * attributions. Needs tokens, sentences and paragraphs. Holds native memory for as long as it lives; one serves all
 * threads.
 */
public final class Encoder implements Annotator, AutoCloseable {
    private static final int VERSION_DIGITS = 8;

    private final String version;
    private final WordPiece wordPiece = WordPiece.english();
    private final Engine engine;
    private final Heads heads;
    private final SyntaxReader syntax;
    private final EntityReader entities;
    private final AttributionReader attributions;

    private Encoder(Weights weights) {
        this.version = weights.checksum().substring(0, VERSION_DIGITS);
        this.engine = OnnxEngine.of(weights.network());
        this.heads = weights.heads();
        this.syntax = new SyntaxReader(heads);
        this.attributions = new AttributionReader(heads);
        this.entities = new EntityReader(heads);
    }

    /**
     * Loads the weights of a size.
     *
     * @throws IllegalStateException where they are missing or damaged, or the runtime does not take them
     */
    public static Encoder load(EncoderSize size) {
        return new Encoder(Weights.load(size));
    }

    /** Tells these weights from others: the beginning of their checksum. */
    public String version() {
        return version;
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        EncoderInput input = EncoderInput.of(text, wordPiece);
        Syntax.Builder grammar = syntax.start(text);
        Mentions.Builder names = new Mentions.Builder();
        List<Attribution> said = new ArrayList<>();
        for (int w = 0; w < input.windows(); w++) {
            Window window = read(input, w);
            syntax.read(window, text.sentences(), grammar);
            entities.read(window, names);
            attributions.read(window, text, said);
        }
        return text.withSyntax(grammar.build()).withMentions(names.build()).withAttributions(said);
    }

    private Window read(EncoderInput input, int window) {
        int from = input.from(window);
        Engine.Scores scores = engine.read(input.pieces(window), input.shapes(window), input.first(window));
        return new Window(
                from,
                input.keptFrom(window) - from,
                input.keptTo(window) - from,
                input.to(window) - from,
                heads.width(),
                scores);
    }

    /** Gives the native memory back; nothing can be annotated afterwards. */
    @Override
    public void close() {
        engine.close();
    }
}
