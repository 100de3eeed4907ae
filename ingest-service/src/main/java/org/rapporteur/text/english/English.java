package org.rapporteur.text.english;

import java.util.List;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.date.DateFinder;
import org.rapporteur.text.name.ActorResolver;
import org.rapporteur.text.name.Gazetteer;
import org.rapporteur.text.name.NameFinder;
import org.rapporteur.text.name.PlaceFinder;
import org.rapporteur.text.name.UnlistedPlaces;
import org.rapporteur.text.place.PlaceResolver;
import org.rapporteur.text.place.World;
import org.rapporteur.text.token.QuotationMarks;
import org.rapporteur.text.token.SentenceSplitter;
import org.rapporteur.text.token.Tokenizer;

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
            new PlaceResolver(World.english()),
            new ActorResolver());

    private English() {}

    public static List<Annotator> annotators() {
        return ANNOTATORS;
    }
}
