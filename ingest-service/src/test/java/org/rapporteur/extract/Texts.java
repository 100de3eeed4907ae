package org.rapporteur.extract;

import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.PublicationTime;
import org.rapporteur.text.encoder.EncoderSize;

/** Extracts test texts, all published on Thursday, 25 September 2025, by the Coast Courier. */
public final class Texts {
    private static final Extractor EXTRACTOR = Extractor.load(EncoderSize.DEFAULT);

    private Texts() {}

    public static Extraction extract(String text) {
        return extract(text, 0);
    }

    /** Without statements of less confidence. */
    static Extraction extract(String text, double least) {
        return EXTRACTOR.atLeast(least).extract(document(text));
    }

    /** A test text as a document. */
    public static CleanDocument document(String text) {
        PublicationTime published = PublicationTime.parse("2025-09-25");
        return new CleanDocument("t", null, "Coast Courier", null, null, published, "en", text);
    }
}
