package org.rapporteur.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateValueTest {
    @ParameterizedTest
    @CsvSource({
        "2025, 2025-01-01, 2025-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2023-02, 2023-02-01, 2023-02-28",
        "2025-12, 2025-12-01, 2025-12-31",
        "2025-09-24, 2025-09-24, 2025-09-24",
        "9999, 9999-01-01, 9999-12-31",
        "2025-09-22/2025-09-28, 2025-09-22, 2025-09-28",
        "1990/1999, 1990-01-01, 1999-12-31",
        "2025-03/.., 2025-03-01,",
        "../2025-03, , 2025-03-31"
    })
    void coversTheDaysOfItsForm(String value, LocalDate first, LocalDate last) {
        DateValue date = new DateValue(value);
        assertThat(date.firstDay().orElse(null)).isEqualTo(first);
        assertThat(date.lastDay().orElse(null)).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../..",
                "/",
                "25",
                "2025-1",
                "2025-13",
                "2025-00",
                "2025-02-29",
                "2025-04-31",
                "2025-00-10",
                "2025-9-24",
                "2025/09/24",
                "2025.09.24",
                "2025-09.24",
                "20a5",
                "-999",
                "+2025",
                "2025-0a-01",
                "२०२५",
                "2025-09-24T",
                " 2025",
                "2025-09-24/2025-09-23",
                "2025/2024",
                "2025/"
            })
    void anythingElseIsRefused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DateValue(value));
    }

    @Test
    void readsEveryDayOfFourYearsAsThePlatformDoes() {
        for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            YearMonth month = YearMonth.from(day);
            assertThat(DateValue.of(day).firstDay()).contains(day);
            assertThat(new DateValue(month.toString()).lastDay()).contains(month.atEndOfMonth());
            assertThat(new DateValue(Year.from(day).toString()).firstDay()).contains(LocalDate.of(day.getYear(), 1, 1));
        }
    }
}
