package org.rapporteur.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * What incomplete dates are read against: the day of publication, the dates mentioned so far, and the tense around the
 * date. News tells what was: where a date could lie on both sides of publication it lies on it or before, unless the
 * tense is the future. Every answer is null where it cannot be told.
 */
final class Anchor {
    /** Most years from one 29 February to the next. */
    private static final int LEAP = 8;

    /** Days. */
    private static final int JUST_PAST = 45;

    /** Days. */
    private static final int SOON = 31;

    private final LocalDate published;
    private Period mentioned;
    /** The last mentioned that was a single day. */
    private Period day;
    /** The last date of this paragraph that named its year together with a month; null where there is none. */
    private Period dated;

    /** The year named last in a text that stands apart from its day of publication; 0 where there is none. */
    private int year;
    /** Whether this paragraph named it. */
    private boolean here;

    private final boolean apart;
    private boolean future;
    private boolean reported;

    /**
     * Anchors a text published on a day, or on an unknown one (null).
     *
     * @param apart whether it stands apart from that day: see {@link Setting}
     */
    Anchor(LocalDate published, boolean apart) {
        this.published = published;
        this.apart = apart;
    }

    /** Forgets what holds for one paragraph only. */
    void enterParagraph() {
        dated = null;
        here = false;
    }

    /**
     * Sets the tense around the next date.
     *
     * @param isReported whether it belongs to what somebody said or did: see {@link Tense#reported}
     */
    void tense(boolean looksForward, boolean isReported) {
        future = looksForward;
        reported = isReported;
    }

    boolean apart() {
        return apart;
    }

    boolean future() {
        return future;
    }

    /** Remembers a date for those that follow, which may lean on it. */
    void mention(Period date, boolean namesYear) {
        mentioned = date;
        if (date.closed() && date.first().equals(date.last())) day = date;
        if (namesYear && date.closed() && date.opens() != Precision.YEAR) dated = date;
        if (!apart || !namesYear || !date.closed()) return;
        year = date.first().getYear();
        here = true;
    }

    LocalDate published() {
        return published;
    }

    /** The day mentioned last, or the longer unit that holds the last date mentioned; null where that is wider or open. */
    Period mentioned(Unit unit) {
        if (unit == Unit.DAY) return day;
        if (mentioned == null || !mentioned.closed()) return null;
        Period around = unit.around(mentioned.first());
        return around.first().isAfter(mentioned.first()) || around.last().isBefore(mentioned.last()) ? null : around;
    }

    /**
     * A day of a month without its year.
     *
     * @param weekday what day of the week it is said to be, or null; a neighbouring year is taken where that fits better
     */
    Period day(int month, int day, DayOfWeek weekday) {
        int year = year(month, day);
        int away = future ? 1 : -1;
        if (year == 0) return null;
        for (int tried : new int[] {year, year + away, year - away}) {
            LocalDate date = date(tried, month, day);
            if (date == null || weekday == null) continue;
            if (date.equals(published) || date.getDayOfWeek() == weekday) return Period.day(date);
        }
        for (int step = 0; step <= LEAP; step++) {
            LocalDate date = date(year + away * step, month, day);
            if (date != null) return Period.day(date);
        }
        return null;
    }

    /** The day of a calendar date; null where there is no such day. */
    static LocalDate date(int year, int month, int day) {
        return year >= 1 && YearMonth.of(year, month).isValidDay(day) ? LocalDate.of(year, month, day) : null;
    }

    /** A month without its year. */
    Period month(int month) {
        int year = year(month, 0);
        return year == 0 ? null : Period.month(YearMonth.of(year, month));
    }

    /** Whether a date without its year comes back every year here. */
    boolean recurs(int day) {
        return apart && year(1, day) == 0;
    }

    /**
     * The year of a month, or of a day of it; 0 where it cannot be told. In a text that stands apart a month alone
     * leans on a year of its own paragraph only: "In July it rains".
     */
    private int year(int month, int day) {
        if (apart) return day > 0 || here ? this.year : 0;
        if (dated != null) return dated.first().getYear();
        if (published == null) return 0;
        int here = published.getYear();
        if (soon(date(here, month, day))) return here;
        if (soon(date(here + 1, month, day))) return here + 1;
        int side = month - published.getMonthValue();
        if (side == 0 && day > 0) side = day - published.getDayOfMonth();
        boolean ahead = future && side < 0 && !justPast(date(here, month, Math.max(1, day)), day);
        return side > 0 && !future ? here - 1 : ahead ? here + 1 : here;
    }

    /** Whether a day reported lies so shortly after publication that the one a year before is hardly meant. */
    private boolean soon(LocalDate date) {
        return reported && date != null && date.isAfter(published) && date.isBefore(published.plusDays(SOON));
    }

    /** Whether a day, not a whole month, lies so shortly before publication that the next one is hardly meant. */
    private boolean justPast(LocalDate date, int day) {
        return day > 0 && date != null && date.plusDays(JUST_PAST).isAfter(published);
    }

    /** The weekday nearest to publication: on it or before, on it or after in the future. */
    Period weekday(DayOfWeek day) {
        if (published == null) return null;
        return Period.day(
                published.with(future ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day)));
    }
}
