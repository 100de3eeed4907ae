package org.rapporteur.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.EntityType;
import org.rapporteur.text.Mentions.Named;
import org.rapporteur.text.Table;
import org.rapporteur.text.place.Country;

class GazetteerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNICEF | United Nations Children's Fund | Q740308 |",
                "U.N. Security Council | United Nations Security Council | Q37470 |",
                "IDF | Israel Defense Forces | | IL",
                "White House | White House | | US",
                "al-Shabaab | Al-Shabaab | |"
            })
    void bodiesAreKnownByTheirAcronymsToo(String name, String full, String wikidata, String country) {
        Named named = Gazetteer.english().named(name);
        assertThat(named.type()).isEqualTo(EntityType.ORGANIZATION);
        assertThat(named.actor().name()).isEqualTo(full);
        assertThat(named.actor().wikidata()).isEqualTo(wikidata);
        assertThat(named.actor().country()).isEqualTo(country);
    }

    @Test
    void everyBodyIsListedOnceAndItsFieldsAreWellFormed() {
        Set<String> names = new HashSet<>();
        for (List<String> row : Table.read(Gazetteer.class, "organizations.tsv", 5)) {
            assertThat(names.add(row.get(0))).as(row.get(0)).isTrue();
            for (String other : Table.list(row.get(1))) {
                assertThat(other).as(row.get(0)).isNotBlank().isEqualTo(other.strip());
                assertThat(names.add(other)).as(other).isTrue();
            }
            assertThat(row.get(2)).as(row.get(0)).matches("(Q[1-9][0-9]*)?");
            assertThat(row.get(3).isEmpty() || Country.of(row.get(3)) != null)
                    .as(row.get(0))
                    .isTrue();
            assertThat(row.get(4)).as(row.get(0)).matches("(armed)?");
        }
        assertThat(names.size()).isGreaterThan(500);
    }
}
