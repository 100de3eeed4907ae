package org.rapporteur.text.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.text.Table;

class WorldTest {
    private static final World WORLD = World.english();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Łódź | lodz",
                "Stratford-upon-Avon | stratford upon avon",
                "St. John's | saint johns",
                "St. John’s | saint johns",
                "Mt. Isa | mount isa",
                "Washington, D.C. | washington dc",
                "Trinidad & Tobago | trinidad and tobago",
                "Tromsø | tromso",
                "  New   York | new york",
                "Guinea-Bissau | guinea bissau"
            })
    void namesThatDifferInMarksAndCaseHaveOneKey(String name, String key) {
        assertThat(Folding.fold(name)).isEqualTo(key);
        assertThat(Folding.fold(key)).isEqualTo(key);
    }

    @Test
    void everyPlaceIsFoundUnderItsNameAndLiesOnTheGlobe() {
        for (int place = 0; place < WORLD.size(); place += 37) {
            assertThat(WORLD.bearers(Folding.fold(WORLD.name(place))).places()).contains(place);
            assertThat(Math.abs(WORLD.lat(place))).isLessThanOrEqualTo(90);
            assertThat(Math.abs(WORLD.lon(place))).isLessThanOrEqualTo(180);
        }
    }

    @Test
    void everyCountryOfIsoIsKnown() {
        assertThat(Country.all()).hasSize(249);
        for (Country country : Country.all())
            assertThat(WORLD.best(country.name())).isNotNull();
    }

    @Test
    void claimantsAreCountriesInOrder() {
        for (List<String> row : Table.read(World.class, "areas.tsv", 7)) {
            List<String> claimants = Table.list(row.get(5));
            assertThat(claimants).isSorted().doesNotHaveDuplicates();
            assertThat(row.get(3).isEmpty() || claimants.isEmpty())
                    .as(row.get(0))
                    .isTrue();
            for (String claimant : claimants)
                assertThat(claimant.equals("XK") || Country.of(claimant) != null)
                        .as(row.get(0))
                        .isTrue();
        }
    }

    @Test
    void everySeatOfAGovernmentHasAStateThatIsKnown() {
        for (List<String> row : Table.read(World.class, "governments.tsv", 2))
            assertThat(row.get(1).equals("XK") || Country.of(row.get(1)) != null)
                    .as(row.get(0))
                    .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Tallinn, true", "Texas, true", "South China Sea, true", "Jackson, false", "Reading, false", "In, false"
    })
    void namesThatArePersonsOrWordsTooAreNotKnownByThemselves(String name, boolean known) {
        assertThat(WORLD.known(name)).isEqualTo(known);
    }
}
