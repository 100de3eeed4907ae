package org.rapporteur.text.name;

import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.Mentions;
import org.rapporteur.text.Tokens;

/**
 * Finds names that are known beforehand, the longest first: places and states above all, peoples, organisations and
 * outlets. What it finds, {@link NameFinder} may widen ("New York" to "New York Times").
 */
public final class PlaceFinder implements Annotator {
    private final Gazetteer gazetteer;

    public PlaceFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        Tokens tokens = text.tokens();
        Mentions.Builder found = new Mentions.Builder();
        for (int s = 0; s < text.sentences().size(); s++) {
            int end = text.sentences().end(s);
            for (int i = text.sentences().start(s); i < end; i++) {
                int length = tokens.capitalised(i) || tokens.compound(i).startsWith("al-")
                        ? gazetteer.longest(tokens, i, end)
                        : 0;
                if (length == 0 || tokens.end(i + length - 1) - tokens.start(i) > NameFinder.LONGEST_NAME) continue;
                found.add(i, i + length, gazetteer.named(Tokens.join(text.document(), tokens, i, i + length)));
                i += length - 1;
            }
        }
        return text.withMentions(found.build());
    }
}
