package org.rapporteur.text.english;

import java.util.List;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.date.DateFinder;
import org.rapporteur.text.name.ActorResolver;
import org.rapporteur.text.name.Gazetteer;
import org.rapporteur.text.name.NameFinder;
import org.rapporteur.text.name.PlaceFinder;
import org.rapporteur.text.name.UnlistedPlaces;
import org.rapporteur.text.token.QuotationMarks;
import org.rapporteur.text.token.SentenceSplitter;
import org.rapporteur.text.token.Tokenizer;

/** The annotators of English, in the order in which they build on each other. */
public final class English {
    private static final List<Annotator> CUTTERS =
            List.of(new Tokenizer(), new SentenceSplitter(), new QuotationMarks());
    private static final List<Annotator> ANNOTATORS = List.of(
            new DateFinder(),
            new PlaceFinder(Gazetteer.english()),
            new UnlistedPlaces(Gazetteer.english()),
            new NameFinder(Gazetteer.english()),
            new ActorResolver());

    private English() {}

    /** A document's tokens, sentences, paragraphs and quotations. */
    public static AnnotatedText cut(CleanDocument document) {
        return annotate(AnnotatedText.of(document), CUTTERS);
    }

    /** A document with all its annotations. */
    public static AnnotatedText annotate(CleanDocument document) {
        return annotate(cut(document), ANNOTATORS);
    }

    private static AnnotatedText annotate(AnnotatedText text, List<Annotator> annotators) {
        AnnotatedText annotated = text;
        for (Annotator annotator : annotators) annotated = annotator.annotate(annotated);
        return annotated;
    }
}
