package org.rapporteur.bench;

import java.time.Duration;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.encoder.EncoderSize;
import org.rapporteur.text.english.English;

/** The product's whole annotation: tokens to dependencies and entities, dates, places and pronouns too. */
final class Product implements Parser {
    private final EncoderSize size;
    private final English english;

    Product(EncoderSize size) {
        this.size = size;
        this.english = English.load(size);
    }

    /** A text as a document that nothing else is known of. */
    static CleanDocument document(String text) {
        return new CleanDocument(null, null, null, null, null, null, "en", text);
    }

    @Override
    public String name() {
        return size.name();
    }

    @Override
    public void read(String text) {
        annotate(text);
    }

    @Override
    public Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    @Override
    public Parse parse(String text) {
        return Parse.of(annotate(text));
    }

    private AnnotatedText annotate(String text) {
        return english.annotate(document(text));
    }

    @Override
    public void close() {
        english.close();
    }
}
