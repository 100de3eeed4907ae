package org.rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;

/** Whom mentions, pronouns and descriptions stand for; the cases lie in tables. */
class ActorsTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/golden/actors.tsv", delimiter = '\t', quoteCharacter = '\0')
    void aMentionNamesItsActor(
            String text,
            String mention,
            String actor,
            ActorKind kind,
            String role,
            String affiliation,
            String country) {
        AnnotatedText annotated = AnnotatorsTest.annotate(text, null);
        List<Actor> found = actors(annotated, annotated.mentions(), mention);
        assertThat(found).contains(new Actor(null, actor, kind, country, wikidata(found), role, affiliation));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/references.tsv", delimiter = '\t', quoteCharacter = '\0')
    void aPronounOrDescriptionStandsForItsActor(String text, String words, String actor) {
        AnnotatedText annotated = AnnotatorsTest.annotate(text, null);
        List<Actor> found = actors(annotated, annotated.references(), words);
        assertThat(found.isEmpty() ? null : found.get(0).name()).isEqualTo(actor);
    }

    /** The list's items are no matter of these cases. */
    private static String wikidata(List<Actor> actors) {
        return actors.isEmpty() ? null : actors.get(0).wikidata();
    }

    private static List<Actor> actors(AnnotatedText text, Mentions mentions, String words) {
        List<Actor> actors = new ArrayList<>();
        for (int m = 0; m < mentions.size(); m++)
            if (text.words(mentions.from(m), mentions.to(m)).equals(words) && mentions.actor(m) != null)
                actors.add(mentions.actor(m));
        return actors;
    }
}
