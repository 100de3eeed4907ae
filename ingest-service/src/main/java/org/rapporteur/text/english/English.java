package org.rapporteur.text.english;

import java.util.List;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.date.DateFinder;
import org.rapporteur.text.encoder.Encoder;
import org.rapporteur.text.encoder.EncoderSize;
import org.rapporteur.text.name.BodyNames;
import org.rapporteur.text.name.Gazetteer;
import org.rapporteur.text.name.InventedStates;
import org.rapporteur.text.name.KnownNames;
import org.rapporteur.text.name.PersonNames;
import org.rapporteur.text.name.References;
import org.rapporteur.text.place.PlaceResolver;
import org.rapporteur.text.place.World;
import org.rapporteur.text.token.QuotationMarks;
import org.rapporteur.text.token.SentenceSplitter;
import org.rapporteur.text.token.Tokenizer;

/**
 * English: its annotators in the order in which they build on each other. Holds the encoder; one serves all threads.
 */
public final class English implements AutoCloseable {
    private static final List<Annotator> CUTTERS =
            List.of(new Tokenizer(), new SentenceSplitter(), new QuotationMarks());

    private static final List<Annotator> READERS = List.of(
            new DateFinder(),
            new KnownNames(Gazetteer.english()),
            new InventedStates(Gazetteer.english()),
            new PlaceResolver(World.english()),
            new BodyNames(Gazetteer.english()),
            new PersonNames(Gazetteer.english()),
            new References(Gazetteer.english()));

    private final Encoder encoder;

    private English(Encoder encoder) {
        this.encoder = encoder;
    }

    /**
     * English with an encoder of a size.
     *
     * @throws IllegalStateException where the encoder cannot be loaded
     */
    public static English load(EncoderSize size) {
        return new English(Encoder.load(size));
    }

    /** Tells this reader's weights from others. */
    public String version() {
        return encoder.version();
    }

    /** The encoder, which builds on {@link #cut}. */
    public Annotator encoder() {
        return encoder;
    }

    /** The rules that build on the encoder, in order. */
    public static List<Annotator> readers() {
        return READERS;
    }

    /** A document's tokens, sentences, paragraphs and quotations. */
    public static AnnotatedText cut(CleanDocument document) {
        return annotate(AnnotatedText.of(document), CUTTERS);
    }

    /** A document with all its annotations. */
    public AnnotatedText annotate(CleanDocument document) {
        return annotate(encoder.annotate(cut(document)), READERS);
    }

    private static AnnotatedText annotate(AnnotatedText text, List<Annotator> annotators) {
        AnnotatedText annotated = text;
        for (Annotator annotator : annotators) annotated = annotator.annotate(annotated);
        return annotated;
    }

    @Override
    public void close() {
        encoder.close();
    }
}
