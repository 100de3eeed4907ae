package org.rapporteur.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {
    private static final Set<String> KNOWN = Set.of(
            "arrest",
            "release",
            "ban",
            "deny",
            "meet",
            "free",
            "seize",
            "strike",
            "ceasefire",
            "policeman",
            "city",
            "mission",
            "attack",
            "clash",
            "blockade");

    @ParameterizedTest
    @CsvSource({
        "arrested, arrest",
        "released, release",
        "banning, ban",
        "denied, deny",
        "denies, deny",
        "met, meet",
        "freed, free",
        "seizing, seize",
        "struck, strike",
        "clashes, clash",
        "blockaded, blockade",
        "arrest, arrest"
    })
    void verbsGoBackToTheKnownBaseForm(String form, String lemma) {
        assertThat(Lemmas.ENGLISH.verb(form, KNOWN::contains)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "attacks, attack",
        "cities, city",
        "policemen, policeman",
        "ceasefires, ceasefire",
        "clashes, clash",
        "missions, mission",
        "troops, troop",
        "crisis, crisis"
    })
    void nounsGoBackToTheSingular(String form, String lemma) {
        assertThat(Lemmas.ENGLISH.noun(form, KNOWN::contains)).isEqualTo(lemma);
    }
}
