package org.rapporteur.text.date;

import java.time.LocalDate;

/**
 * A day counted from Easter Sunday.
 *
 * @param eastern whether of the eastern churches, which count by the Julian calendar
 * @param days after Easter Sunday, negative before it
 * @param turn -1 last, 0 nearest in the direction of the tense, 1 next
 * @param year 0 where it is not told
 */
record Easter(boolean eastern, int days, int turn, int year) implements Reading {
    @Override
    public Period resolve(Anchor anchor) {
        if (year > 0) return Period.day(in(year));
        LocalDate now = anchor.published();
        if (now == null) return null;
        LocalDate here = in(now.getYear());
        boolean ahead = turn > 0 || turn == 0 && anchor.future();
        if (ahead) return Period.day(here.isBefore(now) ? in(now.getYear() + 1) : here);
        return Period.day(here.isAfter(now) ? in(now.getYear() - 1) : here);
    }

    @Override
    public boolean namesYear() {
        return year > 0;
    }

    private LocalDate in(int of) {
        return (eastern ? julian(of) : gregorian(of)).plusDays(days);
    }

    /** By Meeus' Julian computus (Astronomical Algorithms, 1991), told in the Gregorian calendar. */
    private static LocalDate julian(int of) {
        int moon = (19 * (of % 19) + 15) % 30;
        int sunday = (2 * (of % 4) + 4 * (of % 7) - moon + 34) % 7;
        int march = moon + sunday + 114;
        int behind = of / 100 - of / 400 - 2;
        return LocalDate.of(of, march / 31, march % 31 + 1).plusDays(behind);
    }

    /** By the anonymous Gregorian computus (Nature, 20 April 1876). */
    private static LocalDate gregorian(int of) {
        int golden = of % 19;
        int century = of / 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (of % 100 / 4) - epact - of % 4) % 7;
        int late = (golden + 11 * epact + 22 * sunday) / 451;
        int march = epact + sunday - 7 * late + 114;
        return LocalDate.of(of, march / 31, march % 31 + 1);
    }
}
