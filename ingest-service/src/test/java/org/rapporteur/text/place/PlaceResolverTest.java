package org.rapporteur.text.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.EntityType;
import org.rapporteur.model.Place;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Mentions;
import org.rapporteur.text.Mentions.Named;
import org.rapporteur.text.token.SentenceSplitter;
import org.rapporteur.text.token.Tokenizer;

class PlaceResolverTest {
    private static final PlaceResolver RESOLVER = new PlaceResolver(World.english());

    /** A text in which the names between brackets are mentions of places, resolved. */
    private static AnnotatedText resolve(String marked, String url) {
        String words = marked.replace("[", "").replace("]", "");
        CleanDocument document = new CleanDocument(null, null, null, null, url, null, "en", words);
        AnnotatedText text = new SentenceSplitter().annotate(new Tokenizer().annotate(AnnotatedText.of(document)));
        Mentions.Builder mentions = new Mentions.Builder();
        int marks = 0;
        for (int open = marked.indexOf('['); open >= 0; open = marked.indexOf('[', open + 1), marks += 2) {
            int close = marked.indexOf(']', open);
            int from = text.tokens().firstFrom(open - marks);
            int to = text.tokens().firstFrom(close - marks - 1);
            mentions.add(from, to, new Named(EntityType.PLACE, null, null));
        }
        return RESOLVER.annotate(text.withMentions(mentions.build()));
    }

    private static Place first(String marked) {
        return resolve(marked, null).mentions().place(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met in [Paris] | Paris | FR | 49 | 2",
                "The mayor of [Paris], Texas, spoke | Paris | US | 34 | -96",
                "The mayor of [Paris, Texas] spoke | Paris | US | 34 | -96",
                "The mayor of [Moscow], Idaho, spoke | Moscow | US | 47 | -117",
                "The mayor of [Moscow] spoke | Moscow | RU | 56 | 38",
                "A fire in [Birmingham], England | Birmingham | GB | 52 | -2",
                "A fire in [Birmingham], Ala., on Monday | Birmingham | US | 34 | -87",
                "A fire in [Birmingham] in England | Birmingham | GB | 52 | -2",
                "A fire in [Tripoli] (Lebanon) | Tripoli | LB | 34 | 36",
                "[Paris] is small; [Dallas], [Houston] and [Texas] are larger, and [Lamar County] is rural"
                        + " | Paris | US | 34 | -96",
                "[London], [Toronto] and [Hamilton] in [Ontario] | London | CA | 43 | -81",
                "[Georgia], [Armenia] and [Azerbaijan] | Georgia | GE | 42 | 44",
                "[Georgia], [Alabama] and [Florida] | Georgia | US | 33 | -83",
                "a flood in [Hyderabad], then one in [Karachi] and all [Sindh] | Hyderabad | PK | 25 | 68",
                "a flood in [Hyderabad], then one in [Mumbai] and [Chennai] | Hyderabad | IN | 17 | 78",
                "a storm over [Washington] and [Oregon], said [Seattle] | Washington | US | 48 | -120",
                "a debate in [Washington] | Washington | US | 39 | -77",
                "a debate in [Kiev] | Kyiv | UA | 50 | 31",
                "a debate in [Bombay] | Mumbai | IN | 19 | 73",
                "a debate in [New Delhi] | New Delhi | IN | 29 | 77",
                "a debate in [New York] | New York | US | 41 | -74",
                "a debate in [Sao Paulo] | São Paulo | BR | -24 | -47",
                "a debate in [Port au Prince] | Port-au-Prince | HT | 19 | -72",
                "a debate in [St Petersburg] and [Moscow] | Saint Petersburg | RU | 60 | 30",
                "a debate in [the Netherlands] | Netherlands | NL | 52 | 6",
                "a debate in [northern Iraq] | northern Iraq | IQ | 33 | 44",
                "a debate in [Anbar province] in [Iraq] | Anbar | IQ | 34 | 42",
                "a debate in [China] and [Texas] | China | CN | 35 | 105",
                "ships in the [South China Sea] | South China Sea | | 12 | 113",
                "ships off [L.A.] | Los Angeles | US | 34 | -118"
            })
    void tellsPlacesApart(String marked, String name, String country, long lat, long lon) {
        Place place = first(marked);
        assertThat(place.name()).isEqualTo(name);
        assertThat(place.country()).isEqualTo(country);
        assertThat(Math.round(place.lat())).isEqualTo(lat);
        assertThat(Math.round(place.lon())).isEqualTo(lon);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in [Crimea] | Crimea | RU,UA",
                "in [Sevastopol] | Sevastopol | RU,UA",
                "in [Gaza] | Gaza | IL,PS",
                "in the [Gaza Strip] | Gaza | IL,PS",
                "in the [West Bank] | West Bank | IL,PS",
                "in [Jerusalem] | Jerusalem | IL,PS",
                "in [Kashmir] | Kashmir | IN,PK",
                "in [Srinagar] | Srinagar | IN,PK",
                "in [Muzaffarabad], [Pakistan] | Muzaffarabad | IN,PK",
                "in [Western Sahara] | Western Sahara | EH,MA",
                "in [Taiwan] | Taiwan | CN,TW",
                "in [Kosovo] | Kosovo | RS,XK",
                "in [Pristina] | Pristina | RS,XK",
                "in [Nagorno-Karabakh] | Nagorno-Karabakh | AM,AZ",
                "in [Abkhazia] | Abkhazia | GE,RU",
                "on the [Golan Heights] | Golan Heights | IL,SY",
                "on the [Falklands] | Falkland Islands | AR,GB"
            })
    void disputedPlacesHaveClaimantsAndNoCountry(String marked, String name, String claimants) {
        Place place = first(marked);
        assertThat(place.name()).isEqualTo(name);
        assertThat(place.country()).isNull();
        assertThat(place.claimants()).containsExactly(claimants.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[New Delhi] said it would wait | IN",
                "[Islamabad] has rejected the claim | PK",
                "[Kyiv] accused its neighbour | UA",
                "talks between [Moscow] and [Ankara] failed | RU",
                "[The Kremlin] said nothing | RU",
                "[Downing Street] stayed silent | GB",
                "[Whitehall] denied it | GB",
                "[Washington] will send help | US",
                "[France] and others left | FR",
                "[Taiwan] said so | TW",
                "the fair in [New Delhi] |",
                "[Islamabad], which has parks |",
                "near [Kyiv] said a farmer |",
                "[Kyiv] was hot in May |",
                "[Kyiv] has parks |",
                "[Lyon] said it would wait |",
                "[northern Iraq] is dry |"
            })
    void capitalsAndSeatsAreActorsWhereTheyAct(String marked, String state) {
        Mentions mentions = resolve(marked, null).mentions();
        assertThat(mentions.place(0)).isNotNull();
        if (state == null) {
            assertThat(mentions.actor(0)).isNull();
        } else {
            assertThat(mentions.actor(0).kind()).isEqualTo(ActorKind.STATE);
            assertThat(mentions.actor(0).country()).isEqualTo(state);
        }
    }

    @Test
    void aNameMeansOnePlaceInATextUnlessTheTextSaysOtherwise() {
        Mentions mentions = resolve(
                        "[Paris], Texas, voted. In [Paris] it rained. In [Paris], France, it did not.", null)
                .mentions();
        assertThat(List.of(
                        mentions.place(0).country(),
                        mentions.place(1).country(),
                        mentions.place(2).country()))
                .containsExactly("US", "US", "FR");
    }

    @Test
    void theCountryOfAnAddressSpeaksForItsTowns() {
        assertThat(resolve("a fire in [Richmond]", "https://a.example.co.uk/x")
                        .mentions()
                        .place(0)
                        .country())
                .isEqualTo("GB");
        assertThat(resolve("a fire in [Richmond]", "https://a.example/x")
                        .mentions()
                        .place(0)
                        .country())
                .isEqualTo("US");
    }

    @ParameterizedTest
    @CsvSource({"a fire in [Harsk]", "a fire in [Korvia]", "a fire in [the Old Mill]", "a fire in [Brenik]", "[West]"})
    void whatNoListKnowsForCertainIsLeftAlone(String marked) {
        assertThat(first(marked)).isNull();
    }

    @Test
    void aNameLongerThanAnyIsNone() {
        assertThat(first("in [" + "north ".repeat(20_000) + "Iraq]")).isNull();
    }

    @Test
    void anyTextIsReadWithoutFailing() {
        Random random = new Random(7);
        String[] parts = {
            "[Paris]", ",", "Texas", "(", "[,]", "in", "[St.]", "[A]", " ", "\n", "[Łódź]", "[the]", "'s", "[&]"
        };
        for (int round = 0; round < 300; round++) {
            StringBuilder marked = new StringBuilder("x ");
            for (int i = 0; i < 12; i++)
                marked.append(parts[random.nextInt(parts.length)]).append(' ');
            assertThat(resolve(marked.toString(), null).mentions().size()).isNotNegative();
        }
    }
}
