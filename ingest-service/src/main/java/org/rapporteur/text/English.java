package org.rapporteur.text;

import java.util.List;

/** The annotators of English, in the order in which they build on each other. */
public final class English {
    private static final List<Annotator> ANNOTATORS = List.of(
            new Tokenizer(),
            new SentenceSplitter(),
            new QuotationMarks(),
            new DateFinder(),
            new PlaceFinder(Gazetteer.english()),
            new UnlistedPlaces(Gazetteer.english()),
            new NameFinder(Gazetteer.english()),
            new ActorResolver());

    private English() {}

    public static List<Annotator> annotators() {
        return ANNOTATORS;
    }
}
