package org.rapporteur.text.date;

import java.time.LocalDate;

/** How exactly an end of a period is written: by its day, its month or its year. */
enum Precision {
    DAY(10),
    MONTH(7),
    YEAR(4);

    /** Length of an ISO date of this precision. */
    private final int length;

    Precision(int length) {
        this.length = length;
    }

    String write(LocalDate day) {
        return day.toString().substring(0, length);
    }
}
