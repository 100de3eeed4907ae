package org.rapporteur.text.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "DAY, 2025-09-25",
        "WEEK, 2025-09-22/2025-09-28",
        "WEEKEND, 2025-09-27/2025-09-28",
        "MONTH, 2025-09",
        "QUARTER, 2025-07-01/2025-09-30",
        "HALF, 2025-07-01/2025-12-31",
        "YEAR, 2025",
        "DECADE, 2020-01-01/2029-12-31",
        "CENTURY, 2000-01-01/2099-12-31"
    })
    void aUnitIsWrittenByItsNameOrByItsDays(Unit unit, String value) {
        assertThat(unit.around(LocalDate.of(2025, 9, 25)).value()).hasToString(value);
    }

    @Test
    void endsKeepThePrecisionTheyWereToldWith() {
        Period may = Period.month(YearMonth.of(2024, 5));
        Period day = Period.day(LocalDate.of(2025, 7, 3));
        assertThat(may.to(day).value()).hasToString("2024-05/2025-07-03");
        assertThat(day.to(may)).isNull();
        assertThat(may.since().value()).hasToString("2024-05/..");
        assertThat(day.until().value()).hasToString("../2025-07-03");
    }

    @Test
    void yearsOutsideOurEraHaveNoValue() {
        assertThat(Period.year(0).value()).isNull();
        assertThat(Period.year(10_000).value()).isNull();
        assertThat(Period.year(71).value()).hasToString("0071");
    }

    @Test
    void aPeriodIsOpenOnOneSideAtMost() {
        assertThatThrownBy(() -> new Period(null, null, null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2000, 2000-04-23", "2019, 2019-04-21", "2024, 2024-03-31", "2025, 2025-04-20", "2038, 2038-04-25"})
    void easterIsFoundByTheGregorianComputus(int year, String sunday) {
        assertThat(new Easter(false, 0, 0, year)
                        .resolve(new Anchor(null, false))
                        .value())
                .hasToString(sunday);
    }

    @ParameterizedTest
    @CsvSource({"2000, 2000-04-30", "2019, 2019-04-28", "2024, 2024-05-05", "2025, 2025-04-20", "2038, 2038-04-25"})
    void easternEasterIsFoundByTheJulianComputus(int year, String sunday) {
        assertThat(new Easter(true, 0, 0, year).resolve(new Anchor(null, false)).value())
                .hasToString(sunday);
    }
}
