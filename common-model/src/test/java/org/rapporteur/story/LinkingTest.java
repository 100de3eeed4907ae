package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.StoryLink.Kind;
import org.rapporteur.model.StoryLink.Reason;

class LinkingTest {
    private static final String ARREST =
            "a 2025-06-03 COERCE arrested 2025-06-02 Sten/KV ~police>~people march,water,people,arrest";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            other words, same day and place | b 2025-06-03 COERCE detained 2025-06-02 Sten/KV ->~demonstrator protest,water,organiser | true
            a vague mention of it later     | b 2025-06-09 COERCE arrests - Sten/KV ->- arrest,trial,week | true
            another day                     | b 2025-06-10 COERCE arrested 2025-06-09 Sten/KV ~police>~people march,water,people,arrest | false
            another place                   | b 2025-06-03 COERCE arrested 2025-06-02 Orla/KV ~police>~people march,water,people,arrest | false
            another country                 | b 2025-06-03 COERCE arrested 2025-06-02 Sten/TL ~police>~people march,water,people,arrest | false
            another family of types         | b 2025-06-03 PROTEST marched 2025-06-02 Sten/KV ~people>- march,water,people,arrest | false
            published before it happened    | b 2025-06-01 COERCE arrested - Sten/KV ~police>~people march,water,people,arrest | false
            in the same sentence            | a 2025-06-03 COERCE arrested 2025-06-02 Sten/KV ~police>~people march,water,people | false
            """)
    void tellsOneHappeningFromTwo(String what, String other, boolean same) {
        Telling one = Told.telling(ARREST);
        Telling two = Told.telling(other);
        assertThat(Linking.between(one, two).isPresent()).isEqualTo(same);
        assertThat(Linking.between(two, one).isPresent()).isEqualTo(same);
    }

    @Test
    void anotherActorIsAnotherHappening() {
        Telling one = Told.telling("a 2025-04-02 MOBILIZE moved 2025-04-01 Ilmar/KV @KV>- brigade,border");
        Telling two = Told.telling("b 2025-04-02 MOBILIZE sent 2025-04-01 Ilmar/KV @TL>- battalion,border");
        Telling three = Told.telling("b 2025-04-02 MOBILIZE sent 2025-04-01 Ilmar/KV @KV>- brigade,soldier");
        assertThat(Linking.between(one, two)).isEmpty();
        assertThat(Linking.between(one, three)).isPresent();
    }

    @Test
    void anAccusationAndItsAnswerAreTwoHappenings() {
        Telling one = Told.telling("a 2025-04-02 ACCUSE accused - Ilmar/KV ~army>~rebel camp,shell,army");
        Telling answer = Told.telling("b 2025-04-02 ACCUSE blamed - Ilmar/KV ~rebel>~army camp,shell,army");
        Telling again = Told.telling("b 2025-04-02 ACCUSE blamed - Ilmar/KV ~army>~rebel camp,shell,army");
        assertThat(Linking.between(one, answer)).isEmpty();
        assertThat(Linking.between(one, again)).isPresent();
    }

    @Test
    void aLinkTellsItsReasons() {
        Telling other = Told.telling("b 2025-06-03 COERCE detained 2025-06-02 Sten/KV ->~people water,organiser");
        Link link = Linking.between(Told.telling(ARREST), other).orElseThrow();
        assertThat(link.because())
                .contains(
                        new Reason(Kind.TRIGGER, "arrested, detained"),
                        new Reason(Kind.TYPE, "COERCE"),
                        new Reason(Kind.DATE, "2025-06-02"),
                        new Reason(Kind.PLACE, "Sten"),
                        new Reason(Kind.RECIPIENT, "people"),
                        new Reason(Kind.NAMES, "sten"),
                        new Reason(Kind.WORDS, "water"));
    }

    @ParameterizedTest
    @CsvSource({
        "arrested, arrests, true",
        "investigation, investigating, true",
        "shot, shooting, true",
        "struck, strike, true",
        "met, meeting, true",
        "fired, firing, true",
        "vote, voting, true",
        "robbed, robs, true",
        "carry, carried, true",
        "threw, thrown, true",
        "deaths, died, true",
        "plan, plant, false",
        "car, carried, false",
        "march, marry, false",
        "strike, string, false"
    })
    void knowsTheFormsOfAWord(String one, String other, boolean same) {
        assertThat(Kin.same(one, other)).isEqualTo(same);
        assertThat(Kin.same(other, one)).isEqualTo(same);
    }
}
